import { expect, test } from "vitest";
import { buildReport } from "../../../main/reports/build-report.ts";
import { isoDate } from "../../../shared/domain/dates.ts";
import type { Item } from "../../../shared/domain/item.ts";
import { chapterText, linesOf } from "../../support/report-text.ts";
import { anItem, aProgressEntry, aYearData, on, wan, yi } from "../../support/rows.ts";
import { aYearWithEverything } from "../../support/year-with-everything.ts";

const november = isoDate("2021-11-30");

function reportOf(items: readonly Item[], texts: readonly string[] = []) {
  const progress = texts.map((text, index) => aProgressEntry({ itemId: items[index]?.id ?? "", text }));
  return buildReport({ data: aYearData({ items, progress }), history: [] }, november);
}

const numerals = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛"];

/** Eight items, each with a problem and a measure of its own. */
function eightBridges(status: Item["status"]): readonly Item[] {
  return numerals.map((name) =>
    anItem({ title: `${name}桥`, status, problem: `${name}段用地未落实`, nextStep: `${name}段加快供地` }),
  );
}

/** The first chapter of a year with one item, of whose plan of 1.2亿元 so many 万元 are done. */
function overallOf(done: string): string {
  const item = anItem({ plannedThisYear: yi("1.2") });
  const progress = [aProgressEntry({ itemId: item.id, doneThisYear: wan(done) })];
  const report = buildReport({ data: aYearData({ items: [item], progress }), history: [] }, november);
  return chapterText(report, "overall-progress");
}

/** The chapter that names the agreements of a year. */
function listOf(...titles: readonly string[]): string {
  const items = titles.map((title) => anItem({ title, kind: "agreement" }));
  return chapterText(reportOf(items), "mechanisms-and-platforms");
}

test("problems and measures that the text leaves out are pointed to where an annex holds them, and never counted as kinds", () => {
  const delayed = reportOf(eightBridges("delayed"));
  expect(chapterText(delayed, "problems")).toMatch(/六是己桥：己段用地未落实。其余见附件2。$/);
  expect(chapterText(delayed, "next-steps")).toContain("己段加快供地。其余见附件2。");
  const onTime = reportOf(eightBridges("inProgress"));
  expect(chapterText(onTime, "problems")).toMatch(/己段用地未落实。$/);
  expect(linesOf(onTime).join("")).not.toMatch(/另有\d+类|其余见/);
});

test("problems that the annex of red items holds in part are pointed to as those of red items", () => {
  const items = numerals.map((name, index) =>
    anItem({ title: `${name}桥`, status: index === 6 ? "delayed" : "inProgress", problem: `${name}段用地未落实` }),
  );
  expect(chapterText(reportOf(items), "problems")).toMatch(/己段用地未落实。其他亮红灯事项存在的问题见附件2。$/);
});

test("the number of red items says how many of them have the status 滞后 that the first chapter counts", () => {
  const items = [
    anItem({ status: "delayed" }),
    anItem({ status: "inProgress", dueDate: on("2021-06") }),
    anItem({ status: "inProgress" }),
    anItem({ status: "completed" }),
  ];
  const report = reportOf(items);
  expect(chapterText(report, "overall-progress")).toContain("滞后1项");
  expect(chapterText(report, "problems")).toContain("亮红灯的事项2项（其中状态为滞后的1项），占全部事项的50%");
});

test("problems that open with other words come first, and the same words are told once", () => {
  const openings = ["用地指标紧张", "用地指标紧张，报批较慢", "资金到位不及时", "用地指标未下达"];
  const report = reportOf(openings.map((problem, index) => anItem({ title: `${numerals[index]}桥`, problem })));
  expect(chapterText(report, "problems")).toBe(
    "一是用地指标紧张，报批较慢，涉及乙桥、甲桥2项。二是丙桥：资金到位不及时。三是丁桥：用地指标未下达。",
  );
});

test("items without a field are not counted as spread over the fields", () => {
  const items = [...["交通", "交通", "产业"].map((field) => anItem({ field })), anItem({ field: null })];
  expect(chapterText(reportOf(items), "overall-progress")).toContain("共有合作事项4项，");
  expect(chapterText(reportOf(items), "overall-progress")).toContain("，其中3项分布在2个领域");
  expect(chapterText(reportOf(items.slice(1)), "overall-progress")).toContain("，其中2项分布在2个领域");
  expect(chapterText(reportOf(items.slice(0, 3)), "overall-progress")).toContain("，分布在2个领域");
});

