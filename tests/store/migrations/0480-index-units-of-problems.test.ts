import { expect, test } from "vitest";
import { rowsOf10, rowsOf20, withStoreBefore } from "../../support/older-store.ts";

const problems = "SELECT item_key FROM item_problem WHERE responsible_unit_key = 1";

test("the problems of a unit are found by an index, the same as before", async () => {
  await withStoreBefore(480, ({ db, takeStep }) => {
    db.exec(rowsOf10 + rowsOf20);
    const plan = () =>
      db
        .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${problems}`)
        .all()
        .map(({ detail }) => detail)
        .join();
    const found = () => db.prepare(problems).all();
    const before = found();
    expect(plan()).toContain("SCAN item_problem");
    takeStep();
    expect(found()).toEqual(before);
    expect(plan()).toContain("COVERING INDEX item_problem_of_unit");
  });
});
