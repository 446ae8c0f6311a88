import { describe, expect, test } from "vitest";
import { readOwnValue } from "../../../shared/domain/own-value.ts";
import { readOwn } from "../../../shared/exchange/cells/read-own.ts";

const column = (unit: string | null) => ({ kind: "number", unit, choices: [] }) as const;
const typed = (text: string, unit: string | null) => {
  const reading = readOwnValue(column(unit), text, 2025);
  return reading.ok ? reading.value : reading.problem;
};

describe("an own column that counts money", () => {
  test("takes amounts in other units of money as the standard columns do, exactly", () => {
    expect(typed("1.2亿元", "万元")).toBe("12000");
    expect(typed("3000元", "万元")).toBe("0.3");
    expect(typed("1,234.5", "万元")).toBe("1234.5");
    expect(typed("5万", "元")).toBe("50000");
    expect(typed("3500万元", "亿元")).toBe("0.35");
    expect(typed("１．２亿", "万元")).toBe("12000");
    expect(typed("1.5万亿元", "亿元")).toBe("15000");
    expect(typed("-2亿元", "万元")).toBe("-20000");
  });

  test("says what it takes when something else is written", () => {
    expect(typed("约两亿", "万元")).toBe("请填写以“万元”计的数字，例如 12.5，或者写明单位，例如 1.2亿元。");
    expect(typed("1,23亿元", "万元")).toContain("请填写");
  });

  test("leaves other units alone", () => {
    expect(typed("2万", "万人")).toContain("请填写以“万人”计的数字");
    expect(typed("12个", "个")).toBe("12");
  });

  test("is imported in its unit, whatever the cell or the heading names, and the conversion is told", () => {
    expect(readOwn("1.2亿元", column("万元"), 2025)).toMatchObject({
      value: "12000",
      notes: [{ kind: "unit-converted", message: "按亿元换算为万元" }],
    });
    expect(readOwn(1.2, column("万元"), 2025, "yi")).toMatchObject({
      value: "12000",
      notes: [{ kind: "unit-converted" }],
    });
    expect(readOwn("12,000万元", column("万元"), 2025, "yi")).toMatchObject({ value: "12000", notes: [] });
    expect(readOwn(12, column("个"), 2025, "yi")).toMatchObject({ value: "12", notes: [] });
  });
});
