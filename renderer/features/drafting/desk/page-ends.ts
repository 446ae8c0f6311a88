/** Height of the text on a page: 22 lines of 28.9 pt (GB/T 9704-2012), in CSS pixels. */
const pageHeight = (22 * 28.9 * 96) / 72;
const lineHeight = (28.9 * 96) / 72;

/** A block of the paper as it lies, in CSS pixels from the top of the text. */
export interface LaidBlock {
  readonly top: number;
  readonly bottom: number;
  /** A chart, table or picture does not go over the end of a page unless it is longer than one. */
  readonly isWhole: boolean;
  /** An annex begins a page. */
  readonly beginsPage: boolean;
}

/** Where pages are likely to end, from the top of the text in CSS pixels. Word decides in the end. */
export function pageEnds(blocks: readonly LaidBlock[]): readonly number[] {
  const ends: number[] = [];
  let begin = blocks[0]?.top ?? 0;
  for (const { top, bottom, isWhole, beginsPage } of blocks) {
    if (beginsPage) {
      begin = top;
      continue;
    }
    while (bottom > begin + pageHeight + 1) {
      const fits = isWhole && bottom - top <= pageHeight && top > begin;
      const end = fits ? top : Math.max(begin + lineHeight, top + wholeLines(begin + pageHeight - top));
      ends.push(end);
      begin = end;
    }
  }
  return ends;
}

function wholeLines(room: number): number {
  return Math.floor((room + 1) / lineHeight) * lineHeight;
}
