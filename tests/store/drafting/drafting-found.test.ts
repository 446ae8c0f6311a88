import { expect, test } from "vitest";
import { searchDifferences } from "../../../main/store/search-check.ts";
import type { KnownBlock } from "../../../shared/domain/draft/draft-body.ts";
import {
  aDeskToDraftAt,
  aParagraphOf,
  blankDraft,
  withChapter,
  type DraftingDesk,
} from "../../support/drafting-desk.ts";
import { findIn, marked } from "../../support/searching.ts";

const table: KnownBlock = {
  id: "t1",
  kind: "table",
  caption: { label: "表", number: 1, text: "通航里程对照" },
  unitsLine: null,
  columns: [{ title: "河段", share: 1, align: "left" }],
  rows: [["琼江"], [{ text: "涪江上游", across: 1 }]],
  totalRow: null,
  note: null,
};

const twoRuns: KnownBlock = { id: "p2", kind: "paragraph", runs: [{ text: "水上搜" }, { text: "救演练" }] };

async function aReportOf({ desk }: DraftingDesk) {
  const draft = await blankDraft({ desk });
  const body = withChapter(draft.body, aParagraphOf("两地联合举办龙舟邀请赛，观者如云。"), table, twoRuns);
  const { revision } = await desk.get("drafts:save", { id: draft.id, basedOn: 1, body });
  const found = async (text: string) => findIn(desk.context().db, text, { only: "draft" });
  return { draft, body, revision, found };
}

test("a report is found by what is written in it, with the words marked, and by no other words", async () => {
  const place = await aDeskToDraftAt();
  const { draft, found } = await aReportOf(place);
  const [hit] = await found("龙舟");
  expect(hit).toMatchObject({ kind: "draft", id: draft.id, year: 2021, title: draft.title });
  expect(marked(hit!)[1]).toContain("【龙舟】");
  for (const words of ["通航里程", "琼江", "涪江上游", "搜救演练", "龙舟 琼江"]) {
    expect(await found(words), words).toHaveLength(1);
  }
  for (const words of ["皮划艇", "paragraph", "p1"]) expect(await found(words), words).toEqual([]);
  expect(searchDifferences(place.desk.context().db)).toEqual([]);
});

test("what is typed over is no longer found, what is typed is", async () => {
  const place = await aDeskToDraftAt();
  const { draft, body, revision, found } = await aReportOf(place);
  expect(await found("龙舟")).toHaveLength(1);
  const changed = withChapter(body, aParagraphOf("两地联合举办马拉松。"));
  await place.desk.get("drafts:save", { id: draft.id, basedOn: revision, body: changed });
  expect(await found("龙舟")).toEqual([]);
  expect(await found("马拉松")).toHaveLength(1);
});

test("a deleted report is not found until it is put into use again", async () => {
  const place = await aDeskToDraftAt();
  const { draft, revision, found } = await aReportOf(place);
  expect(await found("龙舟")).toHaveLength(1);
  await place.desk.get("drafts:delete", { id: draft.id, basedOn: revision });
  expect(await found("龙舟")).toEqual([]);
  expect(searchDifferences(place.desk.context().db)).toEqual([]);
  await place.desk.get("drafts:undelete", { id: draft.id });
  expect(await found("龙舟")).toHaveLength(1);
});