test("an empty year beside earlier ones has no chart and counts none", () => {
  const { history } = aYearWithEverything();
  const report = buildReport({ data: aYearData(), history }, november);
  const charts = report.document.chapters.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === "chart"));
  expect([report.chartCount, charts]).toEqual([0, []]);
  expect(chapterText(report, "problems")).toBe("本年度暂无需要反映的问题。");
});

test("a story that opens with the item's name takes the parties in brackets and names nothing twice", () => {
  const parties = ["遂宁市", "潼南区"];
  const items = [
    anItem({ title: "涪江大桥", field: "交通", parties, content: "涪江大桥全长2公里" }),
    anItem({ title: "创新产业园", field: "产业", parties }),
    anItem({ title: "联席会议", field: "机制", parties, content: "两地每季度召开" }),
  ];
  const text = chapterText(reportOf(items, []), "field-progress");
  expect(text).toContain("涪江大桥全长2公里。");
  expect(text).toContain("联席会议（遂宁市、潼南区）：两地每季度召开。");
  expect(text).not.toMatch(/涪江大桥.*涪江大桥|合作方为/);
  const told = chapterText(reportOf([items[0] ?? anItem()], ["涪江大桥已通车"]), "field-progress");
  expect(told).toContain("涪江大桥（遂宁市、潼南区）已通车。");
});

test("items that give no state are counted once for the whole year", () => {
  const items = ["inProgress", "completed", null].map((status) =>
    anItem({ field: "交通", kind: "agreement", status: status as Item["status"] }),
  );
  const text = linesOf(reportOf(items)).join("\n");
  expect(text.match(/其余1项尚未填报进展状态/g)).toHaveLength(1);
  expect(text).not.toMatch(/收录|录入|未填报状态/);
});

test("agreements are listed by their names alone, all in 《》 or none, without the number said before", () => {
  expect(listOf("签订《甲协议》", "《乙协议》")).toContain("共有协议类事项2项，包括《甲协议》《乙协议》。");
  expect(listOf("《甲协议》", "乙协议", "推动两地签订协议")).toContain("共有协议类事项3项，包括甲协议、乙协议等。");
  expect(listOf("遂潼《甲协议》", "《乙协议》")).toContain("包括遂潼甲协议、乙协议。");
  expect(listOf("推动两地签订协议")).toContain("共有协议类事项1项。");
});

test("an item's amounts are exact and in one unit, in 万元 where 亿元 would need more than four places", () => {
  const items = [
    anItem({ title: "甲桥", field: "交通", totalInvestment: yi("1.117998"), plannedThisYear: wan("4336") }),
    anItem({ title: "乙桥", field: "交通", totalInvestment: yi("2.5"), plannedThisYear: wan("4336") }),
  ];
  const text = chapterText(reportOf(items), "field-progress");
  expect(text).toContain("甲桥总投资11179.98万元，年度计划投资4336万元。");
  expect(text).toContain("乙桥总投资2.5亿元，年度计划投资0.4336亿元。");
});

test("the plan and what was done of it are in one unit where that is exact", () => {
  expect(overallOf("5000")).toContain("年度计划投资1.2亿元，截至2021年11月30日完成0.5亿元");
  expect(overallOf("4336")).toContain("年度计划投资12000万元，截至2021年11月30日完成4336万元");
});

test("items without a field neither lead nor lag behind among the fields", () => {
  const fields = ["基础设施互通", "公共服务共享", "现代产业体系", null];
  const items = fields.map((field, index) =>
    anItem({ title: `${numerals[index]}桥`, field, plannedThisYear: yi("10") }),
  );
  const done = ["9.5", "5", "9.2", "10"];
  const progress = items.map(({ id }, index) => aProgressEntry({ itemId: id, doneThisYear: yi(done[index] ?? "") }));
  const report = buildReport({ data: aYearData({ items, progress }), history: [] }, november);
  expect(chapterText(report, "field-progress")).toContain("基础设施互通、现代产业体系分别为95.0%和92.0%，走在前列；");
});

const due = (title: string) => anItem({ title, status: "inProgress", dueDate: on("2021-12") });

test("a matter that is on the year's lists twice under one name is due once", () => {
  const text = chapterText(reportOf([due("甲桥"), due("乙桥"), due("甲 桥")]), "next-steps");
  expect(text).toContain("2021年底前到期的事项有甲桥、乙桥2项。");
});
