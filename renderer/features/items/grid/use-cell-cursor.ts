import { useState } from "react";
import type { CellRange } from "../../../../shared/exchange/grid/fit-block.ts";
import type { ListColumn } from "../../../../shared/exchange/grid/list-columns.ts";
import type { RowRange } from "../list.ts";
import { markedWith } from "./row-marks.ts";
import { rangeBetween, type CellPlace } from "./walk.ts";

export interface CellCursor {
  /** The cell that the keys act on; null until the list is first entered. */
  readonly cell: CellPlace | null;
  /** The selected cells, at least the cursor's own. */
  readonly range: CellRange | null;
  /** Whole rows that were picked one by one; while there are any, they are what is selected. */
  readonly marked: readonly RowRange[];
  readonly goTo: (cell: CellPlace, how?: { readonly extend?: boolean; readonly held?: boolean }) => void;
  /** Selects a rectangle; the cursor goes to its first corner. */
  readonly select: (range: CellRange) => void;
  /** Picks rows besides those picked before, or drops them when they are. */
  readonly mark: (rows: RowRange) => void;
  readonly clearMarks: () => void;
}

/**
 * The cursor of the list and what is selected from it. The row is the page's, which follows the open record; the column and the
 * other corner of the selection belong to the list. The empty row below the last item is walked to, but never selected with
 * others.
 */
export function useCellCursor(
  place: number | null,
  rowCount: number,
  columns: readonly ListColumn[],
  onWalk: (place: number, held: boolean) => void,
): CellCursor {
  const size = { rows: rowCount, columns: columns.length };
  // The cursor stays in its column where others come, go or are put before it; where its own goes, at its place.
  const [at, setAt] = useState<{ readonly column: ListColumn | undefined; readonly place: number }>(firstColumn);
  const setColumn = (to: number) => setAt({ column: columns[to], place: to });
  const found = at.column === undefined ? -1 : columns.indexOf(at.column);
  const column = found < 0 ? at.place : found;
  const [selection, setSelection] = useState<{ readonly anchor: CellPlace; readonly end: CellPlace } | null>(null);
  const [marks, setMarks] = useState<{ readonly rows: readonly RowRange[]; readonly of: number }>(noMarks);
  const cell = place === null ? null : { place, column: Math.min(column, size.columns - 1) };
  // A row walked to from elsewhere (the record, a search) ends the selection.
  const isWhole = selection !== null && cell !== null && touches(selection, cell);
  const range =
    cell && (isWhole ? within(rangeBetween(selection.anchor, selection.end), size) : rangeBetween(cell, cell));
  // Rows are picked by their places: another number of rows means that other rows may stand there.
  const marked = marks.of === size.rows ? marks.rows : [];
  return {
    cell,
    range,
    marked,
    goTo: (wanted, { extend = false, held = false } = {}) => {
      const to = extend ? { ...wanted, place: Math.min(wanted.place, size.rows - 1) } : wanted;
      const anchor = extend && cell !== null ? (isWhole ? selection.anchor : cell) : null;
      setSelection(anchor && { anchor, end: to });
      setColumn(to.column);
      setMarks(noMarks);
      onWalk(to.place, held);
    },
    select: ({ top, left, bottom, right }) => {
      const isBelow = top >= size.rows;
      setSelection(isBelow ? null : { anchor: { place: bottom, column: right }, end: { place: top, column: left } });
      setColumn(left);
      setMarks(noMarks);
      onWalk(top, false);
    },
    mark: (rows) => {
      if (rows.last >= size.rows) return onWalk(rows.last, false);
      const wholeRows = range !== null && isWhole && range.left === 0 && range.right === size.columns - 1;
      const before = marked.length > 0 || !wholeRows ? marked : [{ first: range.top, last: range.bottom }];
      setMarks({ rows: markedWith(before, rows), of: size.rows });
      setSelection(null);
      onWalk(rows.last, false);
    },
    clearMarks: () => setMarks(noMarks),
  };
}

const firstColumn = { column: undefined, place: 0 };

const noMarks = { rows: [], of: -1 };

function touches({ end }: { readonly end: CellPlace }, { place, column }: CellPlace): boolean {
  return end.place === place && end.column === column;
}

function within(range: CellRange, { rows, columns }: { readonly rows: number; readonly columns: number }): CellRange {
  return { ...range, bottom: Math.min(range.bottom, rows - 1), right: Math.min(range.right, columns - 1) };
}
