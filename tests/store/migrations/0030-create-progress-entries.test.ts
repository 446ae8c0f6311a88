import { expect, test } from "vitest";
import { rowsOf10, rowsOf20, rowsOf30, withStoreBefore } from "../../support/older-store.ts";

test("a store with items takes progress and keeps its items", async () => {
  await withStoreBefore(30, ({ db, takeStep }) => {
    db.exec(rowsOf10 + rowsOf20);
    takeStep();
    db.exec(rowsOf30);
    expect(db.prepare("SELECT title, text FROM progress_entry JOIN item ON item.key = item_key").all()).toEqual([
      { title: "成渝中线高铁", text: "路基工程完成过半" },
    ]);
  });
});

test("the day that an entry counts for always fits its date", async () => {
  await withStoreBefore(40, ({ db }) => {
    db.exec(rowsOf10 + rowsOf20 + rowsOf30);
    const set = db.prepare("UPDATE progress_entry SET as_of = ?, as_of_day = ?");
    set.run("2024-02", "2024-02-29");
    set.run("2024", "2024-12-31");
    set.run(null, "");
    expect(() => set.run("2024-02", "2024-02-28")).toThrow(/CHECK/);
  });
});

test.each(["1.5.2", "1.", ".5", "-", "1e3", "01", "0x1", "１", ""])("%j is no decimal", async (percent) => {
  await withStoreBefore(40, ({ db }) => {
    db.exec(rowsOf10 + rowsOf20 + rowsOf30);
    expect(() => db.prepare("UPDATE progress_entry SET percent = ?").run(percent)).toThrow(/CHECK/);
  });
});
