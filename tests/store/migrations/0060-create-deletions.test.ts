import { expect, test } from "vitest";
import { rowsOf10, rowsOf20, withStoreBefore } from "../../support/older-store.ts";

test("a store takes records of deletions, which hold the whole row", async () => {
  await withStoreBefore(60, ({ db, takeStep }) => {
    db.exec(rowsOf10 + rowsOf20);
    takeStep();
    const insert = db.prepare(
      `INSERT INTO deletion (id, kind, row_id, year, content, deleted_at)
       VALUES ('017d7000-0000-7000-8000-000000000001', 'item', '017d7000-0000-7000-8000-0000000000d1', 2021, ?, '')`,
    );
    expect(() => insert.run("{half a row")).toThrow(/CHECK/);
    insert.run('{"title":"成渝中线高铁"}');
    expect(db.prepare("SELECT content ->> 'title' AS title, undone_at FROM deletion").all()).toEqual([
      { title: "成渝中线高铁", undone_at: null },
    ]);
  });
});
