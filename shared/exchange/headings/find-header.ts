import { cellText } from "../cells/cell-text.ts";
import { isBlank, type SheetRow, type SheetTable } from "../sheet-table.ts";
import { guessColumns, guessesOf } from "./guess-columns.ts";
import type { Heading } from "./heading.ts";
import { headingsOf } from "./header-rows.ts";

/** Where the header of a table is: its first row (from 0), how many rows it takes, and what stands over each column. */
export interface FoundHeader {
  readonly top: number;
  readonly height: number;
  readonly headings: readonly Heading[];
  /** How much like a list it looks; higher is better. */
  readonly score: number;
}

/** How far down a header is looked for, and how many rows it may take. */
const deepestHeader = 40;
const heights = [1, 2, 3];
/** A row that adds no column to the header is none of it. */
const rowPenalty = 3;
/** Longer texts stand in the table, not over it. */
const longestHeading = 40;

/**
 * Finds the header: the row, or two or three rows together, over which the most columns are understood, 事项名称 among
 * them if possible. Titles above are passed over. Null when no row looks like a header.
 */
export function findHeader(table: Pick<SheetTable, "rows" | "merges">): FoundHeader | null {
  let best: FoundHeader | null = null;
  for (let top = 0; top < Math.min(table.rows.length, deepestHeader); top += 1) {
    if (!mayHead(table.rows[top])) continue;
    for (const height of heights) {
      if (!continues(table, top, height)) break;
      const headings = headingsOf(table, top, height);
      const score = scoreOf(headings) - height * rowPenalty;
      if (score > (best?.score ?? 0)) best = { top, height, headings, score };
    }
  }
  return best;
}

function mayHead(row: SheetRow | undefined): boolean {
  const filled = (row ?? []).filter((cell) => !isBlank(cell));
  return filled.length > 0 && filled.filter((cell) => typeof cell === "string").length * 2 > filled.length;
}

/** Whether the last of these rows is still header: short texts, under a merged heading or understood by themselves. */
function continues({ rows, merges }: Pick<SheetTable, "rows" | "merges">, top: number, height: number): boolean {
  const row = rows[top + height - 1];
  if (height === 1) return row !== undefined;
  const filled = (row ?? []).flatMap((cell, column) => (isBlank(cell) ? [] : [{ cell, column }]));
  const isShort = filled.every(({ cell }) => typeof cell === "string" && cell.length <= longestHeading);
  if (filled.length === 0 || !isShort) return false;
  const understood = filled.filter(({ cell, column }) => {
    const parts = [...(headingsOf({ rows, merges }, top, height)[column]?.parts ?? []).slice(0, -1), cellText(cell)];
    return (
      guessesOf({ column, parts }).some(({ weight }) => weight >= 2) ||
      guessesOf({ column, parts: [cellText(cell)] }).length > 0
    );
  });
  return understood.length * 2 > filled.length;
}

/** A column understood by its own word weighs most; a table without a column of names is hardly a list. */
function scoreOf(headings: readonly Heading[]): number {
  const given = headings.filter(({ parts }) => parts.length > 0);
  if (given.some(({ parts }) => parts.some((part) => part.length > longestHeading * 2))) return 0;
  const fields = guessColumns(given, null).flatMap(({ field }) => (field === null ? [] : [field]));
  if (fields.length < 2) return 0;
  const hasName = fields.includes("title");
  if (!hasName && fields.length < 4) return 0;
  return fields.length * 10 + (hasName ? 25 : 0) - given.length / 100;
}
