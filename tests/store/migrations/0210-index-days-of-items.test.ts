import { expect, test } from "vitest";
import { phaseAtDate, statusAtDate } from "../../../main/store/state-at.ts";
import { rowsOf10, rowsOf20, withStoreBefore } from "../../support/older-store.ts";

test("counting a year by its states at a date reads the index of the lists alone", async () => {
  await withStoreBefore(210, ({ db, takeStep }) => {
    db.exec(rowsOf10 + rowsOf20);
    const counting = `SELECT ${statusAtDate} AS status, ${phaseAtDate} AS phase, count(*) AS count
      FROM item WHERE year = 2021 GROUP BY 1, 2`;
    const counted = () => db.prepare(counting).all({ asOf: "2021-11-30" });
    const plan = () =>
      db
        .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${counting}`)
        .all({ asOf: "2021-11-30" })
        .map(({ detail }) => detail)
        .join();
    const before = counted();
    expect(plan()).not.toContain("COVERING INDEX item_in_order");
    takeStep();
    expect(counted()).toEqual(before);
    expect(plan()).toContain("COVERING INDEX item_in_order");
  });
});
