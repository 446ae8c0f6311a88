import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { readXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { aDesk } from "../support/desk.ts";
import { hezuo, hezuoJson } from "../support/run-command.ts";
import { tempFolder } from "../support/temp-folder.ts";
import { openDocx, readableText } from "../support/docx-package.ts";
import { unzip } from "../support/unzip.ts";

interface Shelf {
  readonly snapshots: readonly { readonly id: string; readonly year: number; readonly itemCount: number }[];
}

async function archivedYear() {
  const folder = tempFolder();
  const db = join(folder, "年报.db");
  await hezuo("sample", "--generate", "40", "--seed", "7", "--year", "2025", "--db", db);
  const before = join(folder, "before.docx");
  await hezuo("report", "--year", "2025", "--as-of", "2025-11-30", "--out", before, "--db", db);
  const created = await hezuo("snapshot", "create", "--year", "2025", "--as-of", "2025-11-30", "--db", db);
  expect(created).toMatchObject({ exitCode: 0, said: "" });
  const { json } = await hezuoJson("snapshot", "list", "--db", db);
  const [snapshot] = (json as Shelf).snapshots;
  if (snapshot === undefined) throw new Error("nothing on the shelf");
  return { folder, db, before, id: snapshot.id, itemCount: snapshot.itemCount };
}

test("an archived year is listed, verified, and its report comes out as it was frozen", async () => {
  const { folder, db, before, itemCount } = await archivedYear();
  const after = join(folder, "after.docx");
  const verified = await hezuoJson("snapshot", "verify", "--db", db);
  const reported = await hezuo("report", "--year", "2025", "--as-of", "2025-11-30", "--out", after, "--db", db);
  expect(itemCount).toBe(40);
  expect(verified).toMatchObject({ exitCode: 0, json: { results: [{ year: 2025, intact: true, damagedParts: [] }] } });
  expect(reported.exitCode).toBe(0);
  expect(readFileSync(after).equals(readFileSync(before))).toBe(true);
});

test("a second archiving of the year is refused in words", async () => {
  const { db } = await archivedYear();
  const again = await hezuo("snapshot", "create", "--year", "2025", "--db", db);
  expect(again).toMatchObject({ exitCode: 5, printed: "" });
  expect(again.said).toContain("2025年度已归档");
});

test("the exported archive can be read and checked without the program", async () => {
  const { folder, db, id } = await archivedYear();
  const out = join(folder, "2025.zip");
  expect(await hezuo("snapshot", "export", id, "--out", out, "--db", db)).toMatchObject({ exitCode: 0 });
  const files = await unzip(readFileSync(out));
  const manifest = JSON.parse(String(files.get("manifest.json")));
  const hashes = [...files]
    .filter(([name]) => name !== "manifest.json")
    .map(([name, bytes]) => ({ name, bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") }));
  expect([...files.keys()]).toEqual([
    "data.json",
    "items.xlsx",
    "report.docx",
    "检查清单.txt",
    "说明.txt",
    "manifest.json",
  ]);
  expect(manifest).toMatchObject({ year: 2025, asOf: "2025-11-30", files: hashes });
  const workbook = await readXlsx(files.get("items.xlsx") ?? Buffer.alloc(0));
  expect(workbook.sheets[0]?.rows).toHaveLength(41);
  expect(JSON.parse(String(files.get("data.json"))).source.data.items).toHaveLength(40);
});

test("the exported workbook has the rows and numbers of the report's first annex", async () => {
  const { folder, db, id } = await archivedYear();
  const out = join(folder, "2025.zip");
  await hezuo("snapshot", "export", id, "--out", out, "--db", db);
  const files = await unzip(readFileSync(out));
  const workbook = await readXlsx(files.get("items.xlsx") ?? Buffer.alloc(0));
  const [, ...rows] = workbook.sheets[0]?.rows ?? [];
  const inWorkbook = rows.map(([number, title]) => [String(number), String(title)]);
  const annex = (await tablesOf(files.get("report.docx") ?? Buffer.alloc(0))).find(
    ([head]) => head?.[1] === "事项名称",
  );
  const inAnnex = annex?.filter(([number]) => /^\d+$/.test(number ?? "")).map((row) => row.slice(0, 2));
  expect(inWorkbook).toEqual(inAnnex);
  expect(inWorkbook).toHaveLength(40);
});

test("the archive tells when it was made by the clock on the wall", async () => {
  const { folder, db, id } = await archivedYear();
  const out = join(folder, "2025.zip");
  const { json } = await hezuoJson("snapshot", "list", "--db", db);
  const createdAt = new Date((json as { snapshots: [{ createdAt: string }] }).snapshots[0].createdAt);
  await hezuo("snapshot", "export", id, "--out", out, "--db", db);
  const readme = String((await unzip(readFileSync(out))).get("说明.txt"));
  const clock = [createdAt.getHours(), createdAt.getMinutes()].map((part) => String(part).padStart(2, "0")).join(":");
  const day = `${createdAt.getFullYear()}年${createdAt.getMonth() + 1}月${createdAt.getDate()}日`;
  expect(readme).toContain(`数据截至2025年11月30日，归档于${day} ${clock}。`);
  expect(readme).not.toMatch(/\dT\d|世界协调时/);
});

test("the seal is the hash of the files' lines as sha256sum prints them", async () => {
  const { folder, db, id } = await archivedYear();
  const out = join(folder, "2025.zip");
  await hezuo("snapshot", "export", id, "--out", out, "--db", db);
  const files = await unzip(readFileSync(out));
  const lines = ["data.json", "items.xlsx", "report.docx", "检查清单.txt"].map((name) => {
    const bytes = files.get(name) ?? Buffer.alloc(0);
    return `${createHash("sha256").update(bytes).digest("hex")}  ${name}\n`;
  });
  const sealed = createHash("sha256").update(lines.join("")).digest("hex");
  expect(JSON.parse(String(files.get("manifest.json"))).seal).toBe(sealed);
});

test("a snapshot altered behind the program's back is found and not exported", async () => {
  const { folder, db, id } = await archivedYear();
  alterReport(db);
  const verified = await hezuoJson("snapshot", "verify", id, "--db", db);
  const exported = await hezuo("snapshot", "export", id, "--out", join(folder, "x.zip"), "--db", db);
  expect(verified).toMatchObject({
    exitCode: 3,
    json: { results: [{ intact: false, damagedParts: ["report.docx"] }] },
  });
  expect(exported).toMatchObject({ exitCode: 5, printed: "" });
  expect(exported.said).toContain("report.docx");
});

test("the store itself refuses to change a snapshot or a row of its year", async () => {
  const { db } = await archivedYear();
  const raw = new Database(db);
  const change = (sql: string) => () => raw.prepare(sql).run();
  expect(change("UPDATE snapshot SET sha256 = 'x'")).toThrow();
  expect(change("DELETE FROM snapshot_part")).toThrow();
  expect(change("UPDATE item SET title = '改' WHERE year = 2025")).toThrow("year-archived");
  expect(change("DELETE FROM progress_entry")).toThrow("year-archived");
  raw.close();
});

/** What a disk fault or a stranger with a database program does: the triggers are gone, one byte differs. */
function alterReport(path: string): void {
  const raw = new Database(path);
  const triggers = raw.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all();
  for (const name of triggers) raw.exec(`DROP TRIGGER "${String(name)}"`);
  raw.exec("UPDATE snapshot_part SET bytes = CAST(bytes || x'00' AS BLOB) WHERE name = 'report.docx'");
  raw.close();
}

test("a year that does not exist is not found", async () => {
  const { db } = await archivedYear();
  expect(await hezuo("snapshot", "create", "--year", "1999", "--db", db)).toMatchObject({ exitCode: 4, printed: "" });
});

test("an empty year is not sealed by mistake", async () => {
  const desk = aDesk();
  await desk.get("years:create", { year: 2023 });
  const request = { taskId: desk.context().newId(), year: 2023, asOf: "2023-12-31", basedOn: null };
  expect(await desk.ask("snapshots:create", request)).toMatchObject({
    ok: false,
    error: { kind: "input-not-acceptable", problems: [{ message: expect.stringContaining("还没有事项和指标") }] },
  });
  expect(await desk.get("snapshots:list", {})).toEqual([]);
});

/** Every table of a Word file, row by row, cell by cell. */
async function tablesOf(docx: Buffer): Promise<readonly (readonly (readonly string[])[])[]> {
  const { document } = await openDocx(docx);
  const cells = (row: string) => parts(row, "tc").map((cell) => readableText(cell).trim());
  return parts(document, "tbl").map((table) => parts(table, "tr").map(cells));
}

function parts(xml: string, name: string): readonly string[] {
  return [...xml.matchAll(new RegExp(`<w:${name}[ >].*?</w:${name}>`, "g"))].map(([part]) => part);
}
