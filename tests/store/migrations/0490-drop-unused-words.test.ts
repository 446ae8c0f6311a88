import { expect, test } from "vitest";
import { listWordRows } from "../../../main/store/word-bank.ts";
import { rowsOf10, rowsOf20, withStoreBefore } from "../../support/older-store.ts";

test("no word of an older store is dropped, and dropping one belongs to the year worked on", async () => {
  await withStoreBefore(490, ({ db, takeStep }) => {
    db.exec(rowsOf10 + rowsOf20);
    takeStep();
    expect(listWordRows(db, "party").length).toBeGreaterThan(0);
    expect(db.prepare("SELECT DISTINCT dropped FROM party UNION SELECT dropped FROM unit").pluck().all()).toEqual([0]);
    expect(() => db.exec("UPDATE party SET dropped = 2")).toThrow(/CHECK/);
    db.exec("UPDATE current_step SET serial = serial + 1, year = 2021");
    db.exec("UPDATE party SET dropped = 1 WHERE key = 1; UPDATE party SET short_name = '内' WHERE key = 1");
    const recorded = db.prepare(
      "SELECT table_name, column_name, new FROM change WHERE table_name IN ('party', 'unit')",
    );
    expect(recorded.all()).toEqual([
      { table_name: "party", column_name: "dropped", new: 1 },
      { table_name: "party", column_name: "short_name", new: "内" },
    ]);
  });
});
