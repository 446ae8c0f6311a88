import { expect, test } from "vitest";
import { rowsOf10, rowsOf20, rowsOf30, withStoreBefore } from "../../support/older-store.ts";

test("what an older store holds is found afterwards, and so is what comes later", async () => {
  await withStoreBefore(80, ({ db, takeStep }) => {
    db.exec(rowsOf10 + rowsOf20 + rowsOf30);
    takeStep();
    const items = (word: string) =>
      db.prepare("SELECT rowid FROM item_search WHERE item_search MATCH ?").all(`"${word}"`);
    const entries = db.prepare("SELECT rowid FROM progress_entry_search WHERE progress_entry_search MATCH ?");
    expect(items("中线高铁")).toEqual([{ rowid: 1 }]);
    expect(entries.all('"路基工程"')).toEqual([{ rowid: 1 }]);

    db.exec("UPDATE item SET title = '川南城际铁路'");
    expect(items("中线高铁")).toEqual([]);
    expect(items("川南城际")).toEqual([{ rowid: 1 }]);

    db.exec("DELETE FROM progress_entry; DELETE FROM item");
    expect(items("川南城际")).toEqual([]);
    db.exec("INSERT INTO item_search (item_search, rank) VALUES ('integrity-check', 1)");
  });
});
