import { placedRows, type PlacedCell, type TableBlock } from "../../../../shared/domain/report-table.ts";
import { titleInColumn } from "../blocks/column-title.ts";
import type { TableRoom } from "../blocks/table.ts";
import { columnsOfNames, withNames } from "../blocks/names-in-column.ts";
import { columnWidths } from "../blocks/column-widths.ts";
import { tableLook, type TableLook } from "../blocks/table-look.ts";
import { lineEnds } from "./text-lines.ts";
import { textHeight, textWidth } from "../page-geometry.ts";
import { wholeBox, type Box } from "./box.ts";

/** Measured in twips: caption, 单位 line and note with the room around them; height of a line as a share of its characters. */
const captionHeight = 460;
const unitsHeight = 330;
const noteHeight = 350;
const [textLine, headLine] = [1.1, 1.17];
/** Margins of a cell above and below, and its border. */
const cellRoom = 60;

/** Rows of a table that a reader wants to see at once, and the share of a page that it may take then. */
const mostKeptRows = 12;
const mostKeptShare = 0.5;

/** Whether a table is so small that it stays on one page with its caption and note; `height` is that of the page in twips. */
export function isKeptWhole(block: TableBlock, { width, height }: TableRoom): boolean {
  return block.rows.length <= mostKeptRows && heightOf(partedBoxes(block, width)) <= height * mostKeptShare;
}

/** How many rows stand together at the end of a table, 合计 among them. */
export const keptAtEnd = ({ rows, totalRow }: TableBlock) => Math.min(rows.length, 2) + (totalRow ? 1 : 0);

const heightOf = (boxes: readonly Box[]) =>
  boxes.reduce((sum, { heights, head = 0 }) => sum + head + heights.reduce((own, one) => own + one, 0), 0);

/** The room of a table on pages whose text is so wide. */
export function tableBoxes(block: TableBlock, width: number): readonly Box[] {
  const boxes = partedBoxes(block, width);
  const height = textHeight(width === textWidth("landscape") ? "landscape" : "portrait");
  return isKeptWhole(block, { width, height }) ? [wholeBox(heightOf(boxes))] : boxes;
}

/** A table's head repeats on every page; its rows stay whole. */
function partedBoxes(block: TableBlock, width: number): readonly Box[] {
  const look = tableLook(block, width);
  const widths = columnWidths(block, width, look);
  const titles = block.columns.map(({ title }, index) => titleInColumn(title, widths[index] ?? 0, look));
  const head = rowHeights(block.head ?? [titles], widths, look, headLine);
  const names = columnsOfNames(block);
  const written = names.length === 0 ? block.rows : block.rows.map((row) => withNames(row, names, widths, look));
  const rows = rowHeights(written, widths, look, textLine);
  const total = block.totalRow ? rowHeights([block.totalRow], widths, look, headLine) : [];
  const headHeight = head.reduce((sum, height) => sum + height, 0);
  const body = [...rows, ...total];
  const note = block.note ? noteHeight : 0;
  return [
    ...(block.caption ? [wholeBox(captionHeight, { keepNext: true })] : []),
    ...(block.unitsLine ? [wholeBox(unitsHeight, { keepNext: true })] : []),
    { before: 0, heights: endingTogether(body, keptAtEnd(block), note), head: headHeight },
  ];
}

/** The last rows and the note below them are one. */
function endingTogether(heights: readonly number[], kept: number, note: number): readonly number[] {
  const end = heights.slice(heights.length - kept).reduce((sum, height) => sum + height, note);
  return [...heights.slice(0, heights.length - kept), end];
}

function rowHeights(rows: TableBlock["rows"], widths: readonly number[], look: TableLook, lineShare: number): number[] {
  const heights: number[] = [];
  for (const row of placedRows(rows, widths.length)) {
    let lines = 1;
    for (const cell of row) if (cell.down === 1) lines = Math.max(lines, linesOf(cell, widths, look));
    heights.push(lines * look.character * lineShare + cellRoom);
  }
  return heights;
}

function linesOf({ text, column, across }: PlacedCell, widths: readonly number[], look: TableLook): number {
  let width = 15 - look.cellMargins;
  for (let at = column; at < column + across; at += 1) width += widths[at] ?? 0;
  // Nearly every cell is short; the others are laid out as text is.
  if (text.length * look.character <= width && !text.includes("\n")) return 1;
  const setting = { width, first: 0, full: look.character, half: look.character / 2 };
  return text.split("\n").reduce((sum, line) => sum + lineEnds(line, setting).length, 0);
}
