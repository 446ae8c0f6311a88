import * as fc from "fast-check";
import { expect, test } from "vitest";
import { amountInTable, amountInWords, isRoundedInTable, tableDigits } from "../../../shared/domain/amount-in-words.ts";
import { moneyFromFen, sumMoney } from "../../../shared/domain/money.ts";
import { wan, yi } from "../../support/rows.ts";

test("every amount of the articles is written exactly as they write it", () => {
  const inYi = ["4.24", "16.54", "11.32", "2.115", "4.39", "10", "580", "1.5"];
  expect(inYi.map((amount) => amountInWords(yi(amount)))).toEqual(inYi.map((amount) => `${amount}亿元`));
  const inWan = ["4336", "1004", "2000", "500", "10"];
  expect(inWan.map((amount) => amountInWords(wan(amount)))).toEqual(inWan.map((amount) => `${amount}万元`));
});

test("the figures of the region-wide list are written as the list has them", () => {
  expect(["32500", "3395.3", "2853.5", "4138.4"].map((amount) => amountInWords(yi(amount)))).toEqual([
    "3.25万亿元",
    "3395.3亿元",
    "2853.5亿元",
    "4138.4亿元",
  ]);
  const parts = ["3180.93", "1731.95", "162.42", "257.12"].map(yi);
  expect(amountInWords(sumMoney(parts))).toBe("5332.42亿元");
});

test("the unit follows the size, and no digit is lost unless rounding is asked for", () => {
  expect(amountInWords(wan("9999.99"))).toBe("9999.99万元");
  expect(amountInWords(wan("10000"))).toBe("1亿元");
  expect(amountInWords(wan("0.05"))).toBe("500元");
  expect(amountInWords(wan("0"))).toBe("0万元");
  expect(amountInWords(yi("12345.6789"))).toBe("12345.6789亿元");
  expect(amountInWords(yi("12345.6789"), 2)).toBe("12345.68亿元");
  expect(amountInWords(wan("9999.996"), 2)).toBe("1亿元");
  expect(amountInWords(wan("-4336"))).toBe("-4336万元");
});

test("a table shows 万元 with thousands separators and fixed places", () => {
  expect(amountInTable(yi("16.54"), 2)).toBe("165,400.00");
  expect(amountInTable(yi("3395.3"), 0)).toBe("33,953,000");
  expect(amountInTable(wan("0.005"), 2)).toBe("0.01");
  expect(amountInTable(wan("-0.004"), 2)).toBe("0.00");
  expect(amountInTable(wan("-1234.5"), 1)).toBe("-1,234.5");
  expect(amountInTable(wan("999.999"), 2)).toBe("1,000.00");
});

test("a column has as many places as its amounts need, and says when two are not enough", () => {
  expect(tableDigits([wan("4336"), null, wan("1004")])).toBe(0);
  expect(tableDigits([wan("4336"), wan("0.5")])).toBe(1);
  expect(tableDigits([wan("4336"), wan("0.005")])).toBe(2);
  expect([isRoundedInTable([wan("0.05")], 2), isRoundedInTable([wan("0.005")], 2)]).toEqual([false, true]);
});

test("words and table always hold the exact amount", () => {
  const units: Record<string, number> = { 万亿元: 1e14, 亿元: 1e10, 万元: 1e6, 元: 100 };
  fc.assert(
    fc.property(fc.integer({ min: -1e15, max: 1e15 }), (fen) => {
      const [, digits = "", unit = ""] = /^(-?[\d.]+)(\D+)$/.exec(amountInWords(moneyFromFen(fen))) ?? [];
      const factor = BigInt(units[unit] ?? 0);
      const [whole = "", fraction = ""] = digits.replace("-", "").split(".");
      const size = (BigInt(whole + fraction) * factor) / 10n ** BigInt(fraction.length);
      expect(size).toBe(BigInt(Math.abs(fen)));
      expect(BigInt(amountInTable(moneyFromFen(fen), 6).replaceAll(/[,.]/g, ""))).toBe(BigInt(fen));
    }),
  );
});
