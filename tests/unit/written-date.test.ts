import { expect, test } from "vitest";
import { readWrittenDate } from "../../shared/domain/written-date.ts";

const read = (text: string) => {
  const reading = readWrittenDate(text, 2025);
  return reading.ok ? reading.value : reading.problem;
};

test("a date is kept as exact as it was written", () => {
  expect(["2025", "2025年", "2025-11", "2025年11月", "2025.11", "2025/3", "202511"].map(read)).toEqual([
    "2025",
    "2025",
    "2025-11",
    "2025-11",
    "2025-11",
    "2025-03",
    "2025-11",
  ]);
  expect(["2025-11-30", "2025年1月5日", "2025.1.5", "２０２５／１／５", "20250105", "2025年1月5号"].map(read)).toEqual([
    "2025-11-30",
    "2025-01-05",
    "2025-01-05",
    "2025-01-05",
    "2025-01-05",
    "2025-01-05",
  ]);
});

test("the end of a month or year is understood, and a missing year is the reporting year", () => {
  expect(["2024年2月底", "2025年底", "11月底", "11月", "11月30日", ""].map(read)).toEqual([
    "2024-02-29",
    "2025-12",
    "2025-11-30",
    "2025-11",
    "2025-11-30",
    null,
  ]);
});

test("a date that is not on the calendar is answered with what is wrong", () => {
  expect(["2025-02-30", "2025-13", "25-11-30", "明年", "0025-01", "2025-0", "2025-11-00"].map(read)).toEqual([
    "2025年2月没有30日。",
    "月份应在1到12之间。",
    "请按 2025、2025-11 或 2025-11-30 的样子填写。",
    "请按 2025、2025-11 或 2025-11-30 的样子填写。",
    "年份应在1900到2100之间。",
    "月份应在1到12之间。",
    "2025年11月没有0日。",
  ]);
});
