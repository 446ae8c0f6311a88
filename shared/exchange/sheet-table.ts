import type { PartialDate } from "../domain/dates.ts";

/** What a cell holds once its workbook has been read. */
export type SheetCell = string | number | boolean | null | DateInCell | PercentInCell | FaultyCell;

/** A date as exact as its number format shows it: a cell that shows 2021年3月 holds 2021-03, not the first of March. */
export interface DateInCell {
  readonly kind: "date";
  readonly date: PartialDate;
}

/** A number that the sheet shows as a percentage: 0.85 shown as 85%. */
export interface PercentInCell {
  readonly kind: "percent";
  readonly value: number;
}

/** A cell without a usable value. */
export interface FaultyCell {
  readonly kind: "fault";
  readonly fault: CellFault;
  /** What the sheet shows there: "#REF!", or the formula. */
  readonly text: string;
}

export type CellFault = "formula-without-value" | "error-value";

/** A merged range, both corners included; rows and columns from 0. Only its first cell has a value that is seen. */
export interface MergedRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** One sheet of a workbook as plain data. */
export interface SheetTable {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly SheetRow[];
  readonly merges: readonly MergedRange[];
}

/** May be shorter than the sheet is wide: what is missing is blank. */
export type SheetRow = readonly SheetCell[];

/** Whether nothing can be seen in a cell. */
export function isBlank(cell: SheetCell | undefined): boolean {
  return cell === undefined || cell === null || (typeof cell === "string" && isBlankText(cell));
}

/** Asked of every cell of a workbook: a text that begins with a letter, a digit or a Chinese character is done with at once. */
function isBlankText(text: string): boolean {
  const first = text.charCodeAt(0);
  const beginsVisibly = (first > 0x20 && first < 0x7f) || (first >= 0x4e00 && first <= 0x9fff);
  return !beginsVisibly && !/\S/u.test(text);
}

/** The width of the widest row. */
export function widthOf(rows: readonly SheetRow[]): number {
  return rows.reduce((widest, row) => Math.max(widest, row.length), 0);
}
