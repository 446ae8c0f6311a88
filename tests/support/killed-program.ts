import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";

/**
 * Runs a script of this folder that says on its standard output what it does, and kills it without warning so many ms after
 * the first line for which `whenToKill` names a time. Answers all lines; throws when it ended before it said anything.
 */
export async function linesUntilKilled(
  script: string,
  args: readonly string[],
  whenToKill: (line: string) => number | null,
): Promise<readonly string[]> {
  const child = spawn(process.execPath, [join(import.meta.dirname, script), ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exited = once(child, "exit");
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    const time = child.killed ? null : whenToKill(line);
    if (time === 0) child.kill("SIGKILL");
    else if (time !== null) setTimeout(() => child.kill("SIGKILL"), time);
  }
  await exited;
  if (lines.length === 0) throw new Error("the program ended before it said anything");
  return lines;
}
