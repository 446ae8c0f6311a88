import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { newestVersion } from "../../main/store/migrations/list.ts";
import { closeStore } from "../../main/store/open-store.ts";
import { readYear } from "../../main/store/years.ts";
import { aYearData } from "../support/builders.ts";
import { fillStore } from "../support/fill-store.ts";
import { openSurely, withTempFolder, withTempStore } from "../support/temp-store.ts";

test("a new store is created with the folders on its way", async () => {
  await withTempFolder((folder) => {
    const path = join(folder, "尚未有的", "文件夹", "合作年报.db");
    const store = openSurely(path);
    expect(store).toMatchObject({ path, schemaVersion: newestVersion, setAside: null, copyFault: null });
    closeStore(store);
    expect(readdirSync(join(path, ".."))).toEqual(["合作年报.db"]);
  });
});

test("every connection keeps the promises that saved data rests on", async () => {
  await withTempStore({}, ({ db }) => {
    const pragma = (name: string) => db.pragma(name, { simple: true });
    expect({
      journal: pragma("journal_mode"),
      synchronous: pragma("synchronous"),
      foreignKeys: pragma("foreign_keys"),
      recursiveTriggers: pragma("recursive_triggers"),
      trustedSchema: pragma("trusted_schema"),
      busyTimeout: pragma("busy_timeout"),
    }).toEqual({
      journal: "wal",
      synchronous: 2,
      foreignKeys: 1,
      recursiveTriggers: 1,
      trustedSchema: 0,
      busyTimeout: 5000,
    });
    const tables = db.prepare<[], { name: string; strict: number; type: string }>("PRAGMA table_list").all();
    const own = tables.filter(({ name, type }) => type === "table" && !/^sqlite_|_search/.test(name));
    expect(own.filter(({ strict }) => strict === 0)).toEqual([]);
  });
});

test("what was entered is there when the store is opened again", async () => {
  await withTempFolder((folder) => {
    const path = join(folder, "合作年报.db");
    const store = openSurely(path);
    fillStore(store.db, aYearData());
    const before = readYear(store.db, 2021);
    closeStore(store);
    const again = openSurely(path);
    expect(readYear(again.db, 2021)).toEqual(before);
    closeStore(again);
  });
});

test("a copy is made when the newest is older than a day, and the last seven stay", async () => {
  await withTempFolder((folder) => {
    const path = join(folder, "合作年报.db");
    const copies = () => (existsSync(join(folder, "备份")) ? readdirSync(join(folder, "备份")).toSorted() : []);
    const openOn = (day: number, hour: number) => {
      closeStore(openSurely(path, new Date(2025, 10, day, hour).toISOString()));
      return copies();
    };
    expect(openOn(1, 8)).toEqual([]);
    expect(openOn(1, 9)).toEqual(["合作年报-20251101-090000.db"]);
    expect(openOn(2, 8)).toHaveLength(1);
    expect(openOn(2, 9)).toHaveLength(2);
    for (let day = 3; day <= 10; day += 1) openOn(day, 9);
    expect(copies()).toEqual(
      [4, 5, 6, 7, 8, 9, 10].map((day) => `合作年报-202511${String(day).padStart(2, "0")}-090000.db`),
    );
  });
});
