import { textWidth } from "./column-content.ts";
import type { TableLook } from "./table-look.ts";

/** In characters: a title up to here stays whole, longer ones break between words of two characters. */
const whole = 5;

/** The room that a column's title needs in twips, when it is broken as `titleInColumn` breaks it. */
export function titleWidth(title: string, look: TableLook): number {
  const { character } = look;
  return Math.max(...parts(title).map((part) => brokenWidth(textWidth(part, look) / character) * character));
}

/**
 * A title with line feeds where it is too long for its column, `width` twips with margins: before a bracket (完成率/（%）) and
 * between words (年度计划/投资), where a program would fill the line (年度计划投/资).
 */
export function titleInColumn(title: string, width: number, look: TableLook): string {
  const room = width - look.cellMargins + 1;
  if (textWidth(title, look) <= room) return title;
  return parts(title)
    .map((part) => (textWidth(part, look) <= room ? part : broken(part, Math.floor(room / look.character))))
    .join("\n");
}

const parts = (title: string) => title.split(/\n|(?=（)/);

function brokenWidth(characters: number): number {
  return characters <= whole && characters !== 4 ? characters : Math.ceil(characters / 4) * 2;
}

/** Cut behind an even number of characters. */
function broken(part: string, perLine: number): string {
  const even = Math.min(Math.max(2, perLine - (perLine % 2)), Math.ceil(part.length / 4) * 2);
  const lines = Array.from({ length: Math.ceil(part.length / even) }, (_, at) =>
    part.slice(at * even, (at + 1) * even),
  );
  return lines.join("\n");
}
