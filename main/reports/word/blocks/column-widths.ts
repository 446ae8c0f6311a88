import { cellText, type TableBlock, type TableColumn } from "../../../../shared/domain/report-table.ts";
import { contentOfColumns, longestIn, someRows, type ColumnContent } from "./column-content.ts";
import type { TableLook } from "./table-look.ts";
import { lowestRows } from "./lowest-rows.ts";
import { titleWidth } from "./column-title.ts";
import { nameWidth } from "./names-in-column.ts";

/** In characters: words up to here stay on one line; longer ones in a narrow column take two lines of at least so many. */
const [wholeWord, halfWord] = [5, 4];
/** Text wraps: whether all of it would have room on one line is told by so many rows. */
const mostLookedAt = 400;
/** A column of words is never narrower than this many characters. */
const narrowestText = 4;
/** Where a table has too many columns, a column of words wraps after so many characters at the least. */
const fewestInWrapped = 2;

/**
 * Widths of a table's columns in twips, which add up to `width`. A column of figures is as wide as its longest figure, for a
 * number broken over two lines is misread; a column of short words as its longest word. What is left belongs to the columns
 * of text, so that the rows together are as low as can be. A table with room for everything on one line follows the shares
 * of its columns.
 */
export function columnWidths(block: TableBlock, width: number, look: TableLook): number[] {
  const content = contentOfColumns(block, look);
  const needs = block.columns.map((column, index) => neededWidth(content, column, index));
  const seen = { ...content, rows: someRows(content, mostLookedAt) };
  const wanted = block.columns.map(({ align }, index) =>
    align === "left" ? Math.max(needs[index] ?? 0, longestIn(seen, index) + look.cellMargins) : (needs[index] ?? 0),
  );
  if (sum(needs) >= width) return whole(narrowed(block.columns, needs, width, look));
  if (sum(wanted) <= width) return whole(byShares(block.columns, wanted, width));
  return whole(lowestRows(content, needs, wanted, width));
}

/**
 * Where not even the needs have room, words give way to figures: they can wrap. Only where that left them fewer than two
 * characters, all columns give way alike.
 */
function narrowed(columns: readonly TableColumn[], needs: readonly number[], width: number, look: TableLook): number[] {
  const isFigure = (index: number) => columns[index]?.align === "right";
  const figures = sum(needs.filter((_need, index) => isFigure(index)));
  const words = needs.filter((_need, index) => !isFigure(index));
  const room = width - figures;
  if (words.length === 0 || room < words.length * (fewestInWrapped * look.character + look.cellMargins)) {
    return needs.map((need) => (need * width) / sum(needs));
  }
  return needs.map((need, index) => (isFigure(index) ? need : (need * room) / sum(words)));
}

/** What figures and short words need on one line, and what the head needs. */
function neededWidth(content: ColumnContent, { align, title, holdsNames }: TableColumn, index: number): number {
  const { look } = content;
  const head = titleWidth(title, look);
  if (align === "left") {
    const names = holdsNames
      ? nameWidth(
          someRows(content, mostLookedAt).map((row) => cellText(row[index])),
          look,
        )
      : 0;
    return Math.max(head, narrowestText * look.character, names) + look.cellMargins;
  }
  const longest = longestIn(content, index);
  return Math.max(align === "right" ? longest : wordWidth(longest, look), head) + look.cellMargins;
}

function wordWidth(width: number, { character }: TableLook): number {
  return width <= wholeWord * character
    ? width
    : Math.max(halfWord * character, Math.min(width / 2, wholeWord * character));
}

/** Every column gets at least what it wants, and otherwise its share. */
function byShares(columns: readonly TableColumn[], wanted: readonly number[], width: number): number[] {
  const fixed = new Set<number>();
  for (;;) {
    const free = columns.flatMap(({ share }, index) => (fixed.has(index) ? [] : [{ share, index }]));
    const room = width - sum([...fixed].map((index) => wanted[index] ?? 0));
    const shares = sum(free.map(({ share }) => share));
    const short = free.filter(({ share, index }) => (room * share) / shares < (wanted[index] ?? 0));
    if (short.length === 0) {
      return columns.map(({ share }, index) => (fixed.has(index) ? (wanted[index] ?? 0) : (room * share) / shares));
    }
    for (const { index } of short) fixed.add(index);
  }
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Rounds the edges between columns rather than the columns, so that nothing is lost. */
function whole(widths: readonly number[]): number[] {
  let [exact, placed] = [0, 0];
  return widths.map((own) => {
    exact += own;
    const rounded = Math.round(exact) - placed;
    placed += rounded;
    return rounded;
  });
}
