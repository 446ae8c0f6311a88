import { cellText } from "../cells/cell-text.ts";
import { headingsOf } from "../headings/header-rows.ts";
import { headingText } from "../headings/heading.ts";
import type { CellCorrection, ImportChoices } from "../import-choices.ts";
import type { ImportField } from "../import-fields.ts";
import { isBlank, type SheetCell, type SheetTable } from "../sheet-table.ts";
import { columnsInUse } from "./columns-in-use.ts";
import { mergesByRow, seenCell, type SeenCell } from "./merged-cells.ts";
import type { RowCells } from "./read-row.ts";
import type { RowLook, TableLook } from "./row-kinds.ts";

export interface ReadingSettings {
  /** The year that dates without one belong to. */
  readonly year: number;
  readonly corrections: readonly CellCorrection[];
}

/** A sheet with all that is asked of it row by row; rows count from 0 here. */
export interface SheetReading {
  /** The first row below the header. */
  readonly first: number;
  readonly look: TableLook;
  readonly lookOf: (index: number) => RowLook;
  readonly cellsOf: (index: number) => RowCells;
  /** A row under the merged name of the row above, or without a name under its merged number, says more of the same item. */
  readonly continuesAbove: (index: number, look: RowLook) => boolean;
}

/** Prepares a sheet for reading as the choices say. */
export function sheetReading(table: SheetTable, choices: ImportChoices, settings: ReadingSettings): SheetReading {
  const top = choices.headerRow - 1;
  const first = top + choices.headerRows;
  const merges = mergesByRow(table);
  const corrections = new Map(settings.corrections.map(({ row, column, text }) => [`${row} ${column}`, text]));
  const seen = (index: number, column: number): SeenCell => {
    const corrected = corrections.size === 0 ? undefined : corrections.get(`${index + 1} ${column}`);
    return corrected === undefined ? seenCell(table.rows, merges, index, column) : { cell: corrected, top: index };
  };
  // In most rows no cell is merged or corrected: what stands there is what is seen.
  const isPlain = (index: number) => corrections.size === 0 && !merges.has(index);
  const cellAt = (index: number): ((column: number) => SheetCell) => {
    const row = table.rows[index] ?? [];
    return isPlain(index) ? (column) => row[column] ?? null : (column) => seen(index, column).cell;
  };
  const cellsBelow = (column: number): readonly SheetCell[] =>
    table.rows.slice(first).map((row) => row[column] ?? null);
  const headings = headingsOf(table, top, choices.headerRows);
  const columns = columnsInUse(choices.columns, headings, settings.year, cellsBelow);
  const header = new Map(headings.filter(({ parts }) => parts.length > 0).map((one) => [one.column, headingText(one)]));
  const columnOf = (field: ImportField) => columns.find((column) => column.field === field)?.column ?? -1;
  const [number, title] = [columnOf("number"), columnOf("title")];
  return {
    first,
    look: {
      header,
      headings: new Set(header.values()),
      arabicNumbers: cellsBelow(number).some((cell) => /^\d/u.test(cellText(cell).trim())),
      known: columns.length,
      firstRow: first + 1,
    },
    lookOf: (index) => lookOf(table.rows[index]?.length ?? 0, cellAt(index), index + 1, number, title),
    cellsOf: (index) => {
      if (isPlain(index)) {
        const row = table.rows[index] ?? [];
        return columns.map((column) => ({ at: column, cell: row[column.column] ?? null, filledFrom: null }));
      }
      return columns.map((column) => {
        const { cell, top: from } = seen(index, column.column);
        return { at: column, cell, filledFrom: from < index ? from + 1 : null };
      });
    },
    continuesAbove(index, look) {
      if (isPlain(index)) return false;
      const isBelow = (column: number) => column >= 0 && seen(index, column).top < index;
      return isBelow(title) || (look.title === "" && isBelow(number));
    },
  };
}

function lookOf(
  width: number,
  cellAt: (column: number) => SheetCell,
  row: number,
  number: number,
  title: number,
): RowLook {
  const textAt = (column: number) => (column < 0 ? "" : cellText(cellAt(column)).trim());
  const filled: number[] = [];
  for (let column = 0; column < width; column += 1) if (!isBlank(cellAt(column))) filled.push(column);
  return {
    row,
    count: filled.length,
    first: textAt(filled[0] ?? -1),
    number: textAt(number),
    title: textAt(title),
    texts: () => new Map(filled.map((column) => [column, textAt(column)])),
  };
}
