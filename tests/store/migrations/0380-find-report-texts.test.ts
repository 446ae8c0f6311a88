import { expect, test } from "vitest";
import { migrate } from "../../../main/store/migrate.ts";
import { rowsOf10, withStoreBefore } from "../../support/older-store.ts";
import { findIn } from "../../support/searching.ts";

const outline = JSON.stringify({
  chapters: [{ id: "a", title: "总体情况", blocks: ["b".repeat(32)] }],
  annexes: [{ id: "x", title: "大桥名录", content: { kind: "live", of: "items" } }],
});
const draft = `
  INSERT INTO draft (key, id, created_at, updated_at, year, as_of, title, kind, state, outline, outline_hash)
    VALUES (1, '017d7000-0000-7000-8000-0000000000a9', '', '', 2021, '2021-11-30', '年度报告', 'annual', 'draft',
      '${outline}', '${"0".repeat(64)}');
  INSERT INTO draft_block (draft_key, hash, content)
    VALUES (1, '${"b".repeat(32)}', '{"id":"p","kind":"paragraph","runs":[{"text":"举办龙舟赛"}]}');`;

test("the reports of an older store are found afterwards, until they are deleted", async () => {
  await withStoreBefore(380, async ({ db, takeStep }) => {
    db.exec(rowsOf10 + draft);
    takeStep();
    migrate(db);
    const kinds = async (text: string) => (await findIn(db, text)).map(({ kind }) => kind);
    for (const words of ["龙舟", "总体情况", "大桥名录", "年度报告"]) expect(await kinds(words)).toEqual(["draft"]);
    db.exec("UPDATE draft SET deleted_at = '2022'");
    expect(await kinds("龙舟")).toEqual([]);
    db.exec("UPDATE draft SET deleted_at = NULL");
    expect(await kinds("龙舟")).toEqual(["draft"]);
    db.exec("DELETE FROM draft_block; DELETE FROM draft");
    expect(await kinds("龙舟")).toEqual([]);
  });
});
