import { figureFields, type CellField } from "../../../../shared/exchange/grid/cell-field.ts";
import { readTypedCell } from "../../../../shared/exchange/grid/read-cell.ts";
import { usualColumns } from "../../../../shared/exchange/grid/list-columns.ts";
import type { OwnColumn } from "../../../../shared/domain/own-column.ts";
import { isOwnField, type OwnField } from "../../../../shared/domain/own-field.ts";
import { ownColumnOf } from "../own-columns/own-of-list.ts";
import type { ItemRow } from "../../../../shared/ipc/questions/item-list.ts";
import { gridColumn } from "../grid/columns.tsx";
import { changesCell } from "../grid/cells-of-range.ts";
import type { CellEdit } from "../grid/line-saver.ts";

/** Rows that follow each other, and the place of the first. */
export interface RowsAt {
  readonly first: number;
  readonly rows: readonly ItemRow[];
}

/** The fields that several items can be given at once: all but their names, numbers and told progress. */
export const changeableFields: readonly CellField[] = usualColumns.order
  .flatMap((column) => gridColumn(column)?.typed ?? [])
  .filter((field) => field !== "title" && field !== "number" && !figureFields.some((figure) => figure === field));

interface RowsChange {
  readonly edits: readonly CellEdit[];
  /** Rows that hold the value already. */
  readonly same: number;
  /** Why the text is no value of the field. */
  readonly problem: string | null;
}

/** What giving a field one value changes in some rows; the text is read as it is in a cell. */
export function changeOfRows(
  read: readonly RowsAt[],
  field: CellField,
  text: string,
  own: readonly OwnColumn[] = [],
): RowsChange {
  const rows = read.flatMap((part) => part.rows);
  const [first] = rows;
  if (first === undefined) return { edits: [], same: 0, problem: "没有选中事项。" };
  if (isOwnField(field)) return changeOfOwn(rows, field, text, own);
  const reading = readTypedCell(field, text, first.item.year);
  if (!reading.ok) return { edits: [], same: 0, problem: reading.problem };
  const edits = rows.map((row) => ({ row, field, text, change: reading.change })).filter(changesCell);
  return { edits, same: rows.length - edits.length, problem: null };
}

/** An own column reads the text for each list by itself: their choices may differ, and a list may not have it. */
function changeOfOwn(rows: readonly ItemRow[], field: OwnField, text: string, own: readonly OwnColumn[]): RowsChange {
  const read = rows.map((row) => ({
    row,
    reading: readTypedCell(field, text, row.item.year, ownColumnOf(own, row.item, field)),
  }));
  const edits: CellEdit[] = [];
  for (const { row, reading } of read) {
    if (!reading.ok) return { edits: [], same: 0, problem: reading.problem };
    const edit = { row, field, text, change: reading.change };
    if (changesCell(edit)) edits.push(edit);
  }
  return { edits, same: rows.length - edits.length, problem: null };
}
