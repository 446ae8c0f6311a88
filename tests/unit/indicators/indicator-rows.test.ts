import { expect, test } from "vitest";
import { indicatorTrend } from "../../../shared/charts/definitions/indicator-trend.ts";
import { isoDate } from "../../../shared/domain/dates.ts";
import { indicatorRows } from "../../../shared/domain/indicators/indicator-rows.ts";
import { newestObservations } from "../../../shared/domain/indicators/newest-observations.ts";
import type { Observation } from "../../../shared/domain/year-data.ts";
import { anObservation } from "../../support/observations.ts";
import { on } from "../../support/rows.ts";

const asOf = isoDate("2021-11-30");
const compared = (values: readonly Observation[], past: readonly Observation[]) => {
  const row = indicatorRows(values, past, { year: 2021, asOf })[0];
  return [row?.before?.value ?? null, row?.sameDay ?? null];
};
const at = (date: string | null, value: string, changes: Partial<Omit<Observation, "value">> = {}) =>
  anObservation({ asOf: date === null ? null : on(date), value, year: Number(date?.slice(0, 4) ?? 2021), ...changes });

test("several values of a year are one indicator: the newest not later than the cut-off date counts", () => {
  const values = [at("2021-06", "2.1"), at("2021-12", "4.5"), at("2021-11-30", "4.24"), at("2021-03-31", "1")];
  const [row, ...others] = indicatorRows(values, [], { year: 2021, asOf });
  expect(others).toEqual([]);
  expect(row?.values.map(({ value }) => value)).toEqual(["4.5", "4.24", "2.1", "1"]);
  expect(row?.current?.value).toBe("4.24");
});

test("last year's value of the same day is compared with; of another day it is said to differ", () => {
  const last = [at("2020-06-30", "1.5"), at("2020-11", "3.5"), at("2020-12-31", "3.9")];
  expect([
    compared([at("2021-11-30", "4.24")], last),
    compared([at("2021-10-31", "4.1")], last),
    compared([at("2021-11-30", "4.24")], [at("2019-11-30", "3")]),
  ]).toEqual([
    ["3.5", true],
    ["3.9", false],
    [null, false],
  ]);
});

test("the same name for other places or under another mechanism is another indicator", () => {
  const rows = indicatorRows(
    [
      at("2021", "64", { scope: "内江市" }),
      at("2021", "34", { scope: "荣昌区" }),
      at("2021", "1", { mechanism: null }),
    ],
    [],
    { year: 2021, asOf },
  );
  expect(rows.map(({ scope, mechanism }) => [scope, mechanism])).toEqual([
    ["内江市", "一区两群"],
    ["荣昌区", "一区两群"],
    ["全市所有结对区县", null],
  ]);
});

test("a value in another unit or of another field is another indicator; 万元 and 亿元 are one unit", () => {
  const figures = [
    at("2021-06", "42400", { unit: "万元" }),
    at("2021-11", "4.24"),
    at("2021-11", "184", { unit: "个" }),
    at("2021-11", "2", { field: "交通" }),
  ];
  const rows = indicatorRows(figures, [at("2020-11", "150", { unit: "个" })], { year: 2021, asOf });
  expect(rows.map(({ values, field, before }) => [values.map(({ value }) => value), field, before?.value])).toEqual([
    [["4.24", "42400"], null, undefined],
    [["184"], null, "150"],
    [["2"], "交通", undefined],
  ]);
});

test("an indicator that only the year before has stands last, without a value", () => {
  const rows = indicatorRows([at("2021-11", "64", { scope: "内江市" })], [at("2020", "3")], { year: 2021, asOf });
  expect(rows.map(({ scope, current, before }) => [scope, current?.value ?? null, before?.value ?? null])).toEqual([
    ["内江市", "64", null],
    ["全市所有结对区县", null, "3"],
  ]);
});

test("a report takes the newest value of an indicator and every one that has no date or another unit", () => {
  const june = at("2021-06", "2.1");
  const corrected = at("2021-11-30", "4.2");
  const november = at("2021-11", "42400", { unit: "万元" });
  const undated = at(null, "9");
  const count = at("2021-06", "184", { unit: "个" });
  expect(newestObservations([june, corrected, november, undated, count])).toEqual([november, undated, count]);
});

test("the trend is drawn in the unit of the newest value, and needs two years", () => {
  const years = [at("2019", "30000", { unit: "万元" }), at("2020", "184", { unit: "个" }), at("2021", "4.24")];
  expect(indicatorTrend(years.slice(1))).toBeNull();
  const chart = indicatorTrend(years);
  expect([chart?.categories, chart?.series[0]?.values, chart?.valueAxis.unit]).toEqual([
    ["2019年", "2021年"],
    [3, 4.24],
    "亿元",
  ]);
});
