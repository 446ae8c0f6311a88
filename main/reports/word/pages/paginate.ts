import type { Box } from "./box.ts";

/** The line that parts footnotes from the text, in twips. */
const noteRule = 150;

export interface Page {
  number: number;
  height: number;
  used: number;
  notes: number;
}

/** Room that is needed on one page, in twips: of text and of footnotes. */
export interface Needed {
  readonly height: number;
  readonly notes: number;
}

/** The page of every entry, when the boxes are laid one under the other on pages of `height` twips. */
export function pagesOfEntries(boxes: readonly Box[], height: number): readonly number[] {
  const entries: number[] = [];
  layOut(boxes, height, (page, box, line) => {
    if (line === 0 && box.isEntry) entries.push(page.number);
  });
  return entries;
}

/**
 * Lays boxes one under the other on pages of `height` twips and tells of each of their lines when it stands on its page.
 * `gain` is asked before a page is turned for want of room: it answers how many twips it has won on this page, 0 for none.
 */
export function layOut(
  boxes: readonly Box[],
  height: number,
  placed: (page: Readonly<Page>, box: Box, line: number) => void,
  gain: (page: Readonly<Page>, needed: Needed, index: number) => number = () => 0,
): void {
  const page: Page = { number: 1, height, used: 0, notes: 0 };
  for (const [index, box] of boxes.entries()) {
    if (box.newPage || box.pageHeight !== undefined) turn(page, box.pageHeight ?? page.height);
    else if (page.used > 0) {
      const needed = neededTogether(boxes, index);
      const gained = fits(page, needed) ? null : gain(page, needed, index);
      if (gained === 0) turn(page, page.height);
      else page.used -= gained ?? 0;
    }
    place(page, box, (line) => placed(page, box, line));
  }
}

function turn(page: Page, height: number): void {
  // The very first box opens the first page.
  if (page.used > 0 || page.number > 1) page.number += 1;
  page.height = height;
  page.used = 0;
  page.notes = 0;
}

/** What must stand on one page from a box on: all boxes that keep with the next and the beginning of the first that does not. */
function neededTogether(boxes: readonly Box[], index: number): Needed {
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

function fits(page: Readonly<Page>, needed: Needed): boolean {
  return missing(page, needed) <= 0;
}

/** By how much a page is too low for what has to stand on it; negative for what it has room for. */
export function missing(page: Readonly<Page>, { height, notes }: Needed): number {
  const foot = page.notes + notes;
  return page.used + height + (foot > 0 ? foot + noteRule : 0) - page.height;
}

function place(page: Page, box: Box, placed: (line: number) => void): void {
  page.used += (page.used > 0 ? box.before : 0) + (box.head ?? 0);
  for (const [line, height] of box.heights.entries()) {
    const notes = box.notes?.[line] ?? 0;
    if (line > 0 && !fits(page, { height, notes })) {
      turn(page, page.height);
      page.used = box.head ?? 0;
    }
    page.used += height;
    page.notes += notes;
    placed(line);
  }
}
