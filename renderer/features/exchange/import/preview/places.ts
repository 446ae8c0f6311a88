import type { ImportChoices } from "../../../../../shared/exchange/import-choices.ts";
import type { DroppedRow } from "../../../../../shared/exchange/problems.ts";
import type { PreviewRow } from "../../../../../shared/ipc/questions/exchange.ts";
import type { CellPlace } from "../draft.ts";

/** The first of these ascending places after one, else the first of all; null when there are none. */
export function nextAfter(places: readonly number[], after: number): number | null {
  return places.find((place) => place > after) ?? places[0] ?? null;
}

/**
 * The furthest place, from 0, at which a row of the sheet (from 1) can stand among all rows: every row between it and the
 * header but those known to be left out. Blank rows and rows joined with the one above bring it further up.
 */
export function placeAtMost(
  row: number,
  { headerRow, headerRows }: Pick<ImportChoices, "headerRow" | "headerRows">,
  dropped: readonly Pick<DroppedRow, "row">[],
): number {
  const leftOut = dropped.filter((one) => one.row < row).length;
  return Math.max(0, row - headerRow - headerRows - leftOut);
}

/** The place of a cell's row on a page, from 0; -1 when it is not there. */
export function placeOnPage(rows: readonly PreviewRow[], cell: CellPlace | null): number {
  if (cell === null) return -1;
  return rows.findIndex(
    ({ row, problems }) => row === cell.row || problems.some((problem) => problem.row === cell.row),
  );
}
