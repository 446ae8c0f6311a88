import { expect, test } from "vitest";
import { rowsOf10, rowsOf20, withStoreBefore } from "../../support/older-store.ts";

const source = `
  INSERT INTO source (key, id, kind, title, original_text, text, created_at, updated_at)
    VALUES (1, '017d7000-0000-7000-8000-000000000001', 'article', '合作一年间', '原文', '原文', '', '');`;
const cite = (columns: string, values: string) => `
  INSERT INTO citation (id, year, source_key, sentence, ${columns})
    VALUES ('017d7000-0000-7000-8000-000000000002', 2021, 1, '一句话。', ${values});`;

test("a store with items takes the sentences that prove them", async () => {
  await withStoreBefore(50, ({ db, takeStep }) => {
    db.exec(rowsOf10 + rowsOf20);
    takeStep();
    db.exec(source + cite("item_key", "1"));
    expect(db.prepare("SELECT item.title, sentence FROM citation JOIN item ON item.key = item_key").all()).toEqual([
      { title: "成渝中线高铁", sentence: "一句话。" },
    ]);
  });
});

test("a citation proves exactly one thing", async () => {
  await withStoreBefore(60, ({ db }) => {
    db.exec(rowsOf10 + rowsOf20 + source);
    expect(() => db.exec(cite("item_key, worklist_key", "1, 1"))).toThrow(/CHECK/);
    expect(() => db.exec(cite("item_key", "NULL"))).toThrow(/CHECK/);
  });
});
