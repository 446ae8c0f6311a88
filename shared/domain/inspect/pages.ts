import type { ReadDocument, ReadParagraph, ReadRow, ReadSection } from "./read-document.ts";

/** Page on which each paragraph of the text and each row of a table begins, counted from 1; an estimate. */
export type Pages = ReadonlyMap<ReadParagraph | ReadRow, number>;

/** Height of a line of type against its size, as word processors set Chinese. */
const naturalLeading = 1.3;
const cellMargins = 216;

/**
 * Lays the document out as on squared paper: full-width characters, lines of the stated height. Word, WPS and LibreOffice
 * differ among themselves by as much as this differs from them: about one page in ten.
 */
export function estimatePages({ blocks, sections }: ReadDocument): Pages {
  const pages = new Map<ReadParagraph | ReadRow, number>();
  const cursor = { page: 1, y: 0, section: 0 };
  for (const block of blocks) {
    const section = sections[block.section];
    if (section === undefined) continue;
    enterSection(cursor, section);
    if (block.kind === "paragraph") place(pages, cursor, block, section);
    else for (const row of block.rows) placeRow(pages, cursor, row, section);
  }
  return pages;
}

interface Cursor {
  page: number;
  /** Filled height of the page in twips. */
  y: number;
  section: number;
}

function enterSection(cursor: Cursor, section: ReadSection): void {
  if (cursor.section === section.index) return;
  cursor.section = section.index;
  if (section.starts === "newPage") breakPage(cursor);
}

function breakPage(cursor: Cursor): void {
  if (cursor.y > 0) cursor.page += 1;
  cursor.y = 0;
}

function place(
  pages: Map<ReadParagraph | ReadRow, number>,
  cursor: Cursor,
  paragraph: ReadParagraph,
  section: ReadSection,
): void {
  const [pageHeight, width] = [heightOf(section), widthOf(section)];
  if (paragraph.format.pageBreakBefore) breakPage(cursor);
  const parts = paragraph.text.split("\f");
  const pitch = Math.max(linePitch(paragraph, section), paragraph.pictureHeight);
  for (const [index, part] of parts.entries()) {
    if (index > 0) {
      cursor.page += 1;
      cursor.y = 0;
    }
    if (index > 0 && part === "" && index === parts.length - 1) break;
    for (let line = lineCount(part, paragraph, width); line > 0; line -= 1) {
      if (cursor.y + pitch > pageHeight + 1) breakPage(cursor);
      if (!pages.has(paragraph)) pages.set(paragraph, cursor.page);
      cursor.y += pitch;
    }
  }
  cursor.y += paragraph.format.after;
  if (!pages.has(paragraph)) pages.set(paragraph, cursor.page);
}

function placeRow(
  pages: Map<ReadParagraph | ReadRow, number>,
  cursor: Cursor,
  row: ReadRow,
  section: ReadSection,
): void {
  const height = rowHeight(row, section);
  if (cursor.y + Math.min(height, heightOf(section)) > heightOf(section) + 1) breakPage(cursor);
  pages.set(row, cursor.page);
  for (const { paragraphs } of row.cells) for (const paragraph of paragraphs) pages.set(paragraph, cursor.page);
  cursor.y += height;
  while (cursor.y > heightOf(section)) {
    cursor.y -= heightOf(section);
    cursor.page += 1;
  }
}

/** Height of a row in twips: that of its tallest cell. */
export function rowHeight(row: ReadRow, section: ReadSection): number {
  const heights = row.cells.map(({ width, paragraphs }) =>
    paragraphs.reduce(
      (sum, paragraph) =>
        sum + lineCount(paragraph.text, paragraph, Math.max(200, width - cellMargins)) * linePitch(paragraph, section),
      60,
    ),
  );
  return Math.max(240, ...heights);
}

/** Height of the text of a page in twips. */
export function heightOf({ height, top, bottom }: ReadSection): number {
  return Math.max(1000, height - top - bottom);
}

/** Width of the text of a page in twips. */
export function widthOf({ width, left, right }: ReadSection): number {
  return Math.max(1000, width - left - right);
}

/** Height of a line in twips. */
export function linePitch({ format, size }: Pick<ReadParagraph, "format" | "size">, { grid }: ReadSection): number {
  if (format.lineRule === "exact") return Math.max(1, format.line);
  const natural = size * 10 * naturalLeading;
  const onGrid = grid.kind !== "none" && grid.linePitch > 0 && format.snapToGrid;
  const single = onGrid ? Math.ceil(natural / grid.linePitch - 0.15) * grid.linePitch : natural;
  return format.lineRule === "atLeast" ? Math.max(format.line, single) : Math.max(1, (single * format.line) / 240);
}

function lineCount(text: string, { format, size, runs }: ReadParagraph, width: number): number {
  const room = Math.max(200, width - format.left - format.right);
  const spacing = runs[0]?.format.spacing ?? 0;
  return text.split("\n").reduce((sum, line, index) => {
    const indent = index === 0 ? format.firstLine : 0;
    return sum + Math.max(1, Math.ceil((textWidth(line, size, spacing) + indent) / room));
  }, 0);
}

/** Width of a line of text in twips: letters and digits are half as wide as the other characters. */
export function textWidth(text: string, size: number, spacing: number): number {
  let width = 0;
  for (const character of text) width += (character < "\u0080" ? size * 5 : size * 10) + spacing;
  return width;
}
