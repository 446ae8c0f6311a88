import { expect, test } from "vitest";
import { rowsOf10, rowsOf20, rowsOf30, rowsOf70, withStoreBefore } from "../../support/older-store.ts";

test("what an older store holds stays, and every change from then on is kept with its former value", async () => {
  await withStoreBefore(200, ({ db, takeStep }) => {
    db.exec(rowsOf10 + rowsOf20 + rowsOf30);
    takeStep();
    expect(db.prepare("SELECT count(*) FROM change").pluck().get()).toBe(0);
    db.exec("UPDATE item SET status = 'delayed', revision = revision + 1 WHERE key = 1");
    db.exec("UPDATE progress_entry SET text = '路基工程完成' WHERE key = 1");
    db.exec("DELETE FROM item_party");
    const changes = db.prepare(
      "SELECT table_name, row_key, op, column_name, item_key, old, new FROM change ORDER BY place",
    );
    expect(changes.raw().all()).toEqual([
      ["item", 1, "update", "status", 1, null, "delayed"],
      ["progress_entry", 1, "update", "text", 1, "路基工程完成过半", "路基工程完成"],
      ["item", 1, "update", "parties", 1, "[1]", "[]"],
    ]);
  });
});

test("an older store whose year is archived stays as it was", async () => {
  await withStoreBefore(200, ({ db, takeStep }) => {
    db.exec(rowsOf10 + rowsOf20 + rowsOf30 + rowsOf70);
    takeStep();
    expect(() => db.exec("UPDATE item SET status = 'delayed'")).toThrow("year-archived 2021");
    expect(db.prepare("SELECT count(*) FROM step").pluck().get()).toBe(0);
  });
});
