import { expect, test } from "vitest";
import { completionByFieldChart } from "../../../shared/charts/definitions/completion-by-field.ts";
import { completionByMonthChart } from "../../../shared/charts/definitions/completion-by-month.ts";
import { indicatorCharts } from "../../../shared/charts/definitions/indicators.ts";
import { itemsByFieldChart, itemsByMechanismChart } from "../../../shared/charts/definitions/item-counts.ts";
import { itemsByStatusChart } from "../../../shared/charts/definitions/items-by-status.ts";
import { sliceColor } from "../../../shared/charts/palette.ts";
import { planAgainstDoneChart } from "../../../shared/charts/definitions/plan-against-done.ts";
import { trendChart } from "../../../shared/charts/definitions/trend.ts";
import { isoDate } from "../../../shared/domain/dates.ts";
import { doneByMonth } from "../../../shared/domain/done-by-month.ts";
import { yearTotals, type YearTotals } from "../../../shared/domain/year-totals.ts";
import { anObservation } from "../../support/observations.ts";
import { aProgressEntry, on, wan, yi } from "../../support/rows.ts";

const asOf = isoDate("2021-11-30");

test("plan and done stand side by side in 亿元, rounded to the places that are shown", () => {
  const chart = planAgainstDoneChart([
    { name: "基础设施互通", planned: wan("165400"), done: wan("113249") },
    { name: "公共服务共享", planned: null, done: null },
    { name: "现代产业体系", planned: wan("42400"), done: null },
  ]);
  expect(chart).toMatchObject({
    kind: "grouped-columns",
    categories: ["基础设施互通", "现代产业体系"],
    series: [
      { name: "年度计划投资", values: [16.54, 4.24], digits: 2 },
      { name: "年度完成投资", values: [11.32, null], digits: 2 },
    ],
    valueAxis: { unit: "亿元" },
  });
  expect(chart?.altText).toBe(
    "柱形图：各领域年度计划投资与完成投资（亿元）。基础设施互通年度计划投资16.54、年度完成投资11.32；现代产业体系年度计划投资4.24。",
  );
});

test("small sums are drawn in 万元, large ones with fewer places", () => {
  expect(planAgainstDoneChart([{ name: "甲", planned: wan("4336"), done: wan("1004") }])).toMatchObject({
    series: [{ values: [4336], digits: 0 }, { values: [1004] }],
    valueAxis: { unit: "万元" },
  });
  expect(planAgainstDoneChart([{ name: "甲", planned: yi("3395.3"), done: yi("2853.5") }])).toMatchObject({
    series: [{ values: [3395.3], digits: 1 }, { values: [2853.5] }],
  });
});

test("there is no chart where there is nothing to see", () => {
  const nothing = { name: "甲", planned: null, done: null };
  const zero = { name: "乙", planned: wan("0"), done: wan("0") };
  expect(planAgainstDoneChart([nothing, zero])).toBeNull();
  expect(completionByFieldChart([nothing, zero], 2021, asOf)).toBeNull();
  expect(completionByMonthChart({ year: 2021, planned: null, months: [] })).toBeNull();
  expect(itemsByStatusChart([{ status: null, count: 5 }])).toBeNull();
  expect(itemsByFieldChart([{ name: "甲", itemCount: 5 }])).toBeNull();
  expect(
    itemsByMechanismChart([
      { name: "甲", count: 5 },
      { name: "乙", count: 1 },
    ]),
  ).toBeNull();
  expect(trendChart([yearTotals(2021, asOf, [])])).toBeNull();
  expect(indicatorCharts([anObservation(), anObservation()])).toEqual([]);
});

test("completion by field carries the time line, and leaves out fields without a plan", () => {
  const rows = [
    { name: "基础设施互通", planned: yi("3395.3"), done: yi("2853.5") },
    { name: "公共服务共享", planned: null, done: wan("5") },
    { name: "现代产业体系", planned: yi("100"), done: yi("60") },
  ];
  expect(completionByFieldChart(rows, 2023, isoDate("2023-09-30"))).toMatchObject({
    kind: "columns-with-line",
    categories: ["基础设施互通", "现代产业体系"],
    series: [
      { drawnAs: "column", values: [84, 60], digits: 1 },
      { drawnAs: "line", name: "时序进度", values: [75, 75] },
    ],
  });
});

