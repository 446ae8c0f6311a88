import { Big } from "big.js";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readAmount } from "../../../shared/exchange/cells/read-amount.ts";
import { amountUnits, amountUnitWords } from "../../../shared/exchange/import-fields.ts";
import { anyCell } from "../../support/sheet-cells.ts";
import { wan } from "../../support/rows.ts";

const fenPerUnit = { wan: 1e6, yi: 1e10, yuan: 100 } as const;
const kindsOf = (reading: ReturnType<typeof readAmount>) => reading.notes.map(({ kind }) => kind);

describe("an amount", () => {
  test.each([
    [165400, "wan", "165400", []],
    ["165,400.5", "wan", "165400.5", []],
    [" １６５，４００．５ ", "wan", "165400.5", ["full-width"]],
    [16.54, "yi", "165400", ["unit-converted"]],
    [1654000000, "yuan", "165400", ["unit-converted"]],
    ["16.54亿元", "wan", "165400", ["unit-converted"]],
    ["4336万元", "yi", "4336", []],
    ["￥1,004万元", "wan", "1004", []],
    ["约2.5", "yi", "25000", ["unit-converted", "qualifier-dropped"]],
    ["13000余万元", "wan", "13000", ["qualifier-dropped"]],
    [0.1 + 0.2, "wan", "0.3", []],
    [1 / 3, "yi", "3333.333333", ["unit-converted", "rounded"]],
    [0, "wan", "0", []],
  ] as const)("%j in %s is %s万元", (cell, unit, amount, kinds) => {
    const reading = readAmount(cell, unit);
    expect(reading.value).toBe(wan(amount));
    expect(kindsOf(reading).toSorted()).toEqual([...kinds].toSorted());
  });

  test.each([null, "", "  ", "/", "—", "无", "－"])("%j says that there is none", (cell) => {
    expect(readAmount(cell, "wan").value).toBeNull();
    expect(readAmount(cell, "wan").notes.every(({ level }) => level === "repaired")).toBe(true);
  });

  test.each([
    ["待定", []],
    ["1,9", ["1.9"]],
    ["12,34.5", []],
    ["总投资3.2亿元，其中政府投资1亿元", ["3.2亿元"]],
    [-5, []],
    ["10.5.3", ["10.5"]],
    [true, []],
    [{ kind: "date", date: "2021-03" } as never, ["2021"]],
    [2e15, []],
    [Number.NaN, []],
    [Number.POSITIVE_INFINITY, []],
  ])("%j is kept out, with what may have been meant", (cell, repairs) => {
    const { value, notes } = readAmount(cell, "wan");
    expect(value).toBeNull();
    expect(notes).toMatchObject([{ level: "rejected", message: expect.stringMatching(/[^。]$/) }]);
    expect(notes[0]?.repairs ?? []).toEqual(typeof cell === "string" ? repairs : []);
  });

  test("any amount, in any unit and any writing, comes out exact to the 分", () => {
    const fen = fc.integer({ min: 0, max: 1e15 });
    const writing = fc.constantFrom("number", "text", "grouped", "full-width", "with unit");
    fc.assert(
      fc.property(fen, fc.constantFrom(...amountUnits), writing, (amount, unit, style) => {
        const plain = new Big(amount).div(fenPerUnit[unit]).toFixed();
        const written = writtenAs(plain, style, amountUnitWords[unit]);
        // A cell holds fifteen digits of a number; whoever types more has typed text.
        fc.pre(style !== "number" || plain.replace(".", "").replace(/^0+/, "").length <= 15);
        expect(readAmount(style === "number" ? Number(plain) : written, unit).value).toBe(amount);
      }),
      { numRuns: 500 },
    );
  });

  test("whatever stands in a cell, reading it never throws", () => {
    fc.assert(
      fc.property(anyCell, fc.constantFrom(...amountUnits), (cell, unit) => {
        const { value, notes } = readAmount(cell, unit);
        expect(value === null || Number.isSafeInteger(value)).toBe(true);
        expect(notes.some(({ level }) => level === "rejected") && value !== null).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  test("a number that stands for a whole number of 分 is exactly that number", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999_999 }), fc.constantFrom(...amountUnits), (fen, unit) => {
        const typed = Number(new Big(fen).div(fenPerUnit[unit]).toFixed());
        expect(readAmount(typed, unit).value).toBe(fen);
      }),
    );
  });
});

function writtenAs(plain: string, style: string, unit: string): string {
  const [whole = "", fraction] = plain.split(".");
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ",");
  const withFraction = (digits: string) => (fraction === undefined ? digits : `${digits}.${fraction}`);
  if (style === "grouped") return withFraction(grouped);
  if (style === "with unit") return `${plain}${unit}`;
  if (style !== "full-width") return plain;
  return [...plain].map((sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0)).join("");
}
