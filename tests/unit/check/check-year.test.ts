import { expect, test } from "vitest";
import { checkYear } from "../../../shared/domain/check/check-year.ts";
import type { Finding } from "../../../shared/domain/check/finding.ts";
import { partsFault } from "../../../shared/domain/check/text-rules.ts";
import { isoDate } from "../../../shared/domain/dates.ts";
import { decimal } from "../../../shared/domain/decimal.ts";
import type { YearData } from "../../../shared/domain/year-data.ts";
import { anItemProblem } from "../../support/item-problems.ts";
import { anItem, aProgressEntry, aWorklist, aYearData, on, wan, yi } from "../../support/rows.ts";

const asOf = isoDate("2021-11-30");

/** A year whose items all say what is done about their problems: red ones are asked for nothing more. */
function answeredYear(data: Partial<YearData>): YearData {
  const answers = data.items?.map(({ id }) => anItemProblem(id, answer));
  return aYearData({ problems: answers ?? [], ...data });
}

const answer = {
  cause: "征地慢",
  measure: "专班推进",
  responsibleUnit: "市交通局",
  dueDate: on("2021-12"),
};

function found(data: Partial<YearData>): readonly Pick<Finding, "rule" | "message">[] {
  return checkYear(answeredYear(data), asOf).map(({ rule, message }) => ({ rule, message }));
}

test("a sound item gives no finding", () => {
  const item = anItem({
    status: "completed",
    finishedOn: on("2021-10"),
    dueDate: on("2021-11"),
    totalInvestment: wan("10000"),
    plannedThisYear: wan("3000"),
  });
  const progress = ["2021-06-30", "2021-09-30"].map((day, index) =>
    aProgressEntry({
      itemId: item.id,
      asOf: on(day),
      doneThisYear: wan(String(1500 * (index + 1))),
      doneSinceStart: wan(String(4000 + 1500 * index)),
      percent: decimal(String(50 * (index + 1))),
      text: "完成投资1500万元，其中企业自筹900.1万元、财政资金600万元。",
    }),
  );
  expect(found({ items: [item], progress })).toEqual([]);
});

test("a cumulative figure that falls is told with both dates and amounts, at the later entry", () => {
  const item = anItem({ title: "大内高速" });
  const first = aProgressEntry({ itemId: item.id, asOf: on("2021-06"), doneThisYear: wan("2000") });
  const later = aProgressEntry({ itemId: item.id, asOf: on("2021-09"), doneThisYear: wan("1800") });
  expect(checkYear(answeredYear({ items: [item], progress: [later, first] }), asOf)).toEqual([
    {
      rule: "cumulative-falls",
      level: "error",
      message: "年度完成投资由2021年6月的2000万元降为2021年9月的1800万元，累计数不应减少",
      place: { kind: "progress", id: later.id, itemId: item.id, title: "大内高速", field: "doneThisYear" },
      repair: null,
    },
  ]);
});

test("what was reported after the date of the check does not count", () => {
  const item = anItem();
  const first = aProgressEntry({ itemId: item.id, asOf: on("2021-09"), doneThisYear: wan("2000") });
  const later = aProgressEntry({ itemId: item.id, asOf: on("2021-12"), doneThisYear: wan("1800") });
  expect(found({ items: [item], progress: [first, later] })).toEqual([]);
});

test("a year above its cumulative figure is an error, a plan above the total a warning", () => {
  const item = anItem({ totalInvestment: wan("1000"), plannedThisYear: wan("1500") });
  const entry = aProgressEntry({ itemId: item.id, doneThisYear: wan("800"), doneSinceStart: wan("700") });
  const findings = checkYear(answeredYear({ items: [item], progress: [entry] }), asOf);
  expect(findings.map(({ rule, level, message }) => [rule, level, message])).toEqual([
    ["year-above-total", "error", "年度完成投资800万元大于累计完成投资700万元"],
    ["year-above-total", "warning", "年度计划投资1500万元大于总投资1000万元"],
  ]);
});

test("亿元 typed as 万元 is found from its neighbours, and the repair divides or multiplies by ten thousand", () => {
  const item = anItem({ totalInvestment: wan("120000"), plannedThisYear: wan("300000000") });
  const entry = aProgressEntry({ itemId: item.id, doneThisYear: wan("28000"), doneSinceStart: wan("60000") });
  const [finding, ...others] = checkYear(answeredYear({ items: [item], progress: [entry] }), asOf);
  expect(others).toEqual([]);
  expect(finding).toMatchObject({
    rule: "wan-yi-slip",
    place: { kind: "item", id: item.id, field: "plannedThisYear" },
    repair: { kind: "item", id: item.id, basedOn: 1, label: "改为3亿元", changes: { plannedThisYear: wan("30000") } },
  });
});

