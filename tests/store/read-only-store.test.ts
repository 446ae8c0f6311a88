import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { isReadOnly, openReadOnly, openStoreOrRead } from "../../main/store/open-read-only.ts";
import { closeStore, openStore } from "../../main/store/open-store.ts";
import { readYearData } from "../../main/store/year-data.ts";
import { updateYear } from "../../main/store/years.ts";
import { aYearData, testTime } from "../support/builders.ts";
import { fillStore } from "../support/fill-store.ts";
import { makeReadOnly } from "../support/folder-faults.ts";
import { hezuo, hezuoJson } from "../support/run-command.ts";
import { tempFolder } from "../support/temp-folder.ts";
import { damageFile, openSurely } from "../support/temp-store.ts";

/** A store with the sample years, archived 2021 included, in a folder of its own. */
async function archivedSample(): Promise<string> {
  const db = join(tempFolder(), "数据", "年报.db");
  await hezuo("sample", "--db", db);
  await hezuo("snapshot", "create", "--year", "2021", "--db", db);
  return db;
}

const places = { file: (db: string) => db, folder: dirname } as const;

test.each(["file", "folder"] as const)(
  "with a %s that cannot be written, everything that reads works",
  async (place) => {
    const db = await archivedSample();
    const out = tempFolder();
    const id = readSnapshotId((await hezuoJson("snapshot", "list", "--db", db)).json);
    const before = readFileSync(db);
    onTestFinished(makeReadOnly(places[place](db)));
    for (const words of [
      ["search", "血橙"],
      ["report", "--year", "2022", "--out", join(out, "报告.docx")],
      ["export", "--year", "2021", "--out", join(out, "事项.xlsx")],
      ["check", "--year", "2022"],
      ["snapshot", "list"],
      ["snapshot", "verify"],
      ["snapshot", "export", id, "--out", join(out, "档案.zip")],
      ["backup", "--out", join(out, "备份.db")],
      ["doctor"],
    ]) {
      expect([words[0], await hezuo(...words, "--db", db)]).toMatchObject([words[0], { exitCode: 0, said: "" }]);
    }
    expect((await hezuo("search", "血橙", "--db", db)).printed).toContain("血橙");
    expect(readdirSync(out).toSorted()).toEqual(["备份.db", "报告.docx", "档案.zip", "事项.xlsx"].toSorted());
    expect(await hezuo("search", "血橙", "--db", join(out, "备份.db"))).toMatchObject({ exitCode: 0 });
    expect(readFileSync(db).equals(before)).toBe(true);
  },
);

function readSnapshotId(json: unknown): string {
  return (json as { readonly snapshots: readonly { readonly id: string }[] }).snapshots[0]?.id ?? "";
}

test.each(["file", "folder"] as const)(
  "with a %s that cannot be written, what writes says what to do",
  async (place) => {
    const db = await archivedSample();
    onTestFinished(makeReadOnly(places[place](db)));
    const create = await hezuo("snapshot", "create", "--year", "2022", "--db", db);
    const sample = await hezuo("sample", "--generate", "3", "--year", "2030", "--db", db);
    for (const outcome of [create, sample]) {
      expect(outcome).toMatchObject({ exitCode: 5, printed: "" });
      expect(outcome.said).toContain("请把数据文件复制到可以写入的位置");
    }
  },
);

test("what a running program had not yet put into the file itself is read too", () => {
  const { path, opened } = storeLeftByPowerCut();
  onTestFinished(makeReadOnly(dirname(path)));
  expect(openStore(path, { now: testTime })).toMatchObject({ error: { kind: "folder-not-writable" } });
  const store = openStoreOrRead(path, { now: testTime });
  if (!store.ok) throw new Error(store.error.kind);
  expect(isReadOnly(store.value.db)).toBe(true);
  expect(readYearData(store.value.db, 2021)?.year.signingUnit).toBe(opened);
  closeStore(store.value);
});

test("what a program that was killed left beside the store does not keep it from being read", () => {
  const folder = tempFolder();
  const [running, path] = [join(folder, "年报.db"), join(folder, "断电", "年报.db")];
  mkdirSync(dirname(path));
  const store = openSurely(running);
  fillStore(store.db, aYearData());
  updateYear(store.db, 2021, { signingUnit: "最后改的" }, testTime);
  for (const companion of ["", "-wal", "-shm"]) copyFileSync(running + companion, path + companion);
  closeStore(store);
  onTestFinished(makeReadOnly(dirname(path)));
  const read = openStoreOrRead(path, { now: testTime });
  if (!read.ok) throw new Error(read.error.kind);
  expect(readYearData(read.value.db, 2021)?.year.signingUnit).toBe("最后改的");
  closeStore(read.value);
});

/** A store and its write-ahead log as a power cut leaves them, and a change that only the log holds. */
function storeLeftByPowerCut() {
  const folder = tempFolder();
  const [running, path] = [join(folder, "年报.db"), join(folder, "断电", "年报.db")];
  mkdirSync(dirname(path));
  const store = openSurely(running);
  fillStore(store.db, aYearData());
  store.db.pragma("wal_checkpoint(TRUNCATE)");
  updateYear(store.db, 2021, { signingUnit: "只在日志中" }, testTime);
  for (const companion of ["", "-wal"]) copyFileSync(running + companion, path + companion);
  closeStore(store);
  return { path, opened: "只在日志中" };
}

test("while another program works in the store, it is read as it is at that moment", () => {
  const path = join(tempFolder(), "年报.db");
  const working = openSurely(path);
  fillStore(working.db, aYearData());
  updateYear(working.db, 2021, { signingUnit: "刚刚改的" }, testTime);
  const read = openReadOnly(path);
  if (!read.ok) throw new Error(read.error.kind);
  expect(readYearData(read.value.db, 2021)?.year.signingUnit).toBe("刚刚改的");
  closeStore(read.value);
  closeStore(working);
});

test.each([
  ["is damaged", "store-damaged", (path: string) => damageFile(path, 8192, 30 * 4096)],
  ["is a document", "not-a-backup", (path: string) => writeFileSync(path, "序号,事项名称\r\n")],
])("a store that cannot be written and %s is refused, and stays as it is", async (_, kind, write) => {
  const path = await archivedSample();
  write(path);
  const before = readFileSync(path);
  expect(openReadOnly(path)).toMatchObject({ ok: false, error: { kind } });
  expect(readFileSync(path).equals(before)).toBe(true);
});

test("nothing is left beside a store that was read where it cannot be written", async () => {
  const db = await archivedSample();
  const before = readdirSync(dirname(db));
  const undo = makeReadOnly(dirname(db));
  await hezuo("search", "血橙", "--db", db);
  undo();
  expect(readdirSync(dirname(db))).toEqual(before);
  expect(existsSync(join(dirname(db), `${basename(db)}-wal`))).toBe(false);
});
