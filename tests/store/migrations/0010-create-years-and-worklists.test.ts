import { expect, test } from "vitest";
import { rowsOf10, withStoreBefore } from "../../support/older-store.ts";

test("an empty file becomes a store that holds years and lists", async () => {
  await withStoreBefore(10, ({ db, takeStep }) => {
    takeStep();
    db.exec(rowsOf10);
    expect(db.pragma("user_version", { simple: true })).toBe(10);
    expect(
      db.prepare("SELECT title, name FROM worklist JOIN mechanism ON mechanism.key = mechanism_key").all(),
    ).toEqual([{ title: "合作事项清单", name: "内江—荣昌" }]);
  });
});

test.each(["2021-02-30", "2021-13-01", "2021-1-1", "now", "", "45000"])("%j is no cut-off date", async (date) => {
  await withStoreBefore(20, ({ db }) => {
    const insert =
      "INSERT INTO reporting_year (year, kind, cut_off_date, created_at, updated_at) VALUES (2021, 'real', ?, '', '')";
    expect(() => db.prepare(insert).run(date)).toThrow();
  });
});
