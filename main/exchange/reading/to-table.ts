import type { CellValue, Sheet } from "hucre/xlsx";
import { isPartialDate } from "../../../shared/domain/dates.ts";
import { cellAddress } from "../../../shared/exchange/cells/cell-address.ts";
import type { FaultyCell, SheetCell, SheetRow, SheetTable } from "../../../shared/exchange/sheet-table.ts";
import type { CellFormats, ShownAs } from "./cell-formats.ts";
import { readingLimits } from "./reading-limits.ts";
import { NotReadable } from "./workbook-fault.ts";

const errorValues = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#ERR!"]);
const dayLength = 10;
const shownLength: Readonly<Record<ShownAs, number>> = { year: 4, month: 7, percent: dayLength };
/** WPS keeps pictures in cells as a formula that nobody sees. */
const pictureFormula = /^=(_xlfn\.)?DISPIMG\(/u;

export interface SheetSettings {
  readonly formats: CellFormats | undefined;
  /** In .xls an error value is not told apart from the same text. */
  readonly errorsAreTexts: boolean;
}

/** A sheet as the reader gives it, as plain data. Throws NotReadable when it is larger than a list can be. */
export function toTable(sheet: Sheet, { formats, errorsAreTexts }: SheetSettings): SheetTable {
  const faults = faultyCells(sheet.cells);
  const cellAt = (value: CellValue, row: number, column: number): SheetCell => {
    const fault = faults.size === 0 ? undefined : faults.get(`${row},${column}`);
    if (fault !== undefined) return fault;
    if (typeof value === "string") return textCell(value, errorsAreTexts);
    if (value === null || typeof value === "boolean") return value;
    const shownAs = formats === undefined || formats.size === 0 ? undefined : formats.get(cellAddress(row + 1, column));
    if (typeof value === "number") return shownAs === "percent" ? { kind: "percent", value } : value;
    return dateCell(value, shownAs);
  };
  return {
    name: sheet.name,
    hidden: sheet.hidden === true || sheet.veryHidden === true,
    rows: rowsOf(sheet, cellAt),
    merges: (sheet.merges ?? [])
      .map(({ startRow, startCol, endRow, endCol }) => ({
        top: startRow,
        left: startCol,
        bottom: endRow,
        right: endCol,
      }))
      .filter(({ top, left, bottom, right }) => top >= 0 && left >= 0 && top <= bottom && left <= right),
  };
}

function rowsOf(
  sheet: Sheet,
  cellAt: (value: CellValue, row: number, column: number) => SheetCell,
): readonly SheetRow[] {
  const rows: SheetRow[] = [];
  let [cells, filled] = [0, 0];
  for (const [index, row] of sheet.rows.entries()) {
    const own = withoutEmptyEnd((row ?? []).map((value, column) => cellAt(value, index, column)));
    rows.push(own);
    cells += own.length;
    if (own.length > 0) filled = rows.length;
    if (cells > readingLimits.cells) throw new NotReadable("too-many-cells");
  }
  return rows.slice(0, filled);
}

function withoutEmptyEnd(row: SheetRow): SheetRow {
  let length = row.length;
  while (length > 0 && row[length - 1] === null) length -= 1;
  return length === row.length ? row : row.slice(0, length);
}

/** Cells with an error value, and formulas that were never computed, which look empty; by "row,column". */
function faultyCells(cells: Sheet["cells"]): ReadonlyMap<string, FaultyCell> {
  const faults = new Map<string, FaultyCell>();
  for (const [key, { type, value, formula }] of cells ?? []) {
    if (type === "error") faults.set(key, { kind: "fault", fault: "error-value", text: String(value) });
    else if (formula !== undefined && value === null) {
      faults.set(key, { kind: "fault", fault: "formula-without-value", text: `=${formula}` });
    }
  }
  return faults;
}

function textCell(value: string, mayBeError: boolean): SheetCell {
  if (mayBeError && errorValues.has(value)) return { kind: "fault", fault: "error-value", text: value };
  return pictureFormula.test(value) ? null : value;
}

/** The time of day is of no account; a date shown without its day or month has none. */
function dateCell(value: Date, shownAs: ShownAs | undefined): SheetCell {
  if (Number.isNaN(value.getTime())) return null;
  const day = value.toISOString().slice(0, dayLength);
  const date = day.slice(0, shownAs === undefined ? dayLength : shownLength[shownAs]);
  return isPartialDate(date) ? { kind: "date", date } : day;
}
