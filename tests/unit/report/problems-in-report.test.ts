import { expect, test } from "vitest";
import { buildReport } from "../../../main/reports/build-report.ts";
import { isoDate } from "../../../shared/domain/dates.ts";
import type { ItemProblem } from "../../../shared/domain/problems/item-problem.ts";
import { anItemProblem } from "../../support/item-problems.ts";
import { chapterText, linesOf } from "../../support/report-text.ts";
import { anItem, aYearData, on } from "../../support/rows.ts";

const november = isoDate("2021-11-30");
const bridge = anItem({ title: "甲桥", status: "delayed", problem: "进度偏慢", nextStep: "倒排工期。" });
const land = anItemProblem(bridge.id, {
  problem: "用地手续没有办完",
  cause: "用地指标未落实",
  measure: "加快组件报批",
  responsibleUnit: "市自然资源局",
  dueDate: on("2021-12"),
});

function reportWith(problems: readonly ItemProblem[], asOf = november) {
  return buildReport({ data: aYearData({ items: [bridge], problems }), history: [] }, asOf);
}

test("the chapter on problems tells cause, measure and deadline beside what the list says", () => {
  expect(chapterText(reportWith([land]), "problems")).toContain(
    "甲桥：进度偏慢；用地手续没有办完，原因是用地指标未落实，措施是加快组件报批（2021年12月底前）。",
  );
  const cause = anItemProblem(bridge.id, { cause: "征地慢" });
  expect(chapterText(reportWith([cause]), "problems")).toContain("甲桥：进度偏慢，原因是征地慢。");
});

test("a list without further problems is told as before", () => {
  expect(chapterText(reportWith([]), "problems")).toContain("甲桥：进度偏慢。");
});

test("what was solved by the cut-off date is told no more; what was solved later still is", () => {
  const solved = { ...land, state: "solved", solvedOn: on("2021-11-20") } as const;
  expect(chapterText(reportWith([solved]), "problems")).not.toContain("用地手续");
  expect(chapterText(reportWith([solved], isoDate("2021-10-31")), "problems")).toContain("用地手续没有办完");
});

test("the annex of red items has problem and cause in one column, and who does what until when in the other", () => {
  const lines = linesOf(reportWith([land])).join("\n");
  expect(lines).toContain("进度偏慢；用地手续没有办完，原因是用地指标未落实");
  expect(lines).toContain("加快组件报批（市自然资源局，2021年12月底前）；倒排工期。");
});
