import { runCommandLine } from "../../main/cli/run-command-line.ts";

export interface CommandOutcome {
  readonly exitCode: number;
  /** Standard output. */
  readonly printed: string;
  /** Standard error. */
  readonly said: string;
}

/** Runs `hezuo …words` in this process and answers what a person at the prompt would see. */
export async function hezuo(...words: readonly string[]): Promise<CommandOutcome> {
  const printed: string[] = [];
  const said: string[] = [];
  const exitCode = await runCommandLine(words, { print: (text) => printed.push(text), say: (text) => said.push(text) });
  return { exitCode, printed: printed.join("\n"), said: said.join("\n") };
}

/** Runs `hezuo …words --json`; throws when the answer is not exactly one JSON document. */
export async function hezuoJson(...words: readonly string[]): Promise<{ exitCode: number; json: unknown }> {
  const { exitCode, printed } = await hezuo(...words, "--json");
  return { exitCode, json: JSON.parse(printed) };
}
