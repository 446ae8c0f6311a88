import { expect, test } from "vitest";
import { isoDate } from "../../../shared/domain/dates.ts";
import { blockText } from "../../../shared/domain/draft/body-places.ts";
import { withBlocks } from "../../../shared/domain/draft/change-figures.ts";
import type { DraftBody } from "../../../shared/domain/draft/draft-body.ts";
import { sentenceChoices } from "../../../shared/domain/draft/sentence-choices.ts";
import { addItem, report } from "../../support/desk-year.ts";
import { aDeskToDraftAt, aParagraphOf, blankDraft, draftStandard, withChapter } from "../../support/drafting-desk.ts";
import { on, yi } from "../../support/rows.ts";

/** The text with other words wherever these stand. */
function reworded(body: DraftBody, from: string, to: string): DraftBody {
  return withBlocks(body, (block) => {
    if (block.kind !== "paragraph" || !blockText(block).includes(from)) return block;
    return { ...block, runs: [{ text: blockText(block).replace(from, to) }] };
  });
}

test("nothing is offered while the data is as it was", async () => {
  const place = await aDeskToDraftAt();
  const draft = await draftStandard(place);
  expect(await place.desk.get("drafts:passages", { id: draft.id })).toEqual({ changes: [], fresh: [] });
});

test("after a change of the data each sentence stands beside its old and its new draft; own words ask", async () => {
  const place = await aDeskToDraftAt();
  const draft = await draftStandard(place);
  const own = reworded(draft.body, "投资方面，年度计划投资", "全市投资势头良好，年度计划投资");
  await place.desk.get("drafts:save", { id: draft.id, basedOn: 1, body: own });
  await report(place.desk, place.items[0]!, {
    asOf: on("2021-11-30"),
    doneThisYear: yi("5"),
    text: "遂潼快速通道全线通车。",
  });
  const { changes } = await place.desk.get("drafts:passages", { id: draft.id });
  const sentences = changes.flatMap((change) => change.sentences).filter(({ kind }) => kind !== "same");
  expect(sentences).toContainEqual({
    kind: "decide",
    drafted: expect.stringContaining("投资方面，年度计划投资14亿元，截至2021年11月30日完成9亿元"),
    standing: expect.stringContaining("全市投资势头良好，年度计划投资14亿元"),
    now: expect.stringContaining("完成11亿元"),
  });
  expect(sentences).toContainEqual({
    kind: "follow",
    drafted: expect.stringContaining("年度计划投资11亿元，已完成7亿元"),
    standing: expect.stringContaining("年度计划投资11亿元，已完成7亿元"),
    now: expect.stringContaining("已完成9亿元"),
  });
  expect(changes.every(({ now }) => now === null || now.composed !== undefined)).toBe(true);
  expect((await place.desk.get("drafts:read", { id: draft.id })).draft.body).toEqual(own);
});

test("charts and tables whose data has moved are offered whole", async () => {
  const place = await aDeskToDraftAt();
  const draft = await draftStandard(place);
  await report(place.desk, place.items[0]!, { asOf: on("2021-11-30"), doneThisYear: yi("5") });
  const { changes } = await place.desk.get("drafts:passages", { id: draft.id });
  const charts = changes.filter(({ now }) => now?.kind === "chart");
  expect(charts.length).toBeGreaterThan(0);
  expect(charts.every(({ sentences }) => sentences.length === 0)).toBe(true);
});

test("a field that is new is offered; a passage that was taken out on purpose is not", async () => {
  const place = await aDeskToDraftAt();
  const draft = await draftStandard(place);
  const chapters = draft.body.chapters.map((chapter) => ({
    ...chapter,
    blocks: chapter.blocks
      .filter((block) => !blockText(block).startsWith("按类型分"))
      .filter((block) => !blockText(block).includes("遂潼快速通道：")),
  }));
  await place.desk.get("drafts:save", { id: draft.id, basedOn: 1, body: { ...draft.body, chapters } });
  expect((await place.desk.get("drafts:passages", { id: draft.id })).fresh).toEqual([]);
  await addItem(place.desk, place.list, {
    title: "锂电产业园",
    field: "现代产业体系",
    content: "建设锂电产业园。",
    plannedThisYear: yi("8"),
  });
  const { fresh } = await place.desk.get("drafts:passages", { id: draft.id });
  expect(fresh.map(({ block }) => blockText(block)).join("\n")).toContain("锂电产业园");
  expect(new Set(fresh.map(({ chapterId }) => chapterId))).toContain("field-progress");
});

test("nothing is offered for a text that is the person's own", async () => {
  const place = await aDeskToDraftAt();
  const draft = await blankDraft(place);
  await place.desk.get("drafts:save", {
    id: draft.id,
    basedOn: 1,
    body: withChapter(draft.body, aParagraphOf("自己的话。")),
  });
  expect(await place.desk.get("drafts:passages", { id: draft.id })).toEqual({ changes: [], fresh: [] });
});

test("from last year's report, each passage stands beside what this year's would be", async () => {
  const place = await aDeskToDraftAt();
  const former = await draftStandard(place);
  await place.desk.get("years:create", { year: 2022 });
  const beginning = { kind: "draft", draftId: former.id } as const;
  const asOf = isoDate("2022-11-30");
  const draft = await place.desk.get("drafts:create", { year: 2022, asOf, kind: "annual", title: null, beginning });
  const { changes } = await place.desk.get("drafts:passages", { id: draft.id });
  expect(changes.length).toBeGreaterThan(3);
});

test("own sentences between drafted ones stay where they are, and are never a question", () => {
  const drafted = "共有合作事项3项。完成投资9亿元。";
  const standing = "共有合作事项3项。各方高度重视，推进有力。完成投资9亿元。";
  const now = "共有合作事项4项。完成投资9亿元。新增领域1个，为现代产业体系。";
  expect(sentenceChoices({ drafted, standing, now })).toEqual([
    { kind: "follow", drafted: "共有合作事项3项。", standing: "共有合作事项3项。", now: "共有合作事项4项。" },
    { kind: "same", drafted: null, standing: "各方高度重视，推进有力。", now: null },
    { kind: "same", drafted: "完成投资9亿元。", standing: "完成投资9亿元。", now: "完成投资9亿元。" },
    { kind: "follow", drafted: null, standing: null, now: "新增领域1个，为现代产业体系。" },
  ]);
});
