import { expect, test } from "vitest";
import { rowsOf10, rowsOf70, withStoreBefore } from "../../support/older-store.ts";

const version = `INSERT INTO worklist_version (key, id, worklist_key, name, created_at, updated_at)
  VALUES (1, '017d7000-0000-7000-8000-000000000301', 1, '2021年3月印发', '', '');`;

test("a list keeps its versions: counted in its year, recorded, and refused once the year is archived", async () => {
  await withStoreBefore(300, ({ db, takeStep }) => {
    db.exec(rowsOf10);
    takeStep();
    const revision = () => Number(db.prepare("SELECT revision FROM reporting_year").pluck().get());
    const before = revision();
    db.exec(version);
    db.exec("UPDATE worklist_version SET issued_on = '2021-03'");
    expect(revision()).toBe(before + 2);
    const recorded = db.prepare("SELECT op FROM change WHERE table_name = 'worklist_version'");
    expect(recorded.pluck().all()).toEqual(["insert"]);
    expect(() => db.exec("UPDATE worklist_version SET issued_on = '2021-13'")).toThrow(/CHECK/);
    expect(() => db.exec("UPDATE worklist_version SET name = ''")).toThrow(/CHECK/);
    db.exec(rowsOf70);
    expect(() => db.exec("UPDATE worklist_version SET summary = '新增3项'")).toThrow("year-archived 2021");
    expect(() => db.exec("DELETE FROM worklist_version")).toThrow("year-archived 2021");
    expect(() => db.exec(version.replace("(1, '017d", "(2, '117d"))).toThrow("year-archived 2021");
    expect(db.prepare("SELECT title FROM worklist").pluck().all()).toEqual(["合作事项清单"]);
  });
});
