import { expect, test } from "vitest";
import { rowsOf10, rowsOf20, rowsOf70, withStoreBefore } from "../../support/older-store.ts";

const carry = `INSERT INTO item_carry (key, id, item_key, former_id, former_year, created_at, updated_at)
  VALUES (1, '017d7000-0000-7000-8000-000000000411', 1, '017d7000-0000-7000-8000-00000000ffff', 2020, '', '');`;

test("an item keeps what it goes on with: counted in its year, recorded as its own, and refused once the year is archived", async () => {
  await withStoreBefore(410, ({ db, takeStep }) => {
    db.exec(rowsOf10 + rowsOf20);
    takeStep();
    const revision = () => Number(db.prepare("SELECT revision FROM reporting_year").pluck().get());
    const before = revision();
    db.exec(carry);
    expect(revision()).toBe(before + 1);
    const recorded = db.prepare("SELECT op, item_key FROM change WHERE table_name = 'item_carry'");
    expect(recorded.all()).toEqual([{ op: "insert", item_key: 1 }]);
    expect(() => db.exec(carry.replace("(1, '017d", "(2, '117d"))).toThrow(/UNIQUE/);
    db.exec(rowsOf70);
    expect(() => db.exec("UPDATE item_carry SET former_year = 2019")).toThrow("year-archived 2021");
    expect(() => db.exec("DELETE FROM item_carry")).toThrow("year-archived 2021");
    expect(db.prepare("SELECT title FROM item").pluck().all()).toEqual(["成渝中线高铁"]);
  });
});
