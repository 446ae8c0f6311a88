import { expect, test } from "vitest";
import { rowsOf10, rowsOf20, rowsOf30, rowsOf70, withStoreBefore } from "../../support/older-store.ts";

test("a year that an older store has archived can no longer be changed, others can", async () => {
  await withStoreBefore(100, ({ db, takeStep }) => {
    db.exec(rowsOf10 + rowsOf20 + rowsOf30 + rowsOf70);
    db.exec("INSERT INTO reporting_year (year, kind, created_at, updated_at) VALUES (2022, 'real', '', '')");
    takeStep();
    expect(() => db.exec("UPDATE item SET status = 'delayed'")).toThrow("year-archived 2021");
    expect(() => db.exec("UPDATE reporting_year SET signing_unit = '某委' WHERE year = 2021")).toThrow(
      "year-archived 2021",
    );
    db.exec("UPDATE reporting_year SET signing_unit = '某委' WHERE year = 2022");
  });
});
