import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { endQuietlyWhenNobodyReads } from "../../main/cli/closed-pipe.ts";
import { hezuo, hezuoJson } from "../support/run-command.ts";
import { tempFolder } from "../support/temp-folder.ts";
import { aWorkbook } from "../support/workbooks.ts";

async function sampleStore(): Promise<string> {
  const db = join(tempFolder(), "年报.db");
  expect(await hezuo("sample", "--db", db)).toMatchObject({ exitCode: 0 });
  return db;
}

test.each([
  [["report", "--year", "2021", "--as-of", "2020-11-30", "--out", "x.docx"]],
  [["export", "--year", "2021", "--as-of", "2022-01-01", "--out", "x.xlsx"]],
  [["check", "--year", "2021", "--as-of", "2022-11-30"]],
  [["snapshot", "create", "--year", "2021", "--as-of", "2012-11-30"]],
  [["import", "清单.xlsx", "--year", "2021", "--worklist", "清单", "--as-of", "2022-11-30"]],
])("a cut-off date of another year is refused: %j", async (words) => {
  const outcome = await hezuo(...words);
  expect(outcome).toMatchObject({ exitCode: 2, printed: "" });
  expect(outcome.said).toContain("--as-of 应是2021年的日期");
});

test.each([
  [["report", "--year", "2021", "--out", "报告.pdf"], ".docx"],
  [["report", "--year", "2021", "--out", "报告"], ".docx"],
  [["export", "--year", "2021", "--out", "事项.xls"], ".xlsx"],
  [["snapshot", "export", "0", "--out", "档案.rar"], ".zip"],
  [["backup", "--out", "备份.pdf"], ".db"],
])("a file that its program would not open is refused with the right ending: %j", async (words, ending) => {
  const outcome = await hezuo(...words, "--db", join(tempFolder(), "年报.db"));
  expect(outcome).toMatchObject({ exitCode: 2, printed: "" });
  expect(outcome.said).toContain(`--out 的文件名应以 ${ending} 结尾`);
});

test("an ending in capitals is as good", async () => {
  const out = join(tempFolder(), "事项.XLSX");
  expect(await hezuo("export", "--year", "2021", "--out", out, "--db", await sampleStore())).toMatchObject({
    exitCode: 0,
  });
  expect(existsSync(out)).toBe(true);
});

test.each([[""], ["  "], ["字".repeat(201)]])(
  "searching for nothing, or for a whole page, is wrong usage: %j",
  async (words) => {
    const outcome = await hezuo("search", words);
    expect(outcome).toMatchObject({ exitCode: 2, printed: "" });
    expect(outcome.said).toContain("要查找的文字");
  },
);

test("without a command the usage is said as an error; asked for, it is the answer", async () => {
  const bare = await hezuo();
  expect(bare).toMatchObject({ exitCode: 2, printed: "" });
  expect(bare.said).toContain("用法：hezuo");
  for (const words of [["--help"], ["help"], ["report", "--help"]]) {
    const asked = await hezuo(...words);
    expect(asked).toMatchObject({ exitCode: 0, said: "" });
    expect(asked.printed).toContain("用法：hezuo");
  }
});

test("where the next program of a pipe has gone, the command ends without a word", async () => {
  const program = spawn(process.execPath, [join(import.meta.dirname, "../../main/cli.ts"), "help"]);
  program.stdout.destroy();
  const [said, [exitCode]] = await Promise.all([text(program.stderr), once(program, "exit")]);
  expect({ said, exitCode }).toEqual({ said: "", exitCode: 0 });
});

test("what cannot be written out for want of room is told once, a reader that has gone not at all", () => {
  const stream = new PassThrough();
  let told = 0;
  endQuietlyWhenNobodyReads([stream], () => (told += 1));
  stream.emit("error", Object.assign(new Error("gone"), { code: "EPIPE" }));
  expect(told).toBe(0);
  stream.emit("error", Object.assign(new Error("full"), { code: "ENOSPC" }));
  stream.emit("error", Object.assign(new Error("full"), { code: "ENOSPC" }));
  expect(told).toBe(1);
});

test("an empty file is no store, and a command that only reads leaves it empty", async () => {
  const file = join(tempFolder(), "年报.db");
  writeFileSync(file, "");
  for (const words of [
    ["search", "高铁"],
    ["check", "--year", "2021"],
    ["snapshot", "list"],
  ]) {
    expect(await hezuo(...words, "--db", file)).toMatchObject({ exitCode: 4 });
  }
  expect(statSync(file).size).toBe(0);
});

test("trying an import out makes no store, and none changes", async () => {
  const list = await aWorkbook({
    rows: [
      ["序号", "事项名称"],
      [1, "成渝中线高铁"],
    ],
  });
  const wish = ["import", list, "--year", "2021", "--worklist", "清单", "--dry-run"];
  const folder = join(tempFolder(), "新");
  const tried = await hezuoJson(...wish, "--db", join(folder, "年报.db"));
  expect(tried).toMatchObject({ exitCode: 0, json: { created: 1, rejected: [] } });
  expect(existsSync(folder)).toBe(false);
});

test.each([
  ["report", "--year", "2021", "--out", "x.docx"],
  ["export", "--year", "2021", "--out", "x.xlsx"],
  ["check", "--year", "2021"],
  ["search", "高铁"],
  ["snapshot", "list"],
  ["snapshot", "verify"],
  ["backup", "--out", "x.db"],
  ["doctor"],
])("a command that reads makes no store: %s", async (...words) => {
  const folder = tempFolder();
  expect(await hezuo(...words, "--db", join(folder, "年报.db"))).toMatchObject({ exitCode: 4, printed: "" });
  expect(readdirSync(folder)).toEqual([]);
});

test("a folder that is missing, and a folder in the place of the file, are told apart", async () => {
  const db = await sampleStore();
  const folder = tempFolder();
  mkdirSync(join(folder, "报告.docx"));
  const report = (out: string) => hezuo("report", "--year", "2021", "--db", db, "--out", out);
  const [missing, taken] = [await report(join(folder, "没有", "报告.docx")), await report(join(folder, "报告.docx"))];
  expect(missing).toMatchObject({ exitCode: 5, said: expect.stringContaining("没有这个文件夹") });
  expect(taken).toMatchObject({ exitCode: 5, said: expect.stringContaining("这个名称已是文件夹") });
});

test.each([["search", "高铁"], ["doctor"], ["sample"]])(
  "a folder named as the store is wrong usage: %s",
  async (...words) => {
    const outcome = await hezuo(...words, "--db", tempFolder());
    expect(outcome).toMatchObject({ exitCode: 2, printed: "" });
    expect(outcome.said).toContain("--db 应是数据文件");
  },
);
