import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isPartialDate } from "../../../shared/domain/dates.ts";
import { readDate } from "../../../shared/exchange/cells/read-date.ts";
import { anyCell } from "../../support/sheet-cells.ts";
import { on } from "../../support/rows.ts";

describe("a date", () => {
  test.each([
    ["2021-03", "2021-03", []],
    ["2021年3月", "2021-03", ["date-reworded"]],
    ["2021.3", "2021-03", ["date-reworded"]],
    [2021.3, "2021-03", ["date-reworded"]],
    [2021.12, "2021-12", ["date-reworded"]],
    ["２０２１．１０", "2021-10", ["date-reworded"]],
    ["3月底", "2025-03-31", ["date-reworded"]],
    ["11月30日", "2025-11-30", ["date-reworded"]],
    ["2021年底前", "2021-12", ["date-reworded"]],
    ["2021年12月底前完成", "2021-12-31", ["date-reworded"]],
    ["年底", "2025-12", ["date-reworded"]],
    ["2021年三季度", "2021-09", ["date-reworded"]],
    ["第4季度", "2025-12", ["date-reworded"]],
    ["2021年上半年", "2021-06", ["date-reworded"]],
    ["2021年3月下旬", "2021-03", ["date-reworded"]],
    [44256, "2021-03-01", ["serial-date"]],
    ["44256", "2021-03-01", ["serial-date"]],
    [2021, "2021", []],
    [202103, "2021-03", ["date-reworded"]],
    [20210315, "2021-03-15", ["date-reworded"]],
    [{ kind: "date", date: on("2021-03") } as const, "2021-03", []],
  ])("%j is %s", (cell, date, kinds) => {
    const reading = readDate(cell, 2025);
    expect(reading.value).toBe(date);
    expect(reading.notes.map(({ kind }) => kind)).toEqual(kinds);
  });

  test("2021.1 as a number may be January or October: the sheet has dropped the zero", () => {
    expect(readDate(2021.1, 2025)).toMatchObject({
      value: null,
      notes: [{ level: "rejected", kind: "ambiguous-date", repairs: ["2021-01", "2021-10"] }],
    });
    expect(readDate("2021.1", 2025)).toMatchObject({ value: "2021-01" });
  });

  test.each(["长期推进", "持续", "按计划推进"])("%s is no date, and no fault either", (text) => {
    expect(readDate(text, 2025)).toMatchObject({ value: null, notes: [{ level: "check", kind: "open-ended-date" }] });
  });

  test.each([
    ["2021年2月30日", []],
    ["2021年13月", []],
    ["前期工作阶段", []],
    ["2021.3—2023.6", ["2021.3"]],
    [12, []],
    [true, []],
  ])("%j is kept out", (cell, repairs) => {
    expect(readDate(cell, 2025)).toMatchObject({ value: null, notes: [{ level: "rejected", repairs }] });
  });

  test("whatever stands in a cell, reading it never throws and gives a date of the calendar or none", () => {
    fc.assert(
      fc.property(anyCell, (cell) => {
        const { value } = readDate(cell, 2025);
        expect(value === null || isPartialDate(value)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
