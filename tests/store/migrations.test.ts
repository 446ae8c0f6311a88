import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { connect, schemaVersionOf } from "../../main/store/connection.ts";
import type { WritableDb } from "../../main/store/handles.ts";
import { migrate } from "../../main/store/migrate.ts";
import { migrations, newestVersion } from "../../main/store/migrations/list.ts";
import { closeStore } from "../../main/store/open-store.ts";
import { rowsOf10, withStoreBefore } from "../support/older-store.ts";
import { openSurely, withTempFolder } from "../support/temp-store.ts";

const nameOf = ({ version, name }: { version: number; name: string }) => `${String(version).padStart(4, "0")}-${name}`;

describe("the list of migrations", () => {
  test("ascends in steps of ten", () => {
    const versions = migrations.map(({ version }) => version);
    expect(versions).toEqual([...new Set(versions)].toSorted((one, other) => one - other));
    expect(versions.filter((version) => version % 10 !== 0)).toEqual([]);
  });

  test("names every file of its folder", () => {
    const folder = join(import.meta.dirname, "../../main/store/migrations");
    const files = readdirSync(folder).filter((file) => /^\d/.test(file));
    expect(files.toSorted()).toEqual(migrations.map((step) => `${nameOf(step)}.ts`));
  });

  test.each(migrations.map(nameOf))("%s has a test", (name) => {
    expect(existsSync(join(import.meta.dirname, "migrations", `${name}.test.ts`))).toBe(true);
  });
});

test("a store of any older version ends with the same schema as a fresh one", async () => {
  await withTempFolder((folder) => {
    const fresh = openSurely(join(folder, "新.db"));
    const expected = schemaOf(fresh.db);
    closeStore(fresh);
    for (const { version } of migrations) {
      const path = join(folder, `${version}.db`);
      const older = connect(path);
      migrate(
        older,
        migrations.filter((step) => step.version <= version),
      );
      older.exec(rowsOf10);
      older.close();
      const store = openSurely(path);
      expect(schemaOf(store.db)).toEqual(expected);
      expect(store.db.prepare("SELECT title FROM worklist").all()).toEqual([{ title: "合作事项清单" }]);
      closeStore(store);
    }
  });
});

test("an older store is copied beside itself before it is brought up to date", async () => {
  await withStoreBefore(20, ({ db, path }) => {
    db.exec(rowsOf10);
    db.close();
    closeStore(openSurely(path, "2025-11-30T02:32:00.000Z"));
    const copies = readdirSync(join(path, "..")).filter((file) => /^旧\.升级前-\d{8}-\d{6}\.db$/.test(file));
    expect(copies).toHaveLength(1);
    const copy = connect(join(path, "..", copies[0] ?? ""));
    expect(schemaVersionOf(copy)).toBe(10);
    expect(copy.prepare("SELECT title FROM worklist").all()).toEqual([{ title: "合作事项清单" }]);
    copy.close();
  });
});

test("a step that fails leaves the store as it was", async () => {
  await withStoreBefore(20, ({ db }) => {
    db.exec(rowsOf10);
    const failing = {
      version: newestVersion + 10,
      name: "fail-half-way",
      up: (half: WritableDb) => {
        half.exec("DELETE FROM worklist; CREATE TABLE half (x) STRICT");
      },
    };
    expect(() => migrate(db, [...migrations, failing])).toThrow();
    expect(schemaVersionOf(db)).toBe(10);
    expect(db.prepare("SELECT title FROM worklist").all()).toEqual([{ title: "合作事项清单" }]);
  });
});

test("a step that would leave references dangling is taken back", async () => {
  await withStoreBefore(20, ({ db }) => {
    db.exec(rowsOf10);
    const careless = {
      version: 20,
      name: "forget-lists",
      up: (store: WritableDb) => store.exec("DELETE FROM mechanism"),
    };
    expect(() => migrate(db, [careless])).toThrow(/dangling/);
    expect(db.prepare("SELECT name FROM mechanism").all()).toEqual([{ name: "内江—荣昌" }]);
  });
});

function schemaOf(db: WritableDb): unknown[] {
  return db.prepare("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name").all();
}
