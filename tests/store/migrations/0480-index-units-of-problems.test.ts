import { expect, test } from "vitest";
import { listWordRows } from "../../../main/store/word-bank.ts";
import { rowsOf10, rowsOf20, withStoreBefore } from "../../support/older-store.ts";

const problems = "SELECT item_key FROM item_problem WHERE responsible_unit_key = 1";

test("the problems of a unit are found by an index, and the units count as before", async () => {
  await withStoreBefore(480, ({ db, takeStep }) => {
    db.exec(rowsOf10 + rowsOf20);
    const plan = () =>
      db
        .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${problems}`)
        .all()
        .map(({ detail }) => detail)
        .join();
    const before = listWordRows(db, "unit");
    expect(plan()).toContain("SCAN item_problem");
    takeStep();
    expect(listWordRows(db, "unit")).toEqual(before);
    expect(plan()).toContain("COVERING INDEX item_problem_of_unit");
  });
});
