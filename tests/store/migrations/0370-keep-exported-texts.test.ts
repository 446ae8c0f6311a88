import { expect, test } from "vitest";
import { rowsOf10, rowsOf20, rowsOf70, withStoreBefore } from "../../support/older-store.ts";

const draft = `
  INSERT INTO draft (key, id, created_at, updated_at, year, as_of, title, kind, state, outline, outline_hash)
    VALUES (1, '017d7000-0000-7000-8000-0000000000a9', '', '', 2021, '2021-11-30', '报告', 'annual', 'draft', '{}',
      '${"0".repeat(64)}');`;
const exported = (
  mark: string,
) => `INSERT INTO draft_sent_text (draft_key, mark, exported_at, as_of, outline, outline_hash)
  VALUES (1, '${mark.repeat(32)}', '', '2021-11-30', '{}', '${"0".repeat(64)}')`;
const refused = "INSERT INTO draft_refusal VALUES (1, 'a1', '')";

test("an older store keeps its reports and remembers what goes out of them, each text once", async () => {
  await withStoreBefore(370, ({ db, takeStep }) => {
    db.exec(rowsOf10 + draft);
    takeStep();
    db.exec(exported("a"));
    db.exec(refused);
    expect(db.prepare("SELECT title FROM draft").pluck().all()).toEqual(["报告"]);
    expect(() => db.exec(exported("a"))).toThrow(/UNIQUE/);
    expect(() => db.exec(refused)).toThrow(/UNIQUE/);
  });
});

test("what went out of the reports of an archived year stays as it is", async () => {
  await withStoreBefore(370, ({ db, takeStep }) => {
    db.exec(rowsOf10 + rowsOf20 + draft);
    takeStep();
    db.exec(exported("a"));
    db.exec(rowsOf70);
    for (const change of [
      exported("b"),
      refused,
      "UPDATE draft_sent_text SET exported_at = '2022'",
      "DELETE FROM draft_sent_text",
    ]) {
      expect(() => db.exec(change)).toThrow("year-archived 2021");
    }
  });
});
