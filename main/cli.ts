import { endQuietlyWhenNobodyReads } from "./cli/closed-pipe.ts";
import { runCommandLine } from "./cli/run-command-line.ts";

endQuietlyWhenNobodyReads([process.stdout, process.stderr]);
process.exitCode = await runCommandLine(process.argv.slice(2), {
  print: (text) => process.stdout.write(`${text}\n`),
  say: (text) => process.stderr.write(`${text}\n`),
});