test("a slip in a progress entry leads to that entry", () => {
  const item = anItem({ totalInvestment: wan("120000"), plannedThisYear: wan("30000") });
  const entry = aProgressEntry({ itemId: item.id, doneThisYear: wan("2.8") });
  expect(checkYear(answeredYear({ items: [item], progress: [entry] }), asOf)).toMatchObject([
    { rule: "wan-yi-slip", repair: { kind: "progress", id: entry.id, changes: { doneThisYear: wan("28000") } } },
  ]);
});

test("the same project on two lists is told once, however its name is spelt", () => {
  const other = aWorklist({ id: "01932f3e-0000-7000-8000-0000000a0001", title: "成都平原经济区清单" });
  const items = [
    anItem({ title: "遂潼（川渝）产业园区" }),
    anItem({ title: "遂潼(川渝)　产业园区", worklistId: other.id }),
    anItem({ title: "遂潼快速通道" }),
  ];
  expect(found({ items, worklists: [aWorklist(), other] })).toEqual([
    { rule: "on-two-lists", message: "在《2021年合作事项清单》中已有同名事项，投资会重复计算" },
  ]);
});

test("an expired deadline asks for a status and offers 滞后; one already 滞后 or 终止 is left alone", () => {
  const dueDate = on("2021-10");
  const items = [anItem({ dueDate, status: "inProgress" }), anItem({ title: "甲", dueDate, status: "delayed" })];
  const findings = checkYear(
    answeredYear({ items: [...items, anItem({ title: "乙", dueDate, status: "terminated" })] }),
    asOf,
  );
  expect(findings).toMatchObject([
    { rule: "deadline-expired", repair: { label: "状态改为滞后", changes: { status: "delayed" } } },
  ]);
});

test("a deadline that expired before an item was finished or ended is no gap in the record", () => {
  const dueDate = on("2021-10");
  const items = [
    anItem({ title: "甲", dueDate, status: "completed", finishedOn: on("2021-12-10") }),
    anItem({ title: "乙", dueDate, status: "terminated", finishedOn: on("2021-12") }),
  ];
  expect(found({ items })).toEqual([]);
});

test("a red item is asked for 原因, 措施, 责任单位 and 时限 until a problem that is open then names them all", () => {
  const item = anItem({ title: "大内高速", status: "delayed" });
  const solved = { ...answer, state: "solved", solvedOn: on("2021-10") } as const;
  const missing = [
    {
      rule: "red-unanswered",
      level: "warning",
      message: "状态为滞后，未填写原因、措施、责任单位和时限",
      place: { kind: "item", id: item.id, title: "大内高速", field: "problem" },
      repair: null,
    },
  ];
  const findingsWith = (problems: YearData["problems"]) => checkYear(aYearData({ items: [item], problems }), asOf);
  expect(findingsWith([])).toEqual(missing);
  expect(findingsWith([anItemProblem(item.id, { ...answer, dueDate: null })])).toEqual(missing);
  expect(findingsWith([anItemProblem(item.id, solved)])).toEqual(missing);
  expect(findingsWith([anItemProblem(item.id, answer)])).toEqual([]);
});

test.each([
  ["finished-without-date", { items: [anItem({ status: "completed" })] }],
  ["done-above-plan", yearOf({ plannedThisYear: wan("100") }, { doneThisYear: wan("200") })],
  ["percent-above-100", yearOf({}, { percent: decimal("120") })],
  ["unit-missing", yearOf({}, { text: "项目加快推进，累计完成投资1200，占计划八成。" })],
  ["parts-do-not-add-up", yearOf({}, { text: "完成投资5亿元，其中甲段3亿元、乙段2.5亿元。" })],
  ["list-count-differs", { worklists: [aWorklist({ declaredCount: decimal("70") })], items: [anItem()] }],
] as const)("%s is found", (rule, data) => {
  expect(found(data).map((finding) => finding.rule)).toEqual([rule]);
});

function yearOf(item: Parameters<typeof anItem>[0], entry: Parameters<typeof aProgressEntry>[0]): Partial<YearData> {
  const made = anItem(item);
  return { items: [made], progress: [aProgressEntry({ itemId: made.id, ...entry })] };
}

