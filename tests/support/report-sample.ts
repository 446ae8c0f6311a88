import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";

/**
 * `npm run report:sample`: fills a sample store with the built command line and writes its report of 2021 as a Word file.
 * Starts from nothing each time, so that it can be run again.
 */
const root = join(import.meta.dirname, "../..");
const output = join(root, "output");
const store = join(output, "示例数据.db");
const report = join(output, "2021年度合作工作情况报告（示例）.docx");

mkdirSync(output, { recursive: true });
for (const ending of ["", "-wal", "-shm"]) rmSync(store + ending, { force: true });
hezuo("sample", "--db", store);
hezuo("report", "--db", store, "--year", "2021", "--as-of", "2021-11-30", "--out", report);
console.log(`\n示例报告 / sample report:\n${report}`);

function hezuo(...args: readonly string[]): void {
  const { status } = spawnSync(process.execPath, [join(root, "out/main/cli.js"), ...args], { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}
