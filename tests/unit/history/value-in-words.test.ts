import { expect, test } from "vitest";
import { valueInWords, type HistoryValue } from "../../../shared/domain/history/value-in-words.ts";

const values: readonly (readonly [field: string, value: HistoryValue, words: string])[] = [
  ["totalInvestment", 165_400_000_000, "165,400万元"],
  ["plannedThisYear", 123_456, "0.123456万元"],
  ["doneThisYear", 0, "0万元"],
  ["doneThisYear", null, "未填写"],
  ["status", "delayed", "滞后"],
  ["phase", "mainWorksDone", "主体完工"],
  ["kind", "service", "通办事项"],
  ["pace", "ahead", "超前"],
  ["dueDate", "2025-06", "2025年6月"],
  ["asOf", "2021-11-30", "2021年11月30日"],
  ["percent", "33.30", "33.30%"],
  ["parties", ["内江市", "荣昌区"], "内江市、荣昌区"],
  ["parties", [], "未填写"],
  ["number", "12", "12"],
  ["problem", "用地指标不足。", "用地指标不足。"],
];

test.each(values)("%s %j is %s", (field, value, words) => {
  expect(valueInWords(field, value)).toBe(words);
});

test("a long text is cut, and a character of two units is not cut in half", () => {
  expect(valueInWords("content", "𠮷".repeat(400))).toBe(`${"𠮷".repeat(300)}……`);
});
