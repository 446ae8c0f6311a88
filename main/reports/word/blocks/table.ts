import type { TableBlock, TableColumn } from "../../../../shared/domain/report.ts";
import { paragraphXml } from "../paragraph.ts";
import { linesRunXml, runXml } from "../runs.ts";
import { style } from "../style-names.ts";
import { captionXml } from "./caption.ts";
import { cellMargins, columnWidths, tableCharacter } from "./column-widths.ts";

/** Where a table stands: width and height of the 版心 in twips. */
export interface TableRoom {
  readonly width: number;
  readonly height: number;
}

/** Height of a line of table text with its leading, in twips. */
const lineHeight = tableCharacter * 1.4;

/**
 * A table with caption and unit above and note below, one string a row. The head repeats on every page; rows stay whole
 * unless one is taller than a page. Widths are fixed in twips: percentages come out wrong in WPS and LibreOffice.
 */
export function* tableXml(block: TableBlock, room: TableRoom): Generator<string> {
  const widths = columnWidths(block, room.width);
  if (block.caption) yield captionXml(block.caption);
  if (block.unitsLine) yield paragraphXml(style.units, runXml(block.unitsLine));
  yield openingXml(widths) + headXml(block.columns, widths);
  const cells = block.columns.map((column, index) => cellOpening(widths[index] ?? 0, style.tableText[column.align]));
  const roomiest = widths.map((width) => longestWhole(width, room.height));
  for (const row of block.rows) yield rowXml(row, cells, roomiest);
  if (block.totalRow) yield rowXml(block.totalRow, totalCells(block.columns, widths), roomiest);
  yield "</w:tbl>";
  if (block.note) yield paragraphXml(style.tableNote, linesRunXml(block.note));
}

/** How many characters of text a cell surely holds on one page: beyond that the row must be allowed to break. */
function longestWhole(width: number, height: number): number {
  const perLine = Math.max(1, Math.floor((width - cellMargins) / tableCharacter));
  const lines = Math.floor(height / lineHeight) - 4;
  return perLine * lines;
}

function openingXml(widths: readonly number[]): string {
  const total = widths.reduce((sum, width) => sum + width, 0);
  return (
    `<w:tbl><w:tblPr><w:tblStyle w:val="${style.table}"/><w:tblW w:w="${total}" w:type="dxa"/><w:jc w:val="center"/>` +
    `<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>`
  );
}

function headXml(columns: readonly TableColumn[], widths: readonly number[]): string {
  const cells = columns.map(
    ({ title }, index) => `${cellOpening(widths[index] ?? 0, style.tableHead)}${linesRunXml(title)}</w:p></w:tc>`,
  );
  return `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${cells.join("")}</w:tr>`;
}

function cellOpening(width: number, styleId: string): string {
  return (
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>` +
    `<w:p><w:pPr><w:pStyle w:val="${styleId}"/></w:pPr>`
  );
}

/** 合计 stands out in 黑体. */
function totalCells(columns: readonly TableColumn[], widths: readonly number[]): string[] {
  return columns.map(({ align }, index) => cellOpening(widths[index] ?? 0, style.tableTotal[align]));
}

function rowXml(row: readonly string[], cells: readonly string[], longest: readonly number[]): string {
  let whole = true;
  let content = "";
  for (const [index, opening] of cells.entries()) {
    const text = row[index] ?? "";
    if (text.length > (longest[index] ?? 0)) whole = false;
    content += `${opening}${text === "" ? "" : cellTextXml(text)}</w:p></w:tc>`;
  }
  return `<w:tr>${whole ? "<w:trPr><w:cantSplit/></w:trPr>" : ""}${content}</w:tr>`;
}

function cellTextXml(text: string): string {
  return text.includes("\n") ? linesRunXml(text) : runXml(text);
}
