import { figureFields, type CellField } from "../../../../shared/exchange/grid/cell-field.ts";
import { readTypedCell } from "../../../../shared/exchange/grid/read-cell.ts";
import { usualColumns } from "../../../../shared/exchange/grid/list-columns.ts";
import type { ItemRow } from "../../../../shared/ipc/questions/items.ts";
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
  .map((column) => gridColumn(column).typed)
  .filter((field) => field !== null)
  .filter((field) => field !== "title" && field !== "number" && !figureFields.some((figure) => figure === field));

interface RowsChange {
  readonly edits: readonly CellEdit[];
  /** Rows that hold the value already. */
  readonly same: number;
  /** Why the text is no value of the field. */
  readonly problem: string | null;
}

/** What giving a field one value changes in some rows; the text is read as it is in a cell. */
export function changeOfRows(read: readonly RowsAt[], field: CellField, text: string): RowsChange {
  const rows = read.flatMap((part) => part.rows);
  const [first] = rows;
  if (first === undefined) return { edits: [], same: 0, problem: "没有选中事项。" };
  const reading = readTypedCell(field, text, first.item.year);
  if (!reading.ok) return { edits: [], same: 0, problem: reading.problem };
  const edits = rows.map((row) => ({ row, field, text, change: reading.change })).filter(changesCell);
  return { edits, same: rows.length - edits.length, problem: null };
}
