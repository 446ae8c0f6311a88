import { cellText } from "../cells/cell-text.ts";
import { isBlank, widthOf, type MergedRange, type SheetCell, type SheetRow, type SheetTable } from "../sheet-table.ts";
import type { Heading } from "./heading.ts";

/**
 * What stands over each column when the header is `height` rows from row `top` (from 0). A merged cell stands over all of
 * its columns; a blank cell beside one that heads a group belongs to the group when something stands below it.
 */
export function headingsOf(
  table: Pick<SheetTable, "rows" | "merges">,
  top: number,
  height: number,
): readonly Heading[] {
  const rows = table.rows.slice(top, top + height).map((row, index) => spread(row, top + index, table));
  return Array.from({ length: widthOf(rows) }, (_, column) => ({ column, parts: partsOver(rows, column) }));
}

function partsOver(rows: readonly SheetRow[], column: number): readonly string[] {
  const parts = rows.map((row, index) => partAt(rows, row, index, column)).filter((part) => part !== "");
  return parts.filter((part, index) => part !== parts[index - 1]);
}

function partAt(rows: readonly SheetRow[], row: SheetRow, index: number, column: number): string {
  const own = textOf(row[column]);
  const below = rows.slice(index + 1).some((lower) => !isBlank(lower[column]));
  if (own !== "" || !below) return own;
  // An unmerged group heading stands over its first column only.
  for (let left = column - 1; left >= 0; left -= 1) {
    if (isBlank(row[left])) continue;
    return rows.slice(index + 1).some((lower) => !isBlank(lower[left])) ? textOf(row[left]) : "";
  }
  return "";
}

function textOf(cell: SheetCell | undefined): string {
  return cellText(cell).trim();
}

/** The row with the value of every merged cell in all of its columns. */
function spread(row: SheetRow, index: number, { rows, merges }: Pick<SheetTable, "rows" | "merges">): SheetRow {
  const here = merges.filter(({ top, bottom }) => top <= index && index <= bottom);
  if (here.length === 0) return row;
  const width = Math.max(row.length, ...here.map(({ right }) => Math.min(right, widestSpread) + 1));
  return Array.from({ length: width }, (_, column) => spreadCell(here, column, rows) ?? row[column] ?? null);
}

/** A title merged over a whole sheet must not become 16,384 columns. */
const widestSpread = 400;

function spreadCell(merges: readonly MergedRange[], column: number, rows: readonly SheetRow[]): SheetCell | undefined {
  const merge = merges.find(({ left, right }) => left <= column && column <= right);
  return merge === undefined ? undefined : (rows[merge.top]?.[merge.left] ?? null);
}
