import { cellText, placedRows, type TableBlock, type TableRow } from "../../../../shared/domain/report-table.ts";
import type { TableLook } from "./table-look.ts";

/** What decides on widths: cells in their columns, without those that take several. */
interface Content {
  readonly columns: TableBlock["columns"];
  readonly rows: readonly TableRow[];
  readonly totalRow: TableBlock["totalRow"];
  readonly look: TableLook;
}

/** Words that stay on one line: 推进中, 已完成; those of four characters break well in the middle. */
const shortWord = ({ character }: TableLook) => 3 * character;
/** Columns without need give up at most this share of their width. */
const mostGiven = 0.4;

/**
 * Widths of a table's columns in twips, which add up to `width`. They follow the columns' shares, but a column of figures
 * gets the room of its longest figure, for a number broken over two lines is misread; the other columns make room. What
 * is left for words leans towards the column with most text, which makes rows lower and saves pages.
 */
export function columnWidths(block: TableBlock, width: number, look: TableLook): number[] {
  const shares = block.columns.reduce((sum, column) => sum + column.share, 0);
  const byShare = block.columns.map(({ share }) => (width * share) / shares);
  const content = { columns: block.columns, rows: inColumns(block), totalRow: block.totalRow, look };
  return whole(withRoomForText(content, withRoomForFigures(content, byShare)));
}

/** Rows whose cells stand at the places of their columns. */
function inColumns({ rows, columns }: TableBlock): readonly TableRow[] {
  if (!rows.some((row) => row.some((cell) => typeof cell !== "string"))) return rows;
  return [...placedRows(rows, columns.length)].map((row) => {
    const texts = columns.map(() => "");
    for (const { column, across, text } of row) if (across === 1) texts[column] = text;
    return texts;
  });
}

function withRoomForFigures(content: Content, widths: readonly number[]): number[] {
  const missing = widths.map((own, index) => Math.max(0, neededWidth(content, index) - own));
  const giving = widths.reduce((sum, own, index) => sum + (missing[index] === 0 ? own : 0), 0);
  const wanted = missing.reduce((sum, own) => sum + own, 0);
  const granted = Math.min(wanted, giving * mostGiven);
  if (granted === 0) return [...widths];
  return widths.map((own, index) => {
    const lack = missing[index] ?? 0;
    return lack === 0 ? own * (1 - granted / giving) : own + (lack * granted) / wanted;
  });
}

/** What the figures of a column and its short words need on one line; words wrap. */
function neededWidth({ columns, rows, totalRow, look }: Content, index: number): number {
  const column = columns[index];
  if (column === undefined || column.align === "left") return 0;
  let longest = totalRow?.[index] ?? "";
  for (const row of rows) {
    const text = cellText(row[index]);
    if (text.length > longest.length) longest = text;
  }
  const title = Math.max(...column.title.split("\n").map((line) => textWidth(line, look)));
  const widest = textWidth(longest, look);
  const content = column.align === "right" ? widest : onOneLineOrTwo(widest, look);
  return Math.max(content, onOneLineOrTwo(title, look)) + look.cellMargins;
}

/** Short words stay whole, others need half their width up to a short word: 通办/事项 rather than 通办事/项. */
function onOneLineOrTwo(width: number, look: TableLook): number {
  return width <= shortWord(look) ? width : Math.min(width / 2, shortWord(look));
}

/** How far the columns of words move from their shares towards the amount of text in them. */
const leaning = 0.3;

function withRoomForText({ columns, rows, look }: Content, widths: readonly number[]): number[] {
  const amounts = columns.map(({ align }, index) =>
    align === "left" ? rows.reduce((sum, row) => sum + cellText(row[index]).length, 0) : 0,
  );
  const amount = amounts.reduce((sum, own) => sum + own, 0);
  if (amount === 0) return [...widths];
  const room = widths.reduce((sum, own, index) => sum + (columns[index]?.align === "left" ? own : 0), 0);
  const leaned = widths.map((own, index) => {
    if (columns[index]?.align !== "left") return own;
    const byText = (room * (amounts[index] ?? 0)) / amount;
    return Math.max(Math.min(own, shortWord(look) + look.cellMargins), own + (byText - own) * leaning);
  });
  const tooMuch = leaned.reduce((sum, own, index) => sum + own - (widths[index] ?? 0), 0);
  const fullest = amounts.indexOf(Math.max(...amounts));
  return leaned.map((own, index) => (index === fullest ? own - tooMuch : own));
}

function textWidth(text: string, look: TableLook): number {
  let width = 0;
  for (const character of text) width += character < "\u0080" ? look.character / 2 : look.character;
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
