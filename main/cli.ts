import { endQuietlyWhenNobodyReads } from "./cli/closed-pipe.ts";
import { keepCompiledCode } from "./cli/keep-compiled-code.ts";

endQuietlyWhenNobodyReads([process.stdout, process.stderr], () => {
  process.stderr.write("结果没有全部输出：输出的位置写不进去，可能是磁盘已满。请换一个位置，再试一次。\n");
  process.on("exit", () => {
    process.exitCode = 5;
  });
});
keepCompiledCode();
const { runCommandLine } = await import("./cli/run-command-line.ts");
process.exitCode = await runCommandLine(process.argv.slice(2), {
  print: (text) => process.stdout.write(`${text}\n`),
  say: (text) => process.stderr.write(`${text}\n`),
});
