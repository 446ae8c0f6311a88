import { useState } from "react";
import type { CellRange } from "../../../../shared/exchange/grid/fit-block.ts";
import { rangeBetween, type CellPlace } from "./walk.ts";

export interface CellCursor {
  /** The cell that the keys act on; null until the list is first entered. */
  readonly cell: CellPlace | null;
  /** The selected cells, at least the cursor's own. */
  readonly range: CellRange | null;
  readonly goTo: (cell: CellPlace, how?: { readonly extend?: boolean; readonly held?: boolean }) => void;
  /** Selects a rectangle; the cursor goes to its first corner. */
  readonly select: (range: CellRange) => void;
}

/**
 * The cursor of the list and what is selected from it. The row is the page's, which follows the open record; the column and the
 * other corner of the selection belong to the list.
 */
export function useCellCursor(
  place: number | null,
  size: { readonly rows: number; readonly columns: number },
  onWalk: (place: number, held: boolean) => void,
): CellCursor {
  const [column, setColumn] = useState(0);
  const [selection, setSelection] = useState<{ readonly anchor: CellPlace; readonly end: CellPlace } | null>(null);
  const cell = place === null ? null : { place, column: Math.min(column, size.columns - 1) };
  // A row walked to from elsewhere (the record, a search) ends the selection.
  const isWhole = selection !== null && cell !== null && touches(selection, cell);
  const range =
    cell && (isWhole ? within(rangeBetween(selection.anchor, selection.end), size) : rangeBetween(cell, cell));
  return {
    cell,
    range,
    goTo: (to, { extend = false, held = false } = {}) => {
      const anchor = extend && cell !== null ? (isWhole ? selection.anchor : cell) : null;
      setSelection(anchor && { anchor, end: to });
      setColumn(to.column);
      onWalk(to.place, held);
    },
    select: ({ top, left, bottom, right }) => {
      setSelection({ anchor: { place: bottom, column: right }, end: { place: top, column: left } });
      setColumn(left);
      onWalk(top, false);
    },
  };
}

function touches({ end }: { readonly end: CellPlace }, { place, column }: CellPlace): boolean {
  return end.place === place && end.column === column;
}

function within(range: CellRange, { rows, columns }: { readonly rows: number; readonly columns: number }): CellRange {
  return { ...range, bottom: Math.min(range.bottom, rows - 1), right: Math.min(range.right, columns - 1) };
}
