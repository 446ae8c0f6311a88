import { existsSync, readFileSync, readdirSync, writeFileSync, mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { newestVersion } from "../../main/store/migrations/list.ts";
import { closeStore } from "../../main/store/open-store.ts";
import { readYearData } from "../../main/store/year-data.ts";
import { updateYear } from "../../main/store/years.ts";
import { backupStore } from "../../main/store-care/backup-store.ts";
import { examineStore } from "../../main/store-care/examine-store.ts";
import { bringIndexUpToDate } from "../../main/search/write-index.ts";
import { readStoreStatus } from "../../main/store-care/read-store-status.ts";
import { restoreStore } from "../../main/store-care/restore-store.ts";
import { anItem, aYearData, testTime } from "../support/builders.ts";
import { fillStore } from "../support/fill-store.ts";
import { makeReadOnly, mountSmallDisk, readOnlyKind } from "../support/folder-faults.ts";
import { damageFile, openSurely, withTempFolder, withTempStore, type TempStoreOptions } from "../support/temp-store.ts";

const data = aYearData({
  items: Array.from({ length: 100 }, (_, count) => anItem({ title: `第${count}项`, content: "内容".repeat(400) })),
});
const filled: TempStoreOptions = { fill: (db) => fillStore(db, data) };
const restoring = new Date(2025, 10, 30, 10, 32).toISOString();

describe("a backup", () => {
  test("is one whole file with everything in it, made while the store is in use", async () => {
    await withTempStore(filled, async ({ db, context, folder }) => {
      const steps: number[] = [];
      const destination = join(folder, "备份到此.db");
      const made = await backupStore({ ...context, progress: (fraction) => steps.push(fraction) }, { destination });
      expect(made).toEqual({ ok: true, value: { path: destination, bytes: statSync(destination).size } });
      expect(readdirSync(folder).filter((name) => name.startsWith("备份到此"))).toEqual(["备份到此.db"]);
      expect(steps).toEqual(steps.toSorted((one, other) => one - other));
      const copy = openSurely(destination);
      expect(readYearData(copy.db, 2021)).toEqual(readYearData(db, 2021));
      closeStore(copy);
    });
  });

  test("that is cancelled leaves the earlier backup as it was", async () => {
    await withTempStore(filled, async ({ context, folder }) => {
      const destination = join(folder, "备份到此.db");
      writeFileSync(destination, "较早的备份");
      const answer = await backupStore({ ...context, cancelled: () => true }, { destination });
      expect(answer).toEqual({ ok: false, error: { kind: "cancelled" } });
      expect(readdirSync(folder).filter((name) => name.startsWith("备份到此"))).toEqual(["备份到此.db"]);
      expect(readFileSync(destination, "utf8")).toBe("较早的备份");
    });
  });

  test("into a read-only folder is answered with that folder's file", async () => {
    await withTempStore(filled, async ({ context, folder }) => {
      const readOnly = join(folder, "只读");
      mkdirSync(readOnly);
      const undo = makeReadOnly(readOnly);
      try {
        const destination = join(readOnly, "备份.db");
        const answer = await backupStore(context, { destination });
        expect(answer).toEqual({ ok: false, error: { kind: readOnlyKind(readOnly), path: destination } });
      } finally {
        undo();
      }
    });
  });

  test("into a folder that is not there, or in the place of one, is answered so", async () => {
    await withTempStore(filled, async ({ context, folder }) => {
      mkdirSync(join(folder, "备份.db"));
      const [gone, taken] = [join(folder, "没有", "备份.db"), join(folder, "备份.db")];
      expect(await backupStore(context, { destination: gone })).toEqual({
        ok: false,
        error: { kind: "folder-missing", path: gone },
      });
      expect(await backupStore(context, { destination: taken })).toEqual({
        ok: false,
        error: { kind: "destination-is-folder", path: taken },
      });
    });
  });

  test("onto a full disk is answered so and leaves nothing behind", async (context) => {
    await withTempStore(filled, async (store) => {
      const disk = join(store.folder, "小盘");
      mkdirSync(disk);
      const unmount = mountSmallDisk(disk, 64);
      if (unmount === null) return context.skip("挂载小盘需要管理员权限");
      try {
        const destination = join(disk, "备份.db");
        expect(await backupStore(store.context, { destination })).toEqual({
          ok: false,
          error: { kind: "disk-full", path: destination },
        });
        expect(readdirSync(disk)).toEqual([]);
      } finally {
        unmount();
      }
    });
  });
});

describe("restoring", () => {
  test("puts the backup in place and keeps the present store under a dated name", async () => {
    await withBackup(({ folder, path, backup }) => {
      const keptAt = join(folder, "合作年报.恢复前-20251130-103200.db");
      expect(restoreStore(path, backup, restoring)).toEqual({ ok: true, value: { path, keptAt } });
      expect(signingUnitAt(path)).toBe(data.year.signingUnit);
      expect(signingUnitAt(keptAt)).toBe("备份之后改的");
      expect(signingUnitAt(backup)).toBe(data.year.signingUnit);
    });
  });

  test("works where there is no store yet", async () => {
    await withBackup(({ folder, backup }) => {
      const path = join(folder, "新电脑", "合作年报.db");
      expect(restoreStore(path, backup, restoring)).toEqual({ ok: true, value: { path, keptAt: null } });
      expect(signingUnitAt(path)).toBe(data.year.signingUnit);
    });
  });

  test("replaces a damaged store", async () => {
    await withBackup(({ path, backup }) => {
      damageFile(path, 0, 4096);
      expect(restoreStore(path, backup, restoring)).toMatchObject({ ok: true });
      expect(signingUnitAt(path)).toBe(data.year.signingUnit);
    });
  });

  test("is refused while the store is open, and nothing happens", async () => {
    await withBackup(({ folder, path, backup }) => {
      const inUse = openSurely(path);
      updateYear(inUse.db, 2021, { signingUnit: "正在使用" }, testTime);
      const before = readdirSync(folder);
      expect(restoreStore(path, backup, restoring)).toEqual({ ok: false, error: { kind: "store-locked", path } });
      expect(readdirSync(folder)).toEqual(before);
      closeStore(inUse);
      expect(signingUnitAt(path)).toBe("正在使用");
    });
  });

  test.each([
    ["is absent", "not-found", () => {}],
    ["is a document", "not-a-backup", (file: string) => writeFileSync(file, "序号,事项名称\r\n")],
    ["is empty", "not-a-backup", (file: string) => writeFileSync(file, "")],
    [
      "is damaged",
      "backup-damaged",
      (file: string, backup: string) => {
        writeFileSync(file, readFileSync(backup));
        damageFile(file, 4096, 30 * 4096);
      },
    ],
    [
      "is of a newer version",
      "store-newer",
      (file: string, backup: string) => {
        writeFileSync(file, readFileSync(backup));
        const newer = openSurely(file);
        newer.db.pragma("user_version = 99990");
        closeStore(newer);
      },
    ],
  ])("is refused when the file %s", async (_, kind, write) => {
    await withBackup(({ folder, path, backup }) => {
      const file = join(folder, "可疑.db");
      write(file, backup);
      expect(restoreStore(path, file, restoring)).toMatchObject({ ok: false, error: { kind } });
      expect(existsSync(join(folder, "合作年报.恢复前-20251130-103200.db"))).toBe(false);
      expect(signingUnitAt(path)).toBe("备份之后改的");
    });
  });
});

describe("the doctor", () => {
  test("finds a whole store whole and counts its rows", async () => {
    await withTempStore(filled, ({ path }) => {
      expect(examineStore(path)).toMatchObject({
        ok: true,
        value: {
          path,
          schemaVersion: newestVersion,
          intact: true,
          faults: [],
          counts: { item: 100, reporting_year: 1, snapshot: 0 },
        },
      });
    });
  });

  test("names damaged pages and leaves the file where it is", async () => {
    await withClosedStore((path) => {
      damageFile(path, 30 * 4096, 20 * 4096);
      const damaged = readFileSync(path);
      const examined = examineStore(path);
      expect(examined).toMatchObject({ ok: true, value: { intact: false } });
      expect(examined.ok && examined.value.faults[0]).toMatchObject({ check: "pages" });
      expect(readFileSync(path).equals(damaged)).toBe(true);
    });
  });

  test("reports a file whose head is gone", async () => {
    await withClosedStore((path) => {
      damageFile(path, 0, 100);
      expect(examineStore(path)).toMatchObject({ ok: true, value: { intact: false, schemaVersion: null } });
    });
  });

  test("names references to what is not there", async () => {
    await withTempStore(filled, ({ db, path }) => {
      db.pragma("foreign_keys = OFF");
      db.exec("DELETE FROM unit");
      const examined = examineStore(path);
      expect(examined.ok && examined.value.faults.map(({ check }) => check)).toContain("references");
    });
  });

  test("names a search index that no longer fits the texts", async () => {
    await withTempStore(filled, async ({ db, path }) => {
      expect(examineStore(path)).toMatchObject({ value: { intact: true } });
      await bringIndexUpToDate(db);
      expect(examineStore(path)).toMatchObject({ value: { intact: true } });
      db.exec("DROP TRIGGER item_delete_searched; DROP TRIGGER item_insert_searched");
      db.exec("DELETE FROM progress_entry; DELETE FROM item WHERE title = '第7项'");
      const detail = "1 rows too many are in the search index";
      expect(examineStore(path)).toMatchObject({ value: { intact: false, faults: [{ check: "search", detail }] } });
    });
  });

  test("says when there is no store, and when it is not one", async () => {
    await withTempFolder((folder) => {
      const path = join(folder, "没有.db");
      expect(examineStore(path)).toEqual({ ok: false, error: { kind: "not-found", what: "store" } });
      writeFileSync(path, "序号,事项名称\r\n");
      expect(examineStore(path)).toEqual({ ok: false, error: { kind: "not-a-backup", path } });
    });
  });
});

test("the status names the file, its size with what is still beside it, and its version", async () => {
  await withTempStore({}, ({ db, context, path }) => {
    fillStore(db, data);
    const bytes = statSync(path).size + statSync(`${path}-wal`).size + statSync(`${path}-shm`).size;
    expect(readStoreStatus(context)).toEqual({
      ok: true,
      value: { path, bytes, schemaVersion: newestVersion, setAside: null, readOnly: false, restored: null },
    });
  });
});

/** A store that was changed after a backup was made; both closed. */
async function withBackup(use: (paths: { folder: string; path: string; backup: string }) => void): Promise<void> {
  await withTempFolder(async (folder) => {
    const path = join(folder, "合作年报.db");
    const backup = join(folder, "U盘.db");
    const store = openSurely(path);
    fillStore(store.db, data);
    const context = { db: store.db, progress: () => {}, cancelled: () => false };
    await backupStore(context, { destination: backup });
    updateYear(store.db, 2021, { signingUnit: "备份之后改的" }, testTime);
    closeStore(store);
    use({ folder, path, backup });
  });
}

async function withClosedStore(use: (path: string) => void): Promise<void> {
  await withTempFolder((folder) => {
    const path = join(folder, "合作年报.db");
    const store = openSurely(path);
    fillStore(store.db, data);
    closeStore(store);
    use(path);
  });
}

function signingUnitAt(path: string): string | null | undefined {
  const store = openSurely(path);
  const unit = readYearData(store.db, 2021)?.year.signingUnit;
  closeStore(store);
  return unit;
}
