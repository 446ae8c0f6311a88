import { expect, test } from "vitest";
import { decimal } from "../../../shared/domain/decimal.ts";
import { moneyFromWan, noMoney } from "../../../shared/domain/money.ts";
import {
  fileSize,
  groupThousands,
  moneyInTable,
  momentInList,
  momentInTable,
  momentInWords,
  shareInTable,
  signed,
} from "../../../renderer/lib/format.ts";
import { splitAmount } from "../../../renderer/features/overview/split-amount.ts";

test("amounts in tables are exact, in 万元 with separators; a zero is written, an absent amount is a dash", () => {
  const amounts = ["165400", "4336", "0.000001", "-1234567.5"].map(moneyFromWan);
  expect([...amounts, noMoney, null].map(moneyInTable)).toEqual([
    "165,400",
    "4,336",
    "0.000001",
    "-1,234,567.5",
    "0",
    "—",
  ]);
});

test("thousands are separated before the point only", () => {
  expect(["999", "1000", "1234567.1234567"].map(groupThousands)).toEqual(["999", "1,000", "1,234,567.1234567"]);
});

test("a difference shows its sign, with a real minus, and zero has none", () => {
  expect(["9.0", "-3.2", "0.0"].map(decimal).map(signed)).toEqual(["+9.0", "−3.2", "0.0"]);
});

test("shares stand one below the other with one place", () => {
  expect([shareInTable(110, 1000), shareInTable(1, 3), shareInTable(0, 0)]).toEqual(["11.0%", "33.3%", "—"]);
});

test("the overview's amount is split into its number and its unit", () => {
  expect([moneyFromWan("28535000"), moneyFromWan("4336"), null].map(splitAmount)).toEqual([
    { value: "2,853.5", unit: "亿元" },
    { value: "4,336", unit: "万元" },
    { value: "—", unit: null },
  ]);
});

const at = (...parts: [number, number, number, number, number]) => new Date(...parts).toISOString();

test("moments are told as people say them, by the clock of the desk", () => {
  const now = new Date(2025, 10, 30, 0, 5);
  const moments = [at(2025, 10, 30, 0, 1), at(2025, 10, 29, 23, 59), at(2025, 10, 3, 9, 12), at(2024, 11, 30, 8, 0)];
  expect(moments.map((moment) => momentInList(moment, now))).toEqual([
    "今天 00:01",
    "昨天 23:59",
    "11-03 09:12",
    "2024-12-30",
  ]);
  expect(momentInTable(at(2025, 0, 5, 9, 2))).toBe("2025-01-05 09:02");
  expect(momentInWords(at(2025, 0, 5, 9, 2))).toBe("2025年1月5日 09:02");
});

test("file sizes are told as folders tell them", () => {
  expect([1, 1024 * 403, 1024 * 1024 * 3.4].map(fileSize)).toEqual(["1 KB", "403 KB", "3.4 MB"]);
});
