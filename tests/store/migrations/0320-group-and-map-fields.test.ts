import { expect, test } from "vitest";
import { rowsOf10, rowsOf70, withStoreBefore } from "../../support/older-store.ts";

const fieldsOfTwoYears = `
  INSERT INTO reporting_year (year, kind, created_at, updated_at) VALUES (2020, 'real', '', '');
  INSERT INTO field (key, id, name, name_key, year, position, created_at, updated_at) VALUES
    (1, '017d7000-0000-7000-8000-000000000321', '基础设施', '基础设施', 2020, 0, '', ''),
    (2, '017d7000-0000-7000-8000-000000000322', '设施互通', '设施互通', 2021, 0, '', '');`;

test("a field has a group and goes on with fields of the year before: counted, recorded, refused once archived", async () => {
  await withStoreBefore(320, ({ db, takeStep }) => {
    db.exec(rowsOf10 + fieldsOfTwoYears);
    takeStep();
    db.exec("UPDATE current_step SET serial = serial + 1");
    const revision = () => Number(db.prepare("SELECT revision FROM reporting_year WHERE year = 2021").pluck().get());
    const before = revision();
    db.exec("UPDATE field SET group_name = '硬联通' WHERE key = 2");
    db.exec("INSERT INTO field_former (field_key, position, former_key) VALUES (2, 0, 1)");
    expect(revision()).toBe(before + 2);
    const recorded = db.prepare("SELECT column_name, new FROM change WHERE table_name = 'field' AND op = 'update'");
    expect(recorded.all()).toEqual([
      { column_name: "former_fields", new: "[1]" },
      { column_name: "group_name", new: "硬联通" },
    ]);
    expect(db.prepare("SELECT key FROM last_key WHERE table_name = 'field'").pluck().get()).toBe(2);
    expect(() => db.exec("UPDATE field SET group_name = ''")).toThrow(/CHECK/);
    expect(() => db.exec("DELETE FROM field WHERE key = 1")).toThrow(/FOREIGN KEY/);
    db.exec(rowsOf70);
    expect(() => db.exec("UPDATE field SET group_name = NULL WHERE key = 2")).toThrow("year-archived 2021");
    expect(() => db.exec("DELETE FROM field_former")).toThrow("year-archived 2021");
    expect(() => db.exec("INSERT INTO field_former VALUES (2, 1, 2)")).toThrow("year-archived 2021");
  });
});
