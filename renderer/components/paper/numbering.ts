import { chapterNumber, headingNumbers } from "../../../shared/domain/heading-numbers.ts";
import { hasContentsUnderTitle } from "../../../shared/domain/report-front.ts";
import type { Chapter, ReportDocument } from "../../../shared/domain/report.ts";

/** A chapter's or annex's entry in the outline beside the paper. */
export interface OutlineEntry {
  /** Names the place on the paper: `chapter-<id>`, `chapter-<id>-<block>`, `annex-<number>`. */
  readonly place: string;
  readonly level: 1 | 2;
  readonly words: string;
}

/** The chapters with their sections, as they are numbered on the paper. */
export function outlineOfChapters(chapters: readonly Chapter[]): readonly OutlineEntry[] {
  return chapters.flatMap((chapter, index) => {
    const numbers = headingNumbers(chapter.blocks);
    const sections = chapter.blocks.flatMap((block, at): OutlineEntry[] =>
      block.kind === "heading" && block.level === 2
        ? [{ place: sectionPlace(chapter.id, at), level: 2, words: `${numbers[at]}${block.text}` }]
        : [],
    );
    return [
      { place: chapterPlace(chapter.id), level: 1, words: `${chapterNumber(index + 1)}${chapter.title}` },
      ...sections,
    ];
  });
}

export function chapterPlace(chapterId: string): string {
  return `chapter-${chapterId}`;
}

export function sectionPlace(chapterId: string, blockIndex: number): string {
  return `chapter-${chapterId}-${blockIndex}`;
}

export function annexPlace(number: number): string {
  return `annex-${number}`;
}

/** Where a reference leads: the caption or annex with this id. */
export function captionPlace(id: string): string {
  return `caption-${id}`;
}

/**
 * Where each line of 目录 leads, in its order: chapters and their sections, then annexes and theirs; without the sections
 * where it stands short under the title.
 */
export function contentsPlaces({ chapters, annexes, front }: ReportDocument): readonly string[] {
  if (hasContentsUnderTitle(front)) {
    return [...chapters.map(({ id }) => chapterPlace(id)), ...annexes.map(({ number }) => annexPlace(number))];
  }
  const annexPlaces = annexes.flatMap(({ number, blocks }) => [
    annexPlace(number),
    ...blocks.flatMap((block, at) =>
      block.kind === "heading" && block.level === 2 ? [`${annexPlace(number)}-${at}`] : [],
    ),
  ]);
  return [...outlineOfChapters(chapters).map(({ place }) => place), ...annexPlaces];
}
