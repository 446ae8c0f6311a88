import type { CellRange } from "../../../../shared/exchange/grid/fit-block.ts";
import type { RowRange } from "../list.ts";

/** Picked rows with some more, or without them when all of them were picked already. */
export function markedWith(marked: readonly RowRange[], rows: RowRange): readonly RowRange[] {
  const isMarked = marked.some(({ first, last }) => first <= rows.first && rows.last <= last);
  const others = marked.flatMap((range) => without(range, rows));
  return isMarked ? others : [...others, rows].toSorted((one, other) => one.first - other.first);
}

function without(range: RowRange, rows: RowRange): RowRange[] {
  const before = { first: range.first, last: Math.min(range.last, rows.first - 1) };
  const after = { first: Math.max(range.first, rows.last + 1), last: range.last };
  return [before, after].filter(({ first, last }) => first <= last);
}

/** The rows that are selected as a whole: those picked one by one, or those that the range covers from edge to edge. */
export function selectedRows(
  marked: readonly RowRange[],
  range: CellRange | null,
  columns: number,
): readonly RowRange[] {
  if (marked.length > 0) return marked;
  if (range === null || range.left > 0 || range.right < columns - 1) return [];
  return [{ first: range.top, last: range.bottom }];
}

/** How many rows the ranges hold; ranges do not overlap. */
export function rowCountOf(ranges: readonly RowRange[]): number {
  return ranges.reduce((count, { first, last }) => count + last - first + 1, 0);
}
