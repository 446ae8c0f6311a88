import type { CellRange, FittedBlock } from "../../../../shared/exchange/grid/fit-block.ts";
import { cellFieldLabel, type CellField } from "../../../../shared/exchange/grid/cell-field.ts";
import { textOfCell } from "../../../../shared/exchange/grid/cell-text.ts";
import {
  cellInWords,
  changeOf,
  clearedCell,
  readPastedCell,
  together,
  type CellChange,
  type ReadCell,
} from "../../../../shared/exchange/grid/read-cell.ts";
import { sameValue } from "../../../lib/saving/clash.ts";
import type { OwnColumn } from "../../../../shared/domain/own-column.ts";
import { ownColumnOf } from "../own-columns/own-of-list.ts";
import type { ItemRow } from "../../../../shared/ipc/questions/item-list.ts";
import type { GridColumn } from "./columns.tsx";
import { valueOf, type CellEdit } from "./line-saver.ts";

/** What an act on several cells would change. */
export interface RangeEdits {
  readonly edits: readonly CellEdit[];
  /** Cells that cannot become what they should, each in a sentence. */
  readonly problems: readonly string[];
  /** What was understood otherwise than it was written. */
  readonly notes: readonly string[];
  /** Cells of columns into which nothing can be typed. */
  readonly fixed: number;
}

/** The cells of a range as they are copied, row by row. */
export function textsOf(rows: readonly ItemRow[], columns: readonly GridColumn[]): readonly (readonly string[])[] {
  return rows.map((row) =>
    columns.map(({ typed, copied }) => (typed === null ? (copied?.(row) ?? "") : textOfCell(typed, row))),
  );
}

/** A block pasted over rows. `rows` and `columns` are those of the block's range. */
export function pastedEdits(
  { range, textAt }: Pick<FittedBlock, "range" | "textAt">,
  rows: readonly ItemRow[],
  columns: readonly GridColumn[],
  own: readonly OwnColumn[] = [],
): RangeEdits {
  return editsOf(range, rows, columns, (row, field, index, column) =>
    wishOfText(field, textAt(index, column), row, own),
  );
}

/** Null for a cell that the block does not reach: it stays as it is. */
function wishOfText(field: CellField, text: string | null, row: ItemRow, own: readonly OwnColumn[]): CellWish | null {
  return text === null ? null : readingOfText(field, text, row, own);
}

function readingOfText(field: CellField, text: string, row: ItemRow, own: readonly OwnColumn[]): CellWish {
  return { text, reading: readPastedCell(field, text, row.item.year, ownColumnOf(own, row.item, field)) };
}

/** One text in all cells of a range. */
export function filledEdits(
  text: string,
  range: CellRange,
  rows: readonly ItemRow[],
  columns: readonly GridColumn[],
  own: readonly OwnColumn[] = [],
): RangeEdits {
  return editsOf(range, rows, columns, (row, field) => readingOfText(field, text, row, own));
}

/** Empties all cells of a range. */
export function clearedEdits(range: CellRange, rows: readonly ItemRow[], columns: readonly GridColumn[]): RangeEdits {
  return editsOf(range, rows, columns, (_row, field) => ({ text: "", reading: clearedCell(field) }));
}

/** The values of the row `from` in all rows of a range. */
export function copiedDownEdits(
  from: ItemRow,
  range: CellRange,
  rows: readonly ItemRow[],
  columns: readonly GridColumn[],
): RangeEdits {
  return editsOf(range, rows, columns, (_row, field) => ({
    text: textOfCell(field, from),
    reading: valueOfRow(from, field),
  }));
}

/** One value for each column, the same in any number of rows. */
export function valuesForAll(
  columns: readonly GridColumn[],
  valueFor: (field: CellField) => ReadCell,
): { readonly change: CellChange; readonly fields: number; readonly problems: readonly string[] } {
  const fields = columns.map(({ typed }) => typed).filter((field) => field !== null);
  const readings = fields.map((field) => ({ field, reading: valueFor(field) }));
  return {
    change: together(readings.flatMap(({ reading }) => (reading.ok ? [reading.change] : []))),
    fields: fields.length,
    problems: readings.flatMap(({ field, reading }) =>
      reading.ok ? [] : [`“${cellFieldLabel(field)}”：${reading.problem}`],
    ),
  };
}

/** The value that a row holds, for others to take over. */
export function valueOfRow(row: ItemRow, field: CellField): ReadCell {
  return { ok: true, change: changeOf(field, valueOf(row, field)), note: null };
}

interface CellWish {
  readonly text: string;
  readonly reading: ReadCell;
}

function editsOf(
  range: CellRange,
  rows: readonly ItemRow[],
  columns: readonly GridColumn[],
  wish: (row: ItemRow, field: CellField, index: number, column: number) => CellWish | null,
): RangeEdits {
  const edits: CellEdit[] = [];
  const problems: string[] = [];
  const notes: string[] = [];
  let fixed = 0;
  for (const [index, row] of rows.entries()) {
    for (const [at, { typed: field }] of columns.entries()) {
      if (field === null) {
        fixed += 1;
        continue;
      }
      const wanted = wish(row, field, index, at);
      if (wanted === null) continue;
      const { text, reading } = wanted;
      const place = cellInWords(range.top + index, field);
      if (!reading.ok) problems.push(`${place}：${reading.problem}`);
      else if (changesCell({ row, field, text, change: reading.change })) {
        if (reading.note !== null) notes.push(`${place}：${reading.note}。`);
        edits.push({ row, field, text, change: reading.change });
      }
    }
  }
  return { edits, problems, notes, fixed };
}

/** Whether an edit makes its cell another one than it is. */
export function changesCell({ row, field, change }: CellEdit): boolean {
  const wanted: Readonly<Record<string, unknown>> = { ...change.changes, ...change.figures };
  return !sameValue(wanted[field], valueOf(row, field));
}
