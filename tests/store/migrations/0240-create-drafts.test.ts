import { expect, test } from "vitest";
import { rowsOf10, rowsOf20, rowsOf70, withStoreBefore } from "../../support/older-store.ts";

const draft = `
  INSERT INTO draft (key, id, created_at, updated_at, year, as_of, title, kind, state, outline, outline_hash)
    VALUES (1, '017d7000-0000-7000-8000-0000000000a9', '', '', 2021, '2021-11-30', '报告', 'annual', 'draft', '{}',
      '${"0".repeat(64)}');`;

test("an older store keeps what it holds and takes reports, of a known kind and state", async () => {
  await withStoreBefore(240, ({ db, takeStep }) => {
    db.exec(rowsOf10);
    takeStep();
    db.exec(draft);
    expect(db.prepare("SELECT title FROM worklist").pluck().all()).toEqual(["合作事项清单"]);
    expect(() => db.exec("UPDATE draft SET kind = 'novel'")).toThrow(/CHECK/);
    expect(() => db.exec("UPDATE draft SET state = 'lost'")).toThrow(/CHECK/);
    expect(() => db.exec("UPDATE draft SET as_of = '2021-02-30'")).toThrow(/CHECK/);
  });
});

test("the reports of a year that is archived are refused every change", async () => {
  await withStoreBefore(240, ({ db, takeStep }) => {
    db.exec(rowsOf10 + rowsOf20);
    takeStep();
    db.exec(draft);
    db.exec(rowsOf70);
    for (const change of [
      "UPDATE draft SET title = '改过的报告'",
      "DELETE FROM draft",
      draft.replace("(1, '017d7000-0000-7000-8000-0000000000a9'", "(2, '017d7000-0000-7000-8000-0000000000b9'"),
      `INSERT INTO draft_block VALUES (1, '${"0".repeat(32)}', '{}')`,
      `INSERT INTO draft_trail VALUES (1, 'past', 1, '', '', '{}', '${"0".repeat(64)}')`,
    ]) {
      expect(() => db.exec(change)).toThrow("year-archived 2021");
    }
  });
});
