import { expect, test } from "vitest";
import { compareBodies } from "../../../shared/domain/draft/compare-bodies.ts";
import type { DraftBlock, DraftBody } from "../../../shared/domain/draft/draft-body.ts";
import { isoDate } from "../../../shared/domain/dates.ts";
import { aParagraphOf } from "../../support/drafting-desk.ts";

function bodyOf(...blocks: readonly DraftBlock[]): DraftBody {
  const signature = { unit: null, date: isoDate("2021-11-30") };
  return {
    title: "报告",
    cutOffLine: "",
    front: null,
    chapters: [{ id: "c", title: "情况", blocks }],
    signature,
    annexes: [],
    remarks: [],
  };
}

function changed(before: DraftBody, after: DraftBody): string[] {
  return compareBodies(before, after)
    .filter(({ kind }) => kind !== "same")
    .map(({ kind, place, words }) => {
      const text = words.map((word) => ({ same: "", inserted: "+", deleted: "-" })[word.kind] + word.text).join("|");
      return `${kind} ${place} ${text}`;
    });
}

const [one, two, three] = [
  aParagraphOf("第一段说总体。", "1"),
  aParagraphOf("第二段说项目。", "2"),
  aParagraphOf("第三段说问题。", "3"),
];

const table = (cell: string): DraftBlock => ({
  kind: "table",
  id: "t",
  caption: null,
  unitsLine: null,
  columns: [{ title: "事项", share: 1, align: "left" }],
  rows: [[cell]],
  totalRow: null,
  note: null,
});

test("nothing is told of a text that is the same", () => {
  expect(changed(bodyOf(one, two), bodyOf(one, two))).toEqual([]);
});

test("changed, inserted and deleted paragraphs are told in the order of the text", () => {
  const after = bodyOf(aParagraphOf("第一段说全市总体。", "1"), aParagraphOf("新写的内容。", "4"), three);
  expect(changed(bodyOf(one, two, three), after)).toEqual([
    "changed 一、情况 第一段说|+全市|总体。",
    "deleted 一、情况 -第二段说项目。",
    "inserted 一、情况 +新写的内容。",
  ]);
});

test("a paragraph that was moved is told as moved, not as two changes; the fewest have moved", () => {
  expect(changed(bodyOf(one, two, three), bodyOf(three, one, two))).toEqual(["moved 一、情况 第三段说问题。"]);
});

test("text that was cut and pasted under a new id is found again by its words", () => {
  const pasted = aParagraphOf("第二段说项目建设。", "9");
  expect(changed(bodyOf(one, two), bodyOf(one, pasted))).toEqual(["changed 一、情况 第二段说项目|+建设|。"]);
});

test("the title of report and chapter, the cells of a table and the signature are compared too", () => {
  const after = {
    ...bodyOf(table("4.3")),
    title: "进展报告",
    signature: { unit: "遂宁市", date: isoDate("2021-11-30") },
  };
  expect(changed(bodyOf(table("4.2")), after).map((line) => line.split(" ")[1])).toEqual(["题目", "一、情况", "落款"]);
});
