import { textWidth } from "./column-content.ts";
import { isPlainRow, reachesDown, type TableBlock, type TableRow } from "../../../../shared/domain/report-table.ts";
import type { TableLook } from "./table-look.ts";

/** Behind 、, and behind the name of a place (遂宁市/发展改革委) when at least two characters follow. */
const breaks = /(?<=、)|(?<=\p{Script=Han}[市区县州])(?=\p{Script=Han}{2})/u;
/** Names, not sentences. */
const isSentence = /[，。；：]/u;
/** In characters: a longer name than this breaks anywhere. */
const longestPart = 6;

/** The room that the parts of some names need in twips, so that none of them breaks inside. */
export function nameWidth(names: Iterable<string>, look: TableLook): number {
  let widest = 0;
  for (const name of names) {
    for (const part of name.split(breaks)) {
      const width = textWidth(part, look);
      if (width <= longestPart * look.character) widest = Math.max(widest, width);
    }
  }
  return widest;
}

/**
 * Names with line feeds between them where they are too long for their column, `width` twips with margins: 重庆市、/成都市,
 * where a program would fill the line (重庆市、成/都市). Unchanged where a part alone is too long.
 */
export function namesInColumn(text: string, width: number, look: TableLook): string {
  const room = width - look.cellMargins + 1;
  if (text.length * look.character <= room || isSentence.test(text) || textWidth(text, look) <= room) return text;
  const lines: string[] = [];
  for (const part of text.split(breaks)) {
    // Before a line feed programs do not let the mark hang in the margin.
    if (textWidth(part, look) > room) return text;
    const longer = `${lines.at(-1) ?? ""}${part}`;
    if (lines.length > 0 && textWidth(longer, look) <= room) lines[lines.length - 1] = longer;
    else lines.push(part);
  }
  return lines.join("\n");
}

/** Which columns of a table hold names; none of one whose cells reach over several rows. */
export function columnsOfNames({ columns, rows }: TableBlock): readonly number[] {
  const names = columns.flatMap(({ holdsNames }, index) => (holdsNames ? [index] : []));
  return names.length === 0 || reachesDown(rows) ? [] : names;
}

/** A row as it is written, with the names of these columns broken; `widths` in twips. */
export function withNames(
  row: TableRow,
  names: readonly number[],
  widths: readonly number[],
  look: TableLook,
): TableRow {
  if (names.length === 0 || !isPlainRow(row)) return row;
  const fitted = [...row];
  for (const at of names) fitted[at] = namesInColumn(row[at] ?? "", widths[at] ?? 0, look);
  return fitted;
}
