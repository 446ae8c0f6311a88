import type { FittedBlock } from "../../../../shared/exchange/grid/fit-block.ts";
import type { OwnColumn } from "../../../../shared/domain/own-column.ts";
import { pastedEdits, type RangeEdits } from "./cells-of-range.ts";
import type { GridColumn } from "./columns.tsx";
import type { LoadRows } from "./use-range-rows.ts";

/** Rows that are read and compared at a time: between two parts the window draws and listens. */
const rowsPerPart = 500;

/** What a pasted block changes; a long one is gone through in parts, so that the window does not stand still meanwhile. */
export async function pastedInParts(
  { range, textAt }: Pick<FittedBlock, "range" | "textAt">,
  columns: readonly GridColumn[],
  loadRows: LoadRows,
  own: readonly OwnColumn[] = [],
): Promise<RangeEdits> {
  const parts: RangeEdits[] = [];
  for (let top = range.top; top <= range.bottom; top += rowsPerPart) {
    const part = { ...range, top, bottom: Math.min(range.bottom, top + rowsPerPart - 1) };
    const before = top - range.top;
    const read = await loadRows(part.top, part.bottom);
    parts.push(pastedEdits({ range: part, textAt: (row, column) => textAt(before + row, column) }, read, columns, own));
    if (part.bottom < range.bottom) await nextTurn();
  }
  return {
    edits: parts.flatMap(({ edits }) => edits),
    problems: parts.flatMap(({ problems }) => problems),
    notes: parts.flatMap(({ notes }) => notes),
    fixed: parts.reduce((sum, { fixed }) => sum + fixed, 0),
  };
}

/** A turn of the window's loop, in which it draws. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
