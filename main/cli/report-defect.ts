import { randomUUID } from "node:crypto";
import { appendFileSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { defaultStorePath } from "./default-store-path.ts";

/** Writes a defect into the log and answers the sentence that tells its reference and where the log lies. */
export function reportDefect(error: unknown): string {
  const reference = randomUUID().slice(0, 8);
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const log = join(dirname(defaultStorePath(process.platform, process.env)), "hezuo-命令行.log");
  try {
    mkdirSync(dirname(log), { recursive: true });
    appendFileSync(log, `${new Date().toISOString()} ${reference} ${details}\n`);
    return `程序出现意外错误，编号 ${reference}。详情记在 ${log}，数据未受影响；请把该文件交给维护人员。`;
  } catch {
    return `程序出现意外错误，编号 ${reference}，日志无法写入。详情：${details}`;
  }
}
