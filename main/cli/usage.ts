import type { Command } from "./command.ts";

/** What `hezuo help` prints. */
export function usageOf(commands: readonly Command[]): string {
  const lines = commands.map(
    ({ name, usage, description }) => `  hezuo ${`${name} ${usage}`.trim()}\n      ${description}`,
  );
  return [
    "合作年报 命令行",
    "",
    "用法：hezuo 命令 [参数] [--db 数据文件] [--json]",
    "",
    ...lines,
    "",
    "--db 指明数据文件，不写时用本机默认的数据文件；--json 只在标准输出打印一个 JSON 文档。",
    "退出码：0 完成，1 程序缺陷，2 用法不对，3 输入不可接受，4 没有找到，5 因数据状态而拒绝。",
  ].join("\n");
}
