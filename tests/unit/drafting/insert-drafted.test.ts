import { getSchema } from "@tiptap/core";
import { EditorState, TextSelection, type Command } from "@tiptap/pm/state";
import { expect, test } from "vitest";
import {
  insertChapter,
  insertDrafted,
  insertNewPassage,
} from "../../../renderer/features/drafting/passages/insert-drafted.ts";
import { docOfBody } from "../../../renderer/features/drafting/model/body-to-doc.ts";
import { bodyOfDoc } from "../../../renderer/features/drafting/model/doc-to-body.ts";
import { wholeReport } from "../../../renderer/features/drafting/schema/report-schema.ts";
import { isoDate } from "../../../shared/domain/dates.ts";
import type { DraftBody, KnownBlock } from "../../../shared/domain/draft/draft-body.ts";
import { plainText, type Run } from "../../../shared/domain/report-runs.ts";
import { aChartOf } from "../../support/chart-specs.ts";

const schema = getSchema(wholeReport);
const words = (id: string, ...runs: readonly Run[]): KnownBlock => ({ kind: "paragraph", id, runs });
const live = {
  id: "annex-items",
  title: "合作事项进展情况表",
  orientation: "landscape" as const,
  content: { kind: "live" as const, of: "items" as const },
};
const own: DraftBody = {
  title: "报告",
  cutOffLine: "",
  front: null,
  chapters: [{ id: "own", title: "甲", blocks: [words("p", { text: "甲一" })] }],
  signature: { unit: null, date: isoDate("2021-12-05") },
  annexes: [live],
  remarks: [],
};
const pointing = words(
  "drafted",
  { text: "分布在3个领域（见" },
  { text: "图1", target: "chart" },
  { text: "、" },
  { text: "附件", target: "annex-items" },
  { text: "）。" },
);
const chart: KnownBlock = {
  kind: "chart",
  id: "c",
  caption: { label: "图", number: 1, id: "chart", text: "各领域事项数" },
  chart: aChartOf("grouped-columns", { id: "chart" }),
};

/** The report behind the command, with the cursor at the beginning of a part named by its kind. */
function behind(command: Command, at: "chapter" | "annex" = "chapter"): { done: boolean; told: unknown } {
  let state = EditorState.create({ doc: schema.nodeFromJSON(docOfBody(own)) });
  let place = 0;
  state.doc.forEach((node, offset) => {
    if (node.type.name === at) place = offset;
  });
  state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, place + 2)));
  const done = command(state, (tr) => {
    state = state.apply(tr);
  });
  const told = bodyOfDoc(state.doc).chapters.map(({ title, blocks }) => [
    title,
    ...blocks.map((block) => (block.kind === "paragraph" ? plainText(block.runs) : block.kind)),
  ]);
  return { done, told };
}

test("what is drafted into a text points to nothing that the text does not have", () => {
  expect(behind(insertDrafted(pointing)).told).toEqual([["甲", "分布在3个领域（见附件）。", "甲一"]]);
});

test("a whole chapter points to its own charts too", () => {
  const chapter = { id: "overall", title: "总体", blocks: [pointing, chart] };
  expect(behind(insertChapter(chapter)).told).toEqual([
    ["甲", "甲一"],
    ["总体", "分布在3个领域（见图1、附件）。", "chart"],
  ]);
});

const passage = (chapterId: string, after: string | null) => ({
  chapterId,
  after,
  block: words("new", { text: "新增。" }),
});

test("a new passage stands where it would have been drafted; when its chapter is gone, where the cursor is", () => {
  expect(behind(insertNewPassage(passage("own", "p"))).told).toEqual([["甲", "甲一", "新增。"]]);
  expect(behind(insertNewPassage(passage("own", null))).told).toEqual([["甲", "新增。", "甲一"]]);
  expect(behind(insertNewPassage(passage("gone", "gone"))).told).toEqual([["甲", "新增。", "甲一"]]);
  expect(behind(insertNewPassage(passage("gone", null)), "annex")).toEqual({ done: false, told: [["甲", "甲一"]] });
});
