import { expect, test } from "vitest";
import { rowsOf10, rowsOf20, withStoreBefore } from "../../support/older-store.ts";

test("a store with lists takes items and keeps its lists", async () => {
  await withStoreBefore(20, ({ db, takeStep }) => {
    db.exec(rowsOf10);
    takeStep();
    db.exec(rowsOf20);
    expect(
      db
        .prepare("SELECT worklist.title AS list, item.title FROM item JOIN worklist ON worklist.key = worklist_key")
        .all(),
    ).toEqual([{ list: "合作事项清单", title: "成渝中线高铁" }]);
  });
});

test("an item cannot stand on the list of another year", async () => {
  await withStoreBefore(30, ({ db }) => {
    db.exec(rowsOf10);
    db.exec("INSERT INTO reporting_year (year, kind, created_at, updated_at) VALUES (2022, 'real', '', '')");
    expect(() => db.exec(rowsOf20.replace("2021, 1", "2022, 1"))).toThrow(/FOREIGN KEY/);
  });
});

test("money beyond 10 万亿元 and fractions of a 分 are refused", async () => {
  await withStoreBefore(30, ({ db }) => {
    db.exec(rowsOf10 + rowsOf20);
    const set = db.prepare("UPDATE item SET total_investment = ?");
    expect(() => set.run(1e15 + 1)).toThrow(/CHECK/);
    expect(() => set.run(1.5)).toThrow(/INTEGER/);
    set.run(1e15);
    expect(db.prepare("SELECT total_investment AS amount FROM item").all()).toEqual([{ amount: 1e15 }]);
  });
});
