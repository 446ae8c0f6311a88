import type { Cell, CellStyle, ColumnDef, WriteSheet } from "hucre/xlsx";
import { columnLetters } from "../../../shared/exchange/cells/cell-address.ts";

/** What stands above the list. */
export interface FormHeads {
  readonly title: string;
  readonly unit: string;
  readonly asOf: string;
  readonly money: string;
  /** Where something new is to be written. */
  readonly adding: string;
}

/** The first row of a sheet's list, from 0: the title, a line of facts and the headings come before it. */
export const firstRow = 3;
/** The row of the headings, from 0. */
export const headerRow = 2;

/** So many blank rows stand below each list, for what the unit wants to add. */
export const blankRows = 10;

const thin = { style: "thin", color: { rgb: "FFBFBFBF" } } as const;
const border = { top: thin, bottom: thin, left: thin, right: thin };
const fill = (rgb: string) => ({ type: "pattern", pattern: "solid", fgColor: { rgb } }) as const;

const titleStyle: CellStyle = { font: { bold: true, size: 16 } };
const headStyle: CellStyle = {
  font: { bold: true },
  alignment: { horizontal: "center", vertical: "center", wrapText: true },
  fill: fill("FFD9D9D9"),
  border,
};

/** Without a password: the lock keeps slips out, it is no secret. Rows may be made higher; hidden columns stay hidden. */
export const protection = {
  sheet: true,
  selectLockedCells: true,
  selectUnlockedCells: true,
  formatRows: true,
  autoFilter: true,
} satisfies WriteSheet["protection"];

/** How a column looks and what may be done in it; its number format, and texts that are broken into lines. */
interface ColumnLook {
  readonly width: number;
  /** Excel number format. */
  readonly format: string;
  readonly isNumber: boolean;
  /** Grey, and not to be changed. */
  readonly locked: boolean;
}

/** At the left, where the list begins on the screen; each text runs on over the blank cell behind it. */
export function factLine({ unit, asOf, money, adding }: FormHeads): (string | null)[] {
  return [unit, null, asOf, null, money, null, adding];
}

/** A column of a sheet of a form; `width` in characters, locked ones grey. */
export function columnDef({ width, format, isNumber, locked }: ColumnLook): ColumnDef {
  const style: CellStyle = {
    numFmt: format,
    alignment: { vertical: "top", wrapText: !isNumber },
    border,
    protection: { locked },
    ...(locked ? { fill: fill("FFEFEFEF") } : {}),
  };
  return { width, style };
}

/** A column of keys, or of what was sent out. */
export function hiddenColumn(): ColumnDef {
  return { width: 12, hidden: true, style: { numFmt: "@", protection: { locked: true, hidden: true } } };
}

/** The looks of the three rows above the list; the headings of hidden columns look like the others. */
export function headCells(visible: number, width: number): [string, Partial<Cell>][] {
  const facts: CellStyle = { font: { bold: true }, protection: { locked: true } };
  const lines = [titleStyle, facts, headStyle];
  return lines.flatMap((style, row) =>
    Array.from({ length: row === headerRow ? width : visible }, (_, column): [string, Partial<Cell>] => [
      `${row},${column}`,
      { style },
    ]),
  );
}

/** The cells of blank rows below a list, from `row` (from 0) on: open and white, also where the column is locked. */
export function blankCells(columns: readonly ColumnDef[], row: number): [string, Partial<Cell>][] {
  return Array.from({ length: blankRows }, (_, below) =>
    columns.map(({ style }, column): [string, Partial<Cell>] => {
      const { fill: _grey, ...look } = style ?? {};
      return [`${row + below},${column}`, { style: { ...look, protection: { locked: false } } }];
    }),
  ).flat();
}

/** A3 across, as wide as the paper, the headings on every page. `visible` columns and `lastRow` rows are printed. */
export function pageOf(visible: number, lastRow: number): NonNullable<WriteSheet["pageSetup"]> {
  return {
    paperSize: "a3",
    orientation: "landscape",
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: `$${headerRow + 1}:$${headerRow + 1}`,
    printArea: `$A$1:$${columnLetters(visible - 1)}$${lastRow}`,
  };
}
