import { assert, integer, property } from "fast-check";
import { expect, test } from "vitest";
import { moneyInWan, moneyFromFen } from "../../shared/domain/money.ts";
import { readWrittenMoney } from "../../shared/domain/written-money.ts";

const wan = (text: string) => {
  const reading = readWrittenMoney(text);
  return reading.ok ? reading.value && moneyInWan(reading.value) : reading.problem;
};

test("an amount is understood in every way people write it, exact to the 分", () => {
  const written = [
    "1,234.5",
    "1.2亿元",
    "1.2亿",
    "１，２３４．５",
    "3000元",
    "4336万元",
    "4.24 亿元",
    "12。5",
    "1,234.",
    ".5",
  ];
  const understood = ["1234.5", "12000", "12000", "1234.5", "0.3", "4336", "42400", "12.5", "1234", "0.5"];
  expect(written.map(wan)).toEqual(understood);
  expect(wan("0.000001")).toBe("0.000001");
  expect(wan("1.00000001亿")).toBe("10000.0001");
});

test("an empty field is no amount, and a zero is an amount", () => {
  expect([readWrittenMoney("  "), readWrittenMoney("0")]).toEqual([
    { ok: true, value: null },
    { ok: true, value: 0 },
  ]);
});

test("what is no amount is answered with a sentence that says what to write", () => {
  expect(["约1.2亿元", "亿元", "-5", "1,23", "0.0000001", "11万亿元", "1.2.3", "."].map(wan)).toEqual([
    "请填写数字，如 1,234.5（万元）或 1.2亿元。",
    "请填写数字，如 1,234.5（万元）或 1.2亿元。",
    "金额不能小于0。",
    "千分位的逗号位置不对，应如 1,234.5。",
    "金额最多精确到分。",
    "金额应在10万亿元以内。",
    "请填写数字，如 1,234.5（万元）或 1.2亿元。",
    "请填写数字，如 1,234.5（万元）或 1.2亿元。",
  ]);
});

test("every amount that can be kept is read back as it is shown", () => {
  assert(
    property(integer({ min: 0, max: 1e15 }), (fen) => {
      expect(readWrittenMoney(moneyInWan(moneyFromFen(fen)))).toEqual({ ok: true, value: fen });
    }),
  );
});
