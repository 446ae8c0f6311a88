import {
  cellText,
  isPlainRow,
  placedRows,
  reachesDown,
  type PlacedCell,
  type TableBlock,
  type TableRow,
} from "../../../../shared/domain/report-table.ts";
import type { TableLook } from "./table-look.ts";

/** What decides on the widths of a table: its texts in their columns, without those that take several. */
export interface ColumnContent {
  readonly columns: TableBlock["columns"];
  readonly rows: readonly TableRow[];
  /** Texts in 黑体: the lines that open groups, and 合计. */
  readonly heavy: readonly (readonly string[])[];
  readonly look: TableLook;
}

/** The texts of a table column by column, by which widths are measured; what stands in 黑体 apart. */
export function contentOfColumns({ columns, rows, totalRow }: TableBlock, look: TableLook): ColumnContent {
  const heavy = rows
    .filter(opensGroup)
    .map((row) => textsOf([...placedRows([row], columns.length)].flat(), columns.length));
  return { columns, rows: inColumns(rows, columns.length), heavy: totalRow ? [...heavy, totalRow] : heavy, look };
}

function opensGroup(row: TableRow): boolean {
  const [first] = row;
  return typeof first === "object" && first.opensGroup === true;
}

/** Rows whose cells stand at the places of their columns. */
function inColumns(rows: readonly TableRow[], columnCount: number): readonly TableRow[] {
  if (reachesDown(rows)) return [...placedRows(rows, columnCount)].map((row) => textsOf(row, columnCount));
  return rows.map((row) =>
    isPlainRow(row) ? row : [...placedRows([row], columnCount)].flatMap((cells) => textsOf(cells, columnCount)),
  );
}

function textsOf(row: readonly PlacedCell[], columnCount: number): readonly string[] {
  const texts = Array.from({ length: columnCount }, () => "");
  for (const { column, across, text } of row) if (across === 1) texts[column] = text;
  return texts;
}

/** Some rows, spread over the table, that tell how its text lies. */
export function someRows({ rows }: ColumnContent, most: number): readonly TableRow[] {
  const step = rows.length / most;
  return step <= 1 ? rows : Array.from({ length: most }, (_, at) => rows[Math.floor(at * step)] ?? []);
}

/** What stands for 黑体 where it is missing may have digits a fifth wider. */
const heavyDigits = 1.2;

/** The longest text of a column on one line, in twips. By its number of characters: measuring all would be slow. */
export function longestIn({ rows, heavy, look }: ColumnContent, column: number): number {
  const longest = textWidth(longestText(rows, column), look);
  return Math.max(longest, textWidth(longestText(heavy, column), look) * heavyDigits);
}

function longestText(rows: readonly TableRow[], column: number): string {
  let longest = "";
  for (const row of rows) {
    const text = cellText(row[column]);
    if (text.length > longest.length) longest = text;
  }
  return longest;
}

/** Of the longest line of a text, in twips: Latin letters and digits are half as wide as the other characters. */
export function textWidth(text: string, { character }: TableLook): number {
  let [widest, width] = [0, 0];
  for (const letter of text) {
    width = letter === "\n" ? 0 : width + (letter < "\u0080" ? character / 2 : character);
    widest = Math.max(widest, width);
  }
  return widest;
}
