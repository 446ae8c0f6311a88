import { expect, test } from "vitest";
import { rowsOf10, rowsOf20, rowsOf70, withStoreBefore } from "../../support/older-store.ts";

const draft = `
  INSERT INTO draft (key, id, created_at, updated_at, year, as_of, title, kind, state, outline, outline_hash)
    VALUES (1, '017d7000-0000-7000-8000-0000000000a9', '', '', 2021, '2021-11-30', '报告', 'annual', 'draft', '{}',
      '${"0".repeat(64)}');`;
const wentOut = `
  INSERT INTO draft_export (id, draft_key, exported_at, draft_revision, as_of, title, file_name, findings)
    VALUES ('017d7000-0000-7000-8000-0000000000b9', 1, '2021-12-01T00:00:00.000Z', 1, '2021-11-30', '报告', '报告.docx', '[]')`;

test("what was found when a report went out is kept, and stays as it is once the year is archived", async () => {
  await withStoreBefore(360, ({ db, takeStep }) => {
    db.exec(rowsOf10 + rowsOf20 + draft);
    takeStep();
    db.exec(wentOut);
    expect(db.prepare("SELECT file_name, findings FROM draft_export").all()).toEqual([
      { file_name: "报告.docx", findings: "[]" },
    ]);
    expect(() => db.exec("UPDATE draft_export SET findings = '[half'")).toThrow(/CHECK/);
    db.exec(rowsOf70);
    for (const change of [
      wentOut.replace("00b9", "00c9"),
      "UPDATE draft_export SET findings = '[]'",
      "DELETE FROM draft_export",
    ]) {
      expect(() => db.exec(change)).toThrow("year-archived 2021");
    }
  });
});

const insert = (id: string, name: string) => `
  INSERT INTO word_template (id, created_at, updated_at, name, name_key, file_name, sha256, bytes)
    VALUES ('017d7000-0000-7000-8000-0000000000${id}', '', '', '${name}', '${name}', '模板.docx', '${"0".repeat(64)}', x'504b')`;

test("an older store keeps what it holds and takes templates, one of each name", async () => {
  await withStoreBefore(360, ({ db, takeStep }) => {
    db.exec(rowsOf10);
    takeStep();
    db.exec(insert("a9", "发文稿"));
    expect(db.prepare("SELECT title FROM worklist").pluck().all()).toEqual(["合作事项清单"]);
    expect(() => db.exec(insert("b9", "发文稿"))).toThrow(/UNIQUE/);
    expect(() => db.exec("UPDATE word_template SET bytes = x''")).toThrow(/CHECK/);
    db.exec("UPDATE word_template SET bytes = x'', deleted_at = 'now'");
    db.exec(insert("b9", "发文稿"));
    expect(db.prepare("SELECT count(*) FROM word_template").pluck().get()).toBe(2);
  });
});
