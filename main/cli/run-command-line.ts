import { exitCodeOf } from "../../shared/errors/exit-codes.ts";
import { errorInWords } from "../../shared/errors/error-in-words.ts";
import { WrongUsage } from "./arguments.ts";
import { commands } from "./commands.ts";
import { readCommandLine } from "./read-command-line.ts";
import { reportDefect } from "./report-defect.ts";
import { usageOf } from "./usage.ts";
import { withStore } from "./with-store.ts";

/** Where the answer (standard output) and the messages (standard error) go. */
export interface CommandLineOutput {
  readonly print: (text: string) => void;
  readonly say: (text: string) => void;
}

/** Runs one command of `hezuo` and answers its exit code: 0 done, 1 defect, 2 usage, 3 input, 4 not found, 5 refused. */
export async function runCommandLine(words: readonly string[], output: CommandLineOutput): Promise<number> {
  try {
    return await run(words, output);
  } catch (error) {
    if (error instanceof WrongUsage) {
      if (words.includes("--json")) {
        output.print(JSON.stringify({ error: { kind: "wrong-usage", message: error.message } }));
      }
      output.say(`${error.message}\n\n${usageOf(commands)}`);
      return 2;
    }
    output.say(reportDefect(error));
    return 1;
  }
}

async function run(words: readonly string[], output: CommandLineOutput): Promise<number> {
  if (words.length === 0) throw new WrongUsage("没有写要做什么");
  if (words[0] === "help" || words.includes("--help")) {
    output.print(usageOf(commands));
    return 0;
  }
  const { command, args } = readCommandLine(commands, words);
  const answer = await withStore(command, args);
  if (!answer.ok) {
    const { title, text } = errorInWords(answer.error);
    if (args.json) output.print(JSON.stringify({ error: { ...answer.error, message: `${title}：${text}` } }));
    output.say(`${title}。${text}`);
    return exitCodeOf(answer.error);
  }
  const { json, lines, exitCode = 0 } = answer.value;
  if (args.json) output.print(JSON.stringify(json));
  for (const line of lines) (args.json ? output.say : output.print)(line);
  return exitCode;
}
