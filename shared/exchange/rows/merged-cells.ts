import type { MergedRange, SheetCell, SheetRow, SheetTable } from "../sheet-table.ts";

/** A cell as it is seen: its value, and the first row (from 0) of the merged range that it is part of. */
export interface SeenCell {
  readonly cell: SheetCell;
  readonly top: number;
}

/** The merged ranges that a row lies in, by row. */
export type MergesByRow = ReadonlyMap<number, readonly MergedRange[]>;

/** Ranges deeper than the table end with it. */
export function mergesByRow({ merges, rows }: Pick<SheetTable, "merges" | "rows">): MergesByRow {
  const byRow = new Map<number, MergedRange[]>();
  for (const merge of merges) {
    for (let row = merge.top; row <= Math.min(merge.bottom, rows.length - 1); row += 1) {
      const here = byRow.get(row);
      if (here) here.push(merge);
      else byRow.set(row, [merge]);
    }
  }
  return byRow;
}

/** What is seen in a cell: in a merged range its first cell alone, and only in its first column. */
export function seenCell(rows: readonly SheetRow[], merges: MergesByRow, row: number, column: number): SeenCell {
  const merge = merges.get(row)?.find(({ left, right }) => left <= column && column <= right);
  if (merge === undefined) return { cell: rows[row]?.[column] ?? null, top: row };
  if (column !== merge.left) return { cell: null, top: row };
  return { cell: rows[merge.top]?.[merge.left] ?? null, top: merge.top };
}
