import { expect, test } from "vitest";
import { buildReport } from "../../../main/reports/build-report.ts";
import { isoDate } from "../../../shared/domain/dates.ts";
import type { BuiltReport } from "../../../shared/domain/report.ts";
import { standingOf } from "../../../shared/domain/standing.ts";
import { yearTotals } from "../../../shared/domain/year-totals.ts";
import { chapterText, linesOf } from "../../support/report-text.ts";
import { anItem, aYear, aYearData, on } from "../../support/rows.ts";

const platform = anItem({
  title: "遂潼电商平台",
  kind: "platform",
  status: "completed",
  phase: "inUse",
  startDate: on("2020-05"),
  dueDate: on("2021-12"),
  finishedOn: on("2021-12-10"),
  nextStep: "抓紧完成验收。",
});
const bridge = anItem({
  title: "涪江大桥",
  kind: "project",
  status: "terminated",
  phase: "suspended",
  startDate: on("2021-02"),
  finishedOn: on("2021-12-20"),
  problem: "用地尚未落实。",
});
const school = anItem({
  title: "城口中学",
  kind: "project",
  status: "inProgress",
  phase: "newlyStarted",
  startDate: on("2021-12-22"),
});
const road = anItem({ title: "双昌大道", kind: "project", status: "delayed", phase: "continued", dueDate: on("2022") });

const reportAt = (date: string): BuiltReport =>
  buildReport(
    { data: aYearData({ year: aYear(), items: [platform, bridge, school, road] }), history: [] },
    isoDate(date),
  );

/** The cells of 附件1 for an item. */
const annexLine = (report: BuiltReport, title: string) =>
  linesOf(report).find((line) => line.includes(`｜${title}｜`)) ?? "";

test("chapters, charts and annex tell the states of the cut-off date", () => {
  const november = reportAt("2021-11-30");
  const overall = chapterText(november, "overall-progress");
  expect(overall).toContain("截至2021年11月30日，推进中2项、未启动1项、滞后1项");
  expect(overall).toMatch(/从推进阶段看，填报阶段的事项4项，其中.*已开工3项/);
  expect(overall).toMatch(/环形图.*推进中2；未启动1；滞后1。/);
  expect(chapterText(november, "mechanisms-and-platforms")).toContain("遂潼电商平台正在推进");
  expect(chapterText(november, "problems")).toContain("涪江大桥：用地尚未落实");
  expect(chapterText(november, "next-steps")).toContain("遂潼电商平台：抓紧完成验收");
  expect([platform, bridge, school, road].map(({ title }) => annexLine(november, title).split("｜").at(-1))).toEqual([
    "推进中",
    "推进中",
    "未启动",
    "滞后",
  ]);
});

test("at the end of the year they tell what is stated", () => {
  const december = reportAt("2021-12-31");
  const overall = chapterText(december, "overall-progress");
  expect(overall).toContain("截至2021年12月31日，已完成1项、推进中1项、滞后1项、终止1项");
  expect(overall).toMatch(/已开工4项.*建成投用1项/);
  expect(chapterText(december, "mechanisms-and-platforms")).toContain("遂潼电商平台已投入使用");
  expect(chapterText(december, "problems")).not.toContain("用地尚未落实");
  expect(chapterText(december, "next-steps")).not.toContain("抓紧完成验收");
  expect(annexLine(december, bridge.title)).toContain("终止");
});

const completedBy = (date: string) => {
  const asOf = isoDate(date);
  return yearTotals(2021, asOf, [{ item: platform, standing: standingOf([], asOf) }]).completedCount;
};

test("a year is added up with what was finished by its cut-off date", () => {
  expect(["2021-11-30", "2021-12-10"].map(completedBy)).toEqual([0, 1]);
});
