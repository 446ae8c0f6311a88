import type { TableBlock } from "../../../../shared/domain/report.ts";
import { size } from "../styles.ts";

/** Size of a character of table text, and the room that the margins of a cell take with a hair to spare, in twips. */
export const tableCharacter = size.five * 10;
export const cellMargins = 134;

/** Columns without figures give up at most this share of their width. */
const mostGiven = 0.4;

/**
 * Widths of a table's columns in twips, which add up to `width`. They follow the columns' shares, but a column of figures
 * gets the room of its longest figure, for a number broken over two lines is misread; the other columns make room.
 */
export function columnWidths(block: TableBlock, width: number): number[] {
  const shares = block.columns.reduce((sum, column) => sum + column.share, 0);
  const byShare = block.columns.map(({ share }) => (width * share) / shares);
  const missing = byShare.map((own, index) => Math.max(0, neededWidth(block, index) - own));
  const giving = byShare.reduce((sum, own, index) => sum + (missing[index] === 0 ? own : 0), 0);
  const wanted = missing.reduce((sum, own) => sum + own, 0);
  const granted = Math.min(wanted, giving * mostGiven);
  if (granted === 0) return whole(byShare);
  return whole(
    byShare.map((own, index) => {
      const lack = missing[index] ?? 0;
      return lack === 0 ? own * (1 - granted / giving) : own + (lack * granted) / wanted;
    }),
  );
}

/** What the longest figure of a column needs; 0 for columns of words. */
function neededWidth({ columns, rows, totalRow }: TableBlock, index: number): number {
  if (columns[index]?.align !== "right") return 0;
  let longest = totalRow?.[index] ?? "";
  for (const row of rows) {
    const text = row[index] ?? "";
    if (text.length > longest.length) longest = text;
  }
  return textWidth(longest) + cellMargins;
}

function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character < "\u0080" ? tableCharacter / 2 : tableCharacter;
  return width;
}

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
