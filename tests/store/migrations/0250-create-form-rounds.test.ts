import { expect, test } from "vitest";
import { rowsOf10, rowsOf70, withStoreBefore } from "../../support/older-store.ts";

const roundId = "017d7000-0000-7000-8000-000000000101";
const round = `INSERT INTO form_round (key, id, year, as_of, way, created_at, updated_at)
  VALUES (1, '${roundId}', 2021, '2021-09-30', 'responsible', '', '');`;
const form = (items: string) => `
  INSERT INTO unit (key, id, name, name_key, created_at, updated_at)
    VALUES (9, '017d7000-0000-7000-8000-000000000102', '市交通局', '市交通局', '', '');
  INSERT INTO sent_form (id, round_key, unit_key, items, created_at, updated_at)
    VALUES ('017d7000-0000-7000-8000-000000000103', 1, 9, '${items}', '', '');`;

test("a store keeps the forms that were sent: counted in their year, recorded, and refused once it is archived", async () => {
  await withStoreBefore(250, ({ db, takeStep }) => {
    db.exec(rowsOf10);
    takeStep();
    const revision = () => db.prepare("SELECT revision FROM reporting_year").pluck().get();
    const before = Number(revision());
    db.exec(round);
    expect(() => db.exec(form("[half a list"))).toThrow(/CHECK/);
    db.exec("DELETE FROM unit");
    db.exec(form("[]"));
    db.exec("UPDATE sent_form SET answered_at = '2021-10-08T00:00:00.000Z'");
    expect(revision()).toBe(before + 3);
    const recorded = db.prepare("SELECT DISTINCT table_name FROM change WHERE table_name GLOB '*form*' ORDER BY 1");
    expect(recorded.pluck().all()).toEqual(["form_round", "sent_form"]);
    db.exec(rowsOf70);
    expect(() => db.exec("UPDATE sent_form SET answered_at = NULL")).toThrow("year-archived 2021");
    expect(() => db.exec("DELETE FROM form_round")).toThrow("year-archived 2021");
    expect(db.prepare("SELECT title FROM worklist").pluck().all()).toEqual(["合作事项清单"]);
  });
});
