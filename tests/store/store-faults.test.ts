import { spawn } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { newestVersion } from "../../main/store/migrations/list.ts";
import { closeStore, openStore, type OpenedStore } from "../../main/store/open-store.ts";
import { insertItem, readItem } from "../../main/store/items.ts";
import { storeError } from "../../main/store/store-error.ts";
import { inTransaction } from "../../main/store/transaction.ts";
import { readYear } from "../../main/store/years.ts";
import { readStoreStatus } from "../../main/store-care/read-store-status.ts";
import { anItem, aYearData, testId, testTime } from "../support/builders.ts";
import { fillStore } from "../support/fill-store.ts";
import { mountSmallDisk } from "../support/folder-faults.ts";
import { damageFile, openSurely, withTempFolder, withTempStore } from "../support/temp-store.ts";

const opening = new Date(2025, 10, 30, 10, 32).toISOString();
const dayBefore = new Date(2025, 10, 29, 9).toISOString();
const full = aYearData({
  items: Array.from({ length: 200 }, (_, count) => anItem({ title: `第${count}项`, content: "内容".repeat(80) })),
});

test("a store written by a newer version is left alone", async () => {
  await withTempStore({ dataFolder: "written-by-newer-version" }, ({ path, opened }) => {
    expect(opened).toEqual({ ok: false, error: { kind: "store-newer", path, found: 99990, known: newestVersion } });
    expect(openStore(path, { now: testTime })).toMatchObject({ error: { kind: "store-newer" } });
  });
});

test("a store in a read-only folder is answered with the folder", async () => {
  await withTempStore({ dataFolder: "read-only", fill: (db) => fillStore(db, full) }, ({ path, opened }) => {
    expect(opened).toEqual({ ok: false, error: { kind: "folder-not-writable", path } });
  });
});

test("without a copy, a damaged store is kept beside and a new one begins", async () => {
  await withTempStore({ dataFolder: "damaged", fill: (db) => fillStore(db, full), now: opening }, (store) => {
    const keptAt = join(store.folder, "合作年报.损坏-20251130-103200.db");
    expect(store.opened).toMatchObject({ ok: true, value: { setAside: { keptAt, restoredFrom: null } } });
    expect(readStoreStatus(store.context)).toMatchObject({ value: { setAside: { keptAt, restoredFrom: null } } });
    expect(readFileSync(keptAt).subarray(0, 512)).toEqual(Buffer.alloc(512, 0xa5));
    expect(statSync(keptAt).size).toBeGreaterThan(100_000);
    expect(readYear(store.db, 2021)).toBeNull();
  });
});

test.each([
  ["its head is overwritten", (path: string) => damageFile(path, 0, 100)],
  ["its first pages are overwritten", (path: string) => damageFile(path, 0, 8192)],
  ["pages in its middle are overwritten", (path: string) => damageFile(path, 40 * 4096, 60 * 4096)],
  ["it was cut short", (path: string) => truncateSync(path, 100_000)],
  ["nothing is left of it", (path: string) => truncateSync(path, 0)],
])("the newest whole copy takes the place of a store when %s", async (_, damage) => {
  await withTempFolder((folder) => {
    const path = join(folder, "合作年报.db");
    makeStoreWithCopies(path);
    damage(path);
    const store = openSurely(path, opening);
    const keptAt = join(folder, "合作年报.损坏-20251130-103200.db");
    expect(store.setAside).toEqual({ keptAt, restoredFrom: join(folder, "备份", "合作年报-20251129-090000.db") });
    expect(existsSync(keptAt)).toBe(true);
    expect(readYear(store.db, 2021)).toMatchObject({ signingUnit: full.year.signingUnit });
    expect(store.db.prepare("SELECT count(*) AS items FROM item").get()).toEqual({ items: full.items.length });
    closeStore(store);
    const again = openSurely(path, opening);
    expect(again.setAside).toBeNull();
    closeStore(again);
  });
});

test("a copy that is damaged itself is passed over for an older one", async () => {
  await withTempFolder((folder) => {
    const path = join(folder, "合作年报.db");
    makeStoreWithCopies(path);
    damageFile(join(folder, "备份", "合作年报-20251129-090000.db"), 4096, 40 * 4096);
    damageFile(path, 0, 512);
    const store = openSurely(path, opening);
    expect(store.setAside).toMatchObject({ restoredFrom: join(folder, "备份", "合作年报-20251127-090000.db") });
    closeStore(store);
  });
});