test.each([
  ["2025年合计5332.42亿元，其中3180.93亿元、1731.95亿元、162.42亿元、257.12亿元", null],
  ["1—9月完成2853.5亿元，其中甲2000.3亿元、乙853.3亿元", null],
  ["完成2853.5亿元，其中甲2000.3亿元、乙853.5亿元", "其中各项合计2853.8亿元，大于总数2853.5亿元"],
  ["实施项目184个，其中甲100个、乙90个", "其中各项合计190个，大于总数184个"],
  ["实施项目184个，其中甲100个", null],
  ["实施项目184个，总投资16.54亿元", null],
])("parts and whole: %s", (sentence, fault) => {
  expect(partsFault(sentence)).toBe(fault);
});

test("a year's figure is held against a cumulative one of its own time, not against that which the year opened with", () => {
  const item = anItem({ totalInvestment: wan("9000") });
  const opening = aProgressEntry({ itemId: item.id, asOf: on("2020-12-31"), doneSinceStart: wan("700") });
  const report = aProgressEntry({ itemId: item.id, asOf: on("2021-09"), doneThisYear: wan("800") });
  const late = aProgressEntry({ itemId: item.id, asOf: on("2021-10"), doneSinceStart: wan("750") });
  expect(found({ items: [item], progress: [opening, report] })).toEqual([]);
  expect(found({ items: [item], progress: [opening, report, late] })).toEqual([
    { rule: "year-above-total", message: "年度完成投资800万元大于累计完成投资750万元" },
  ]);
});

test("年度完成投资 begins anew with each year, 累计完成投资 does not", () => {
  const item = anItem();
  const before = aProgressEntry({
    itemId: item.id,
    asOf: on("2020-12"),
    doneThisYear: wan("900"),
    doneSinceStart: wan("1500"),
  });
  const now = { doneThisYear: wan("100"), doneSinceStart: wan("1600") };
  const report = aProgressEntry({ itemId: item.id, asOf: on("2021-03"), ...now });
  expect(found({ items: [item], progress: [before, report] })).toEqual([]);
  const fallen = aProgressEntry({ itemId: item.id, asOf: on("2021-03"), ...now, doneSinceStart: wan("1400") });
  expect(found({ items: [item], progress: [before, fallen] })).toMatchObject([
    { rule: "cumulative-falls", message: expect.stringContaining("累计完成投资由2020年12月的1500万元") },
  ]);
});

test("the day of completion is offered where an entry reported 100 %, and otherwise left to a person", () => {
  const item = anItem({ status: "completed" });
  const entries = ["2021-08", "2021-10"].map((day, index) =>
    aProgressEntry({ itemId: item.id, asOf: on(day), percent: decimal(index === 0 ? "90" : "100") }),
  );
  const [finding] = checkYear(answeredYear({ items: [item], progress: entries }), asOf);
  expect(finding?.repair).toMatchObject({ label: "完成时间填为2021年10月", changes: { finishedOn: "2021-10" } });
  const [unknown] = checkYear(answeredYear({ items: [item], progress: entries.slice(0, 1) }), asOf);
  expect(unknown).toMatchObject({ rule: "finished-without-date", repair: null });
});

test.each([
  ["累计完成投资1200，占计划八成。", { doneSinceStart: wan("1200") }, "累计完成投资1200万元，占计划八成。"],
  ["完成投资3.5。", { doneThisYear: yi("3.5"), doneSinceStart: yi("9") }, "完成投资3.5亿元。"],
  ["累计完成投资1200，占计划八成。", { doneSinceStart: wan("1300") }, null],
  ["累计完成投资1200，占计划八成。", {}, null],
  ["完成投资2。", { doneThisYear: wan("2"), doneSinceStart: yi("2") }, null],
])("a unit is offered only where the entry's own figure tells it: %s", (text, figures, mended) => {
  const item = anItem();
  const entry = aProgressEntry({ itemId: item.id, text, ...figures });
  const finding = checkYear(answeredYear({ items: [item], progress: [entry] }), asOf).find(
    ({ rule }) => rule === "unit-missing",
  );
  expect(finding?.repair?.changes ?? null).toEqual(mended === null ? null : { text: mended });
});

test("a figure of an own column counted in % is looked at too", () => {
  const item = anItem({ title: "甲桥", "own:资金到位率": "120" });
  const column = { id: "c", revision: 1, createdAt: "", updatedAt: "", position: 0, choices: [], inAnnex: false };
  const ownColumns = [
    { ...column, worklistId: item.worklistId, name: "资金到位率", kind: "number" as const, unit: "%" },
  ];
  expect(checkYear(answeredYear({ items: [item], ownColumns }), asOf)).toMatchObject([
    {
      rule: "percent-above-100",
      level: "warning",
      place: { kind: "item", id: item.id, field: "own:资金到位率" },
    },
  ]);
});
