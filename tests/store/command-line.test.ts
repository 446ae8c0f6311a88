import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { aDeskToDraftAt, aParagraphOf, blankDraft, withChapter } from "../support/drafting-desk.ts";
import { hezuo, hezuoJson } from "../support/run-command.ts";
import { tempFolder } from "../support/temp-folder.ts";

function newStore(): string {
  return join(tempFolder(), "年报.db");
}

async function sampleStore(): Promise<string> {
  const db = newStore();
  expect(await hezuo("sample", "--db", db)).toMatchObject({ exitCode: 0, said: "" });
  return db;
}

test("the sample years fill a new store and are refused in a store that holds data", async () => {
  const db = await sampleStore();
  const again = await hezuo("sample", "--db", db);
  expect(again).toMatchObject({ exitCode: 5, printed: "" });
  expect(again.said).toContain("已有数据");
});

async function generatedReport(seed: string): Promise<Buffer> {
  const db = newStore();
  const out = join(db, "..", "报告.docx");
  await hezuo("sample", "--generate", "25", "--seed", seed, "--year", "2025", "--db", db);
  expect(await hezuo("report", "--year", "2025", "--out", out, "--db", db)).toMatchObject({ exitCode: 0 });
  return readFileSync(out);
}

test("the same seed gives the same report, another seed another", async () => {
  const [first, same, other] = [await generatedReport("1"), await generatedReport("1"), await generatedReport("2")];
  expect(first.equals(same)).toBe(true);
  expect(first.equals(other)).toBe(false);
});

test("the report of 2021 is written as cli.md promises", async () => {
  const db = await sampleStore();
  const out = join(db, "..", "2021.docx");
  const { exitCode, json } = await hezuoJson(
    "report",
    "--year",
    "2021",
    "--as-of",
    "2021-11-30",
    "--out",
    out,
    "--db",
    db,
  );
  expect(exitCode).toBe(0);
  expect(json).toMatchObject({ path: out, bytes: readFileSync(out).length, warnings: expect.any(Array) });
  expect((json as { charts: number }).charts).toBeGreaterThanOrEqual(3);
});

test("search finds the words of a report under drafting, with its year and title", async () => {
  const { desk } = await aDeskToDraftAt();
  const draft = await blankDraft({ desk });
  const body = withChapter(draft.body, aParagraphOf("两地联合举办龙舟邀请赛。"));
  await desk.get("drafts:save", { id: draft.id, basedOn: 1, body });
  const db = desk.context().db.name;
  const { exitCode, json } = await hezuoJson("search", "龙舟", "--db", db);
  expect({ exitCode, json }).toMatchObject({
    exitCode: 0,
    json: { hits: [{ kind: "draft", id: draft.id, year: 2021, title: draft.title }] },
  });
  expect((await hezuo("search", "龙舟", "--db", db)).printed).toMatch(/2021年度.*专题报告.*龙舟邀请赛/u);
});

test("search finds two-character words and answers one document", async () => {
  const db = await sampleStore();
  const { exitCode, json } = await hezuoJson("search", "血橙", "--limit", "5", "--db", db);
  const { hits } = json as { hits: { title: string; excerpt: string; year: number | null }[] };
  expect(exitCode).toBe(0);
  expect(hits.length).toBeGreaterThan(0);
  expect(hits.every(({ title, excerpt }) => `${title}${excerpt}`.includes("血橙"))).toBe(true);
  expect(await hezuoJson("search", "没有这样的词", "--db", db)).toMatchObject({ exitCode: 0, json: { hits: [] } });
});

test("a backup puts the store back as it was, and the replaced store is kept", async () => {
  const db = await sampleStore();
  const copy = join(db, "..", "备份.db");
  const before = await hezuoJson("search", "血橙", "--db", db);
  expect(await hezuo("backup", "--out", copy, "--db", db)).toMatchObject({ exitCode: 0 });
  writeFileSync(db, "不是数据文件");
  const restored = await hezuoJson("restore", copy, "--db", db);
  expect(restored.exitCode).toBe(0);
  expect(readFileSync((restored.json as { keptAt: string }).keptAt, "utf8")).toBe("不是数据文件");
  expect(await hezuoJson("search", "血橙", "--db", db)).toEqual(before);
});

test.each([["report", "--year", "2021", "--as-of", "2021-11-30"], ["export", "--year", "2021"], ["backup"]])(
  "%s never writes over the store it works in",
  async (...words) => {
    const db = await sampleStore();
    const before = await hezuoJson("search", "血橙", "--db", db);
    for (const out of [db, `${db}-wal`, join(db, "..", ".", "年报.db")]) {
      const outcome = await hezuo(...words, "--out", out, "--db", db);
      expect(outcome).toMatchObject({ exitCode: 3, printed: "" });
      expect(outcome.said).toContain("正在使用的数据文件");
    }
    expect(await hezuoJson("search", "血橙", "--db", db)).toEqual(before);
  },
);

