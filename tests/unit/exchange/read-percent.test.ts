import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { percentScale, readPercent } from "../../../shared/exchange/cells/read-percent.ts";
import { anyCell } from "../../support/sheet-cells.ts";

describe("a progress", () => {
  test.each([
    [85, "percent", "85"],
    ["85%", "share", "85"],
    ["８５．５％", "percent", "85.5"],
    [0.85, "share", "85"],
    ["0.85", "share", "85"],
    [{ kind: "percent", value: 0.855 } as const, "percent", "85.5"],
    [{ kind: "percent", value: 0.57 } as const, "percent", "57"],
    [100, "percent", "100"],
    [0, "percent", "0"],
    ["33.33333333", "percent", "33.3333"],
  ] as const)("%j in a column of %s is %s%%", (cell, scale, value) => {
    expect(readPercent(cell, scale).value).toBe(value);
  });

  test("a column of numbers between 0 and 1 holds shares", () => {
    expect(percentScale([0.5, 1, null, 0.25], false)).toBe("share");
    expect(percentScale([0.5, 1, "合计", 0.25], true)).toBe("share?");
    expect(percentScale([0.5, 40], true)).toBe("percent");
    expect(percentScale([1, 0, 1], false)).toBe("percent");
  });

  test("where the heading says % all the same, the likely reading is taken and the other one offered", () => {
    expect(readPercent(0.85, "share?")).toMatchObject({ value: "85", notes: [{ level: "check", repairs: ["0.85%"] }] });
    expect(readPercent(0.85, "percent")).toMatchObject({
      value: "0.85",
      notes: [{ level: "check", repairs: ["85%"] }],
    });
  });

  test.each([
    [120, ["100"]],
    ["超过计划", []],
    ["已完成85%以上", ["85%"]],
    [-1, []],
    [Number.NaN, []],
  ])("%j is kept out", (cell, repairs) => {
    expect(readPercent(cell, "percent")).toMatchObject({ value: null, notes: [{ level: "rejected", repairs }] });
  });

  test("whatever stands in a cell, reading it never throws and gives 0 to 100 or nothing", () => {
    fc.assert(
      fc.property(anyCell, fc.constantFrom("percent", "share", "share?"), (cell, scale) => {
        const { value } = readPercent(cell, scale);
        expect(value === null || (Number(value) >= 0 && Number(value) <= 100)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
