import type { Box } from "./box.ts";

/** The line that parts footnotes from the text, in twips. */
const noteRule = 150;

interface Page {
  number: number;
  height: number;
  used: number;
  notes: number;
}

/** The page of every entry, when the boxes are laid one under the other on pages of `height` twips. */
export function pagesOfEntries(boxes: readonly Box[], height: number): readonly number[] {
  const page: Page = { number: 1, height, used: 0, notes: 0 };
  const entries: number[] = [];
  for (const [index, box] of boxes.entries()) {
    if (box.newPage || box.pageHeight !== undefined) turn(page, box.pageHeight ?? page.height);
    else if (page.used > 0 && !fits(page, neededTogether(boxes, index))) turn(page, page.height);
    place(page, box, () => box.isEntry && entries.push(page.number));
  }
  return entries;
}

function turn(page: Page, height: number): void {
  // The very first box opens the first page.
  if (page.used > 0 || page.number > 1) page.number += 1;
  page.height = height;
  page.used = 0;
  page.notes = 0;
}

/** What must stand on one page from a box on: all boxes that keep with the next and the beginning of the first that does not. */
function neededTogether(boxes: readonly Box[], index: number): { height: number; notes: number } {
  const needed = { height: 0, notes: 0 };
  for (let at = index; at < boxes.length; at += 1) {
    const box = boxes[at];
    if (box === undefined || (at > index && (box.newPage || box.pageHeight !== undefined))) break;
    needed.height += box.before + (box.head ?? 0);
    const whole = box.keepNext ? box.heights : box.heights.slice(0, 1);
    needed.height += whole.reduce((sum, height) => sum + height, 0);
    needed.notes += whole.reduce((sum, _, line) => sum + (box.notes?.[line] ?? 0), 0);
    if (!box.keepNext) break;
  }
  return needed;
}

function fits(page: Page, { height, notes }: { height: number; notes: number }): boolean {
  const foot = page.notes + notes;
  return page.used + height + (foot > 0 ? foot + noteRule : 0) <= page.height;
}

function place(page: Page, box: Box, begun: () => void): void {
  page.used += (page.used > 0 ? box.before : 0) + (box.head ?? 0);
  for (const [line, height] of box.heights.entries()) {
    const notes = box.notes?.[line] ?? 0;
    if (line > 0 && !fits(page, { height, notes })) {
      turn(page, page.height);
      page.used = box.head ?? 0;
    }
    if (line === 0) begun();
    page.used += height;
    page.notes += notes;
  }
}