test("a damaged store is refused in words and left as it is, until it is restored", async () => {
  const db = await sampleStore();
  const damaged = readFileSync(db).subarray(0, 200_000);
  writeFileSync(db, damaged);
  const outcome = await hezuo("search", "血橙", "--db", db);
  expect(outcome).toMatchObject({ exitCode: 5, printed: "" });
  expect(outcome.said).toContain("备份");
  expect(readFileSync(db).equals(damaged)).toBe(true);
});

test("a check says at which date it was made, and a file that is not there is named", async () => {
  const db = await sampleStore();
  const checked = await hezuo("check", "--year", "2021", "--as-of", "2021-10-31", "--db", db);
  expect(checked.printed).toContain("检查的截至日期：2021-10-31");
  const missing = await hezuo("import", "没有.xlsx", "--year", "2021", "--worklist", "清单", "--db", db);
  expect(missing).toMatchObject({ exitCode: 4 });
  expect(missing.said).toContain("找不到文件“没有.xlsx”");
});

test("wrong usage with --json is one document too", async () => {
  expect(await hezuoJson("report")).toMatchObject({ exitCode: 2, json: { error: { kind: "wrong-usage" } } });
});

test("the doctor tells a sound store from a damaged one", async () => {
  const db = await sampleStore();
  expect(await hezuoJson("doctor", "--db", db)).toMatchObject({ exitCode: 0, json: { intact: true, faults: [] } });
  const bytes = readFileSync(db);
  writeFileSync(db, bytes.fill(0x5a, 8192, bytes.length - 4096));
  expect((await hezuo("doctor", "--db", db)).exitCode).toBeGreaterThanOrEqual(3);
});

test.each([
  [["report", "--year", "2021"], "缺少参数 --out"],
  [["report", "--year", "二〇二一", "--out", "x.docx"], "--year 应是"],
  [["report", "--year", "2021", "--out", "x.docx", "--as-of", "2021-02-30"], "--as-of 应是"],
  [["report", "--year", "2021", "--out", "x.docx", "--charts", "none"], "--charts 只能是"],
  [["report", "--year", "2021", "--out", "x.docx", "--wrong"], "参数无法识别：--wrong"],
  [["search", "血橙", "--limit"], "参数的值不对或没有写：--limit"],
  [["snapshot"], "后面还要写：create、list、verify、export"],
  [["sample", "--year", "2021"], "--generate"],
  [["snapshot", "forget"], "没有“snapshot forget”这个命令"],
  [["search"], "命令的写法是"],
  [["search", "血橙", "出口"], "多出了“出口”。文字中有空格的，请用引号括起来。"],
  [["check", "清单", "--year", "2021"], "多出了“清单”。命令的写法是"],
  [["snapshot", "--db", "x.sqlite"], "后面还要写：create、list、verify、export"],
  [["--db", "x.sqlite", "snapshot", "list"], "命令“snapshot list”要写在各个参数的前面"],
])("wrong usage %j is answered with exit code 2, the fault and the usage", async (words, sentence) => {
  const outcome = await hezuo(...words);
  expect(outcome).toMatchObject({ exitCode: 2, printed: "" });
  expect(outcome.said).toContain(sentence);
  expect(outcome.said).toContain("用法：hezuo");
});

test("what is not there is exit code 4, and nothing is made by asking", async () => {
  const db = newStore();
  expect(await hezuo("report", "--year", "2021", "--out", "x.docx", "--db", db)).toMatchObject({ exitCode: 4 });
  expect(existsSync(db)).toBe(false);
  const filled = await sampleStore();
  expect(await hezuo("report", "--year", "1999", "--out", "x.docx", "--db", filled)).toMatchObject({ exitCode: 4 });
  expect(await hezuo("snapshot", "verify", "nothing", "--db", filled)).toMatchObject({ exitCode: 4 });
});

test("a report that cannot be written leaves no file and the old one intact", async () => {
  const db = await sampleStore();
  const folder = join(db, "..");
  writeFileSync(join(folder, "occupied"), "old");
  const outcome = await hezuo("report", "--year", "2021", "--out", join(folder, "occupied", "x.docx"), "--db", db);
  expect(outcome).toMatchObject({ exitCode: 5, printed: "" });
  expect(readFileSync(join(folder, "occupied"), "utf8")).toBe("old");
  expect(readdirSync(folder).filter((name) => name.includes("x.docx"))).toEqual([]);
});

test("an error with --json is one document on standard output, with its sentence", async () => {
  const filled = await sampleStore();
  const { exitCode, json } = await hezuoJson("report", "--year", "1999", "--out", "x.docx", "--db", filled);
  expect(exitCode).toBe(4);
  expect(json).toMatchObject({
    error: { kind: "not-found", what: "year", message: expect.stringContaining("没有这个年度") },
  });
});