test("completion by month counts each item with its newest figure; the time line runs to the end of the year", () => {
  const progress = [
    aProgressEntry({ asOf: on("2021-03"), doneThisYear: wan("100") }),
    aProgressEntry({ asOf: on("2021-05-15"), doneThisYear: wan("300") }),
    aProgressEntry({ asOf: on("2021-06-30"), doneThisYear: null, text: "停工" }),
  ];
  const others = [
    aProgressEntry({ asOf: on("2021-05"), doneThisYear: wan("200") }),
    aProgressEntry({ asOf: on("2021-12-31"), doneThisYear: wan("900") }),
  ];
  const months = doneByMonth([{ entries: progress }, { entries: others }], 2021, isoDate("2021-07-20"));
  expect(months.map(({ date, done }) => [date, done])).toEqual([
    ["2021-01-31", null],
    ["2021-02-28", null],
    ["2021-03-31", wan("100")],
    ["2021-04-30", wan("100")],
    ["2021-05-31", wan("500")],
    ["2021-06-30", wan("500")],
    ["2021-07-20", wan("500")],
  ]);
  expect(completionByMonthChart({ year: 2021, planned: wan("1000"), months })).toMatchObject({
    categories: ["1月", "2月", "3月", "4月", "5月", "6月", "7月20日", "8月", "9月", "10月", "11月", "12月"],
    series: [
      { values: [null, null, 10, 10, 50, 50, 50, null, null, null, null, null] },
      { values: [8.3, 16.7, 25, 33.3, 41.7, 50, 50, 66.7, 75, 83.3, 91.7, 100] },
    ],
  });
});

test("a corrected figure of the same day replaces the one written before, and an undated one counts from the start", () => {
  const progress = [
    aProgressEntry({ id: "b", asOf: on("2021-02"), doneThisYear: wan("80"), createdAt: "2021-03-02T00:00:00.000Z" }),
    aProgressEntry({ id: "a", asOf: on("2021-02-28"), doneThisYear: wan("90"), createdAt: "2021-03-01T00:00:00.000Z" }),
    aProgressEntry({ id: "c", asOf: null, doneThisYear: wan("10") }),
  ];
  expect(doneByMonth([{ entries: progress }], 2021, isoDate("2021-02-28")).map(({ done }) => done)).toEqual([
    wan("10"),
    wan("80"),
  ]);
});

function aYearOf30(year: number, changes: Partial<YearTotals>): YearTotals {
  return { ...yearTotals(year, asOf, []), itemCount: 30, ...changes };
}

test("the years compare by investment, or by number of items where no two years have any", () => {
  expect(
    trendChart([aYearOf30(2020, { planned: yi("3") }), aYearOf30(2021, { planned: yi("4"), done: yi("2") })]),
  ).toMatchObject({
    categories: ["2020年", "2021年"],
    series: [{ values: [3, 4] }, { values: [null, 2] }],
  });
  expect(trendChart([aYearOf30(2020, {}), aYearOf30(2021, { planned: yi("4"), completedCount: 7 })])).toMatchObject({
    title: "历年合作事项数",
    series: [{ values: [30, 30] }, { name: "已完成", values: [0, 7] }],
  });
});

test("indicators of one mechanism, unit and date are compared; the qualifier stands beside the name", () => {
  const figures = [
    anObservation({ indicator: "对口帮扶资金", value: "4.24" }),
    anObservation({ indicator: "总投资", value: "16.54" }),
    anObservation({ indicator: "购销农特产品", value: "4.39", qualifier: "about" }),
    anObservation({ indicator: "交易价款", value: "2.115", asOf: on("2021-06-25") }),
    anObservation({ indicator: "实施项目", value: "184", unit: "个" }),
  ];
  const [chart, ...others] = indicatorCharts(figures);
  expect(others).toEqual([]);
  expect(chart).toMatchObject({
    title: "一区两群主要指标（亿元，截至2021年11月30日）",
    altText:
      "柱形图：一区两群主要指标（亿元，截至2021年11月30日）。对口帮扶资金4.24亿元、总投资16.54亿元、购销农特产品约4.39亿元。",
    categories: ["对口帮扶资金", "总投资", "购销农特产品（约）"],
    series: [{ values: [4.24, 16.54, 4.39], digits: 2 }],
    valueAxis: { unit: "亿元" },
  });
});

test("figures that cannot be compared at sight are not drawn beside each other", () => {
  const figures = ["580", "1.5", "30"].map((value) => anObservation({ value }));
  expect(indicatorCharts(figures)).toEqual([]);
});

test("a status has the same colour in every chart, whatever stands beside it; red is for what lags", () => {
  const all = itemsByStatusChart([
    { status: "notStarted", count: 1 },
    { status: "inProgress", count: 2 },
    { status: "delayed", count: 3 },
    { status: null, count: 4 },
  ]);
  const few = itemsByStatusChart([
    { status: "delayed", count: 3 },
    { status: "inProgress", count: 2 },
  ]);
  if (all === null || few === null) throw new Error("nothing drawn");
  expect([0, 1].map((at) => sliceColor(few, at))).toEqual([sliceColor(all, 2), sliceColor(all, 1)]);
  expect(sliceColor(few, 0)).toBe("A8432F");
  expect(new Set(all.categories.map((_, at) => sliceColor(all, at))).size).toBe(4);
});
