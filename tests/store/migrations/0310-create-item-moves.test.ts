import { expect, test } from "vitest";
import { rowsOf10, rowsOf20, rowsOf70, withStoreBefore } from "../../support/older-store.ts";

const move = `INSERT INTO item_move (key, id, item_key, worklist_key, direction, moved_on, reason, created_at, updated_at)
  VALUES (1, '017d7000-0000-7000-8000-000000000311', 1, 1, 'out', '2021-09', '选址未落实', '', '');`;

test("an item keeps its moves: counted in its year, recorded as its own, and refused once the year is archived", async () => {
  await withStoreBefore(310, ({ db, takeStep }) => {
    db.exec(rowsOf10 + rowsOf20);
    takeStep();
    const revision = () => Number(db.prepare("SELECT revision FROM reporting_year").pluck().get());
    const before = revision();
    db.exec(move);
    db.exec("UPDATE item_move SET moved_on = '2021-09-10'");
    expect(revision()).toBe(before + 2);
    const recorded = db.prepare("SELECT op, item_key FROM change WHERE table_name = 'item_move'");
    expect(recorded.all()).toEqual([{ op: "insert", item_key: 1 }]);
    expect(() => db.exec("UPDATE item_move SET direction = 'up'")).toThrow(/CHECK/);
    expect(() => db.exec("UPDATE item_move SET reason = ''")).toThrow(/CHECK/);
    expect(() => db.exec("UPDATE item_move SET moved_on = '2021-02-30'")).toThrow(/CHECK/);
    db.exec(rowsOf70);
    expect(() => db.exec("UPDATE item_move SET reason = '另一原因'")).toThrow("year-archived 2021");
    expect(() => db.exec("DELETE FROM item_move")).toThrow("year-archived 2021");
    expect(() => db.exec(move.replace("(1, '017d", "(2, '117d"))).toThrow("year-archived 2021");
    expect(db.prepare("SELECT title FROM item").pluck().all()).toEqual(["成渝中线高铁"]);
  });
});