test("a damaged store is kept byte for byte, with what was not yet in the file itself", async () => {
  await withTempFolder((folder) => {
    const path = join(folder, "合作年报.db");
    const afterPowerCut = join(folder, "断电", "合作年报.db");
    const running = openSurely(path);
    fillStore(running.db, full);
    running.db.pragma("wal_checkpoint(TRUNCATE)");
    saveOneMore(running);
    mkdirSync(join(folder, "断电"));
    for (const companion of ["", "-wal"]) copyFileSync(path + companion, afterPowerCut + companion);
    closeStore(running);
    damageFile(afterPowerCut, 40 * 4096, 60 * 4096);
    const left = ["", "-wal"].map((companion) => readFileSync(afterPowerCut + companion));
    const store = openSurely(afterPowerCut, opening);
    const keptAt = join(folder, "断电", "合作年报.损坏-20251130-103200.db");
    expect(store.setAside).toEqual({ keptAt, restoredFrom: null });
    expect(
      ["", "-wal"].map((companion) =>
        readFileSync(keptAt + companion).equals(left[companion.length && 1] ?? Buffer.of()),
      ),
    ).toEqual([true, true]);
    closeStore(store);
  });
});

test.each([
  ["a Word document", Buffer.from([0x50, 0x4b, 0x03, 0x04, 0, 0, 0, 0])],
  ["a table as text", Buffer.from("序号,事项名称\r\n1,成渝中线高铁\r\n")],
])("%s given as the store is refused and stays what it is", async (_, bytes) => {
  await withTempFolder((folder) => {
    const path = join(folder, "清单.db");
    writeFileSync(path, bytes);
    expect(openStore(path, { now: opening })).toEqual({ ok: false, error: { kind: "not-a-backup", path } });
    expect(readdirSync(folder)).toEqual(["清单.db"]);
    expect(readFileSync(path)).toEqual(bytes);
  });
});

test("a store in another process's hands is answered as locked, at opening and while saving", async () => {
  await withTempFolder(async (folder) => {
    const path = join(folder, "合作年报.db");
    const store = openSurely(path);
    store.db.pragma("busy_timeout = 50");
    fillStore(store.db, full);
    const holder = spawn(process.execPath, [join(import.meta.dirname, "../support/hold-store.ts"), path]);
    const ended = new Promise((resolve) => holder.once("exit", resolve));
    await new Promise((resolve) => holder.stdout.once("data", resolve));
    expect(openStore(path, { now: opening, busyTimeout: 50 })).toEqual({
      ok: false,
      error: { kind: "store-locked", path },
    });
    expect(errorOf(path, () => saveOneMore(store))).toEqual({ kind: "store-locked", path });
    holder.stdin.end();
    await ended;
    saveOneMore(store);
    closeStore(store);
  });
});

test("when the disk is full, a save is answered so and taken back, and everything older is intact", async () => {
  await withTempFolder((folder) => {
    const disk = join(folder, "小盘");
    mkdirSync(disk);
    const unmount = mountSmallDisk(disk, 2048);
    const path = join(disk, "合作年报.db");
    const store = openSurely(path);
    // Where no small disk can be had, SQLite is told that the file cannot grow.
    if (unmount === null) store.db.pragma("max_page_count = 200");
    try {
      fillStore(store.db, aYearData({ items: [anItem({ title: "最早的一项" })] }));
      const saved = saveUntilFull(store, path);
      expect(saved.length).toBeGreaterThan(0);
      const titles = store.db.prepare<[], { id: string }>("SELECT id FROM item WHERE title = '又一项'").all();
      expect(titles.map(({ id }) => id)).toEqual(saved);
      closeStore(store);
    } finally {
      if (store.db.open) closeStore(store);
      unmount?.();
    }
  });
});

test("an error that is none of the store's is none of its answers", () => {
  expect(storeError(new TypeError("undefined is not a function"), "合作年报.db")).toBeNull();
  expect(storeError("什么都不是", "合作年报.db")).toBeNull();
});

/** A store that was opened on three days, so that two copies with all items lie beside it. */
function makeStoreWithCopies(path: string): void {
  const first = openSurely(path, new Date(2025, 10, 26, 9).toISOString());
  fillStore(first.db, full);
  closeStore(first);
  closeStore(openSurely(path, new Date(2025, 10, 27, 9).toISOString()));
  closeStore(openSurely(path, dayBefore));
}

function saveOneMore({ db }: OpenedStore): string {
  const item = anItem({ id: testId(), title: "又一项", content: "内容".repeat(5000) });
  const [worklist] = db.prepare<[], { id: string }>("SELECT id FROM worklist").all();
  const worklistId = worklist?.id ?? "";
  inTransaction(db, () => insertItem(db, 2021, { ...item, worklistId }, { id: item.id, now: testTime }));
  expect(readItem(db, item.id)?.title).toBe("又一项");
  return item.id;
}

/** Saves until the disk is full and answers the ids of what was saved. */
function saveUntilFull(store: OpenedStore, path: string): string[] {
  const saved: string[] = [];
  const error = errorOf(path, () => {
    for (;;) saved.push(saveOneMore(store));
  });
  expect(error).toEqual({ kind: "disk-full", path });
  expect(store.db.inTransaction).toBe(false);
  return saved;
}

function errorOf(path: string, work: () => void) {
  try {
    work();
  } catch (error) {
    return storeError(error, path);
  }
  throw new Error("nothing was thrown");
}
