import { expect, test } from "vitest";
import { rowsOf10, rowsOf20, rowsOf70, withStoreBefore } from "../../support/older-store.ts";

const rows = `
  INSERT INTO own_column (key, id, worklist_key, name, name_key, kind, unit, position, created_at, updated_at)
    VALUES (1, '017d7000-0000-7000-8000-000000000301', 1, '专项债券', '专项债券', 'number', '万元', 0, '', '');
  INSERT INTO item_own_value (key, item_key, column_key) VALUES (1, 1, 1);
  UPDATE item_own_value SET value = '1200';`;

test("an own column and its values: counted in their year, recorded, found, and refused once the year is archived", async () => {
  await withStoreBefore(290, ({ db, takeStep }) => {
    db.exec(rowsOf10 + rowsOf20);
    db.exec("DELETE FROM search_pending");
    takeStep();
    const revision = () => Number(db.prepare("SELECT revision FROM reporting_year").pluck().get());
    const before = revision();
    db.exec(rows);
    expect(revision()).toBe(before + 3);
    expect(db.prepare("SELECT count(*) FROM search_pending").pluck().get()).toBe(1);
    expect(
      db.prepare("SELECT table_name, op, column_name, item_key, new FROM change WHERE table_name LIKE '%own%'").all(),
    ).toEqual([
      { table_name: "item_own_value", op: "insert", column_name: "", item_key: 1, new: null },
      { table_name: "own_column", op: "insert", column_name: "", item_key: null, new: null },
    ]);
    expect(() => db.exec("UPDATE own_column SET kind = 'text'")).toThrow(/CHECK/);
    expect(() => db.exec("UPDATE own_column SET choices = '一'")).toThrow(/CHECK/);
    expect(() => db.exec("UPDATE item_own_value SET value = ''")).toThrow(/CHECK/);
    expect(() => db.exec("INSERT INTO item_own_value (item_key, column_key) VALUES (1, 1)")).toThrow(/UNIQUE/);
    db.exec(rowsOf70);
    expect(() => db.exec("UPDATE own_column SET unit = '亿元'")).toThrow("year-archived 2021");
    expect(() => db.exec("DELETE FROM item_own_value")).toThrow("year-archived 2021");
    expect(() => db.exec("UPDATE item_own_value SET value = '5'")).toThrow("year-archived 2021");
  });
});
