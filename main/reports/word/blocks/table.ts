import {
  isPlainRow,
  placedRows,
  reachesDown,
  type PlacedCell,
  type TableBlock,
  type TableRow,
} from "../../../../shared/domain/report-table.ts";
import { paragraphXml } from "../paragraph.ts";
import { cellRunXml, linesRunXml, runXml } from "../runs.ts";
import { style } from "../style-names.ts";
import type { Writing } from "../writing.ts";
import { captionXml } from "./caption.ts";
import { cellOpening, headCellOpening, mergedCellXml } from "./table-cells.ts";
import { titleInColumn } from "./column-title.ts";
import { columnWidths } from "./column-widths.ts";
import { columnsOfNames, withNames } from "./names-in-column.ts";
import { isKeptWhole, keptAtEnd } from "../pages/table-boxes.ts";
import { tableLook, type TableLook } from "./table-look.ts";

/** Where a table stands: width and height of the 版心 in twips. */
export interface TableRoom {
  readonly width: number;
  readonly height: number;
}

/**
 * A table with caption and unit above and note below, one string a row. The head repeats on every page; rows stay whole
 * unless one is taller than a page. Widths are fixed in twips: percentages come out wrong in WPS and LibreOffice.
 */
export function* tableXml(block: TableBlock, room: TableRoom, writing: Writing): Generator<string> {
  if (isKeptWhole(block, room)) yield wholeXml([...rowsXml(block, room, writing)], block.note !== null);
  else yield* rowsXml(block, room, writing);
}

/** A small table on one page: every row keeps with the next, the last one with the note. */
function wholeXml(pieces: readonly string[], hasNote: boolean): string {
  const [rows, rest] = hasNote ? [pieces.slice(0, -1), pieces.slice(-1)] : [pieces, []];
  const end = hasNote ? rows.length : rows.findLastIndex((piece) => piece.includes("<w:tr>"));
  return [...rows.map((piece, place) => (place < end ? keptWithNext(piece) : piece)), ...rest].join("");
}

/** Paragraphs of cells carry nothing but their style. */
function keptWithNext(row: string): string {
  return row.replaceAll(/(<w:pPr><w:pStyle w:val="[^"]*"\/>)(<\/w:pPr>)/g, "$1<w:keepNext/>$2");
}

function* rowsXml(block: TableBlock, room: TableRoom, writing: Writing): Generator<string> {
  const look = tableLook(block, room.width);
  const widths = columnWidths(block, room.width, look);
  if (block.caption) yield captionXml(block.caption, writing.bookmarkOf(block.caption.id));
  if (block.unitsLine) yield paragraphXml(style.units, runXml(block.unitsLine));
  yield openingXml(widths, look) + headXml(block, widths, look);
  const roomiest = widths.map((width) => longestWhole(width, room.height, look));
  yield* endingTogether(bodyRows({ widths, roomiest, look, block }), block);
  yield "</w:tbl>";
  if (block.note) yield paragraphXml(style.tableNote, linesRunXml(block.note));
}

function* bodyRows(table: RowsOfTable): Generator<string> {
  const { block, widths, roomiest, look } = table;
  const cells = block.columns.map((column, index) => cellOpening(widths[index] ?? 0, look.text[column.align]));
  const names = columnsOfNames(block);
  if (reachesDown(block.rows)) yield* mergedRows(block.rows, table);
  else
    for (const given of block.rows) {
      const row = withNames(given, names, widths, look);
      yield isPlainRow(row) ? rowXml(row, cells, roomiest) : [...mergedRows([row], table)].join("");
    }
  if (block.totalRow) yield rowXml(block.totalRow, totalCells(block, widths, look), roomiest);
}

/** 合计 and the note do not stand alone on the last page, nor does a single row: the rows before keep with them. */
function* endingTogether(rows: Iterable<string>, block: TableBlock): Generator<string> {
  const count = block.rows.length + (block.totalRow ? 1 : 0);
  const first = count - keptAtEnd(block);
  const last = block.note === null ? count - 1 : count;
  let place = 0;
  for (const row of rows) {
    yield place >= first && place < last ? keptWithNext(row) : row;
    place += 1;
  }
}

/** How many characters of text a cell surely holds on one page: beyond that the row must be allowed to break. */
function longestWhole(width: number, height: number, { character, cellMargins }: TableLook): number {
  const perLine = Math.max(1, Math.floor((width - cellMargins) / character));
  const lines = Math.floor(height / (character * 1.4)) - 4;
  return perLine * lines;
}

function openingXml(widths: readonly number[], look: TableLook): string {
  const total = widths.reduce((sum, width) => sum + width, 0);
  return (
    `<w:tbl><w:tblPr><w:tblStyle w:val="${style.table}"/><w:tblW w:w="${total}" w:type="dxa"/><w:jc w:val="center"/>` +
    `<w:tblLayout w:type="fixed"/>${look.margins}</w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>`
  );
}

function headXml({ columns, head }: TableBlock, widths: readonly number[], look: TableLook): string {
  const titles = columns.map(({ title }, index) => titleInColumn(title, widths[index] ?? 0, look));
  const rows: readonly TableRow[] = head ?? [titles];
  return [...placedRows(rows, columns.length)]
    .map((row) => {
      const cells = row.map((cell) => headCellOpening(cell, widths, look) + contentOf(cell.text));
      return `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${cells.join("")}</w:tr>`;
    })
    .join("");
}

interface RowsOfTable {
  readonly block: TableBlock;
  readonly widths: readonly number[];
  readonly roomiest: readonly number[];
  readonly look: TableLook;
}

function* mergedRows(given: readonly TableRow[], { block, widths, roomiest, look }: RowsOfTable): Generator<string> {
  const roomOf = ({ column, across }: PlacedCell) =>
    roomiest.slice(column, column + across).reduce((sum, own) => sum + own, 0);
  const isLong = (cell: PlacedCell) => cell.text.length > roomOf(cell);
  for (const row of placedRows(given, block.columns.length)) {
    const content = row.map((cell) => mergedCellXml(cell, block.columns, widths, look) + contentOf(cell.text)).join("");
    yield `<w:tr>${row.some(isLong) ? "" : "<w:trPr><w:cantSplit/></w:trPr>"}${content}</w:tr>`;
  }
}

/** 合计 stands out in 黑体. */
function totalCells({ columns }: TableBlock, widths: readonly number[], look: TableLook): string[] {
  return columns.map(({ align }, index) => cellOpening(widths[index] ?? 0, look.total[align]));
}

function rowXml(row: readonly string[], cells: readonly string[], longest: readonly number[]): string {
  let whole = true;
  let content = "";
  for (const [index, opening] of cells.entries()) {
    const text = row[index] ?? "";
    if (text.length > (longest[index] ?? 0)) whole = false;
    content += opening + contentOf(text);
  }
  return `<w:tr>${whole ? "<w:trPr><w:cantSplit/></w:trPr>" : ""}${content}</w:tr>`;
}

function contentOf(text: string): string {
  return `${cellRunXml(text)}</w:p></w:tc>`;
}
