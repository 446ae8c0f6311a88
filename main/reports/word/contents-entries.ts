import { hasContentsUnderTitle } from "../../../shared/domain/report-front.ts";
import { chapterNumber, headingNumbers } from "../../../shared/domain/heading-numbers.ts";
import type { ReportDocument } from "../../../shared/domain/report.ts";

/** A line of the contents as Word would write it from the headings: their numbers and words. */
export interface ContentsEntry {
  readonly level: 1 | 2;
  readonly text: string;
  /** Among all headings that carry bookmarks, from 0. */
  readonly place: number;
}

type Heading = Omit<ContentsEntry, "place">;

const oneLine = (text: string) => text.replaceAll("\n", " ");

/**
 * Chapters, their sections（一）and the titles of the annexes, in order: the headings that carry bookmarks. Contents under the
 * title are short and leave the sections out.
 */
export function contentsEntries(document: ReportDocument): readonly ContentsEntry[] {
  const deepest = hasContentsUnderTitle(document.front) ? 1 : 2;
  return headingsOf(document)
    .map(({ level, text }, place) => ({ level, text, place }))
    .filter(({ level }) => level <= deepest);
}

function headingsOf({ chapters, annexes }: ReportDocument): readonly Heading[] {
  const ofChapters = chapters.flatMap(({ title, blocks }, index): Heading[] => {
    const numbers = headingNumbers(blocks);
    const sections = blocks.flatMap((block, at): Heading[] =>
      block.kind === "heading" && block.level === 2
        ? [{ level: 2, text: `${numbers[at] ?? ""}${oneLine(block.text)}` }]
        : [],
    );
    // A chapter without a title is text between the others: it has no number and no line.
    if (title === "") return sections;
    const number = chapters.slice(0, index + 1).filter((chapter) => chapter.title !== "").length;
    return [{ level: 1, text: `${chapterNumber(number)}${oneLine(title)}` }, ...sections];
  });
  return [...ofChapters, ...annexes.flatMap(annexEntries)];
}

function annexEntries({ title, blocks }: ReportDocument["annexes"][number]): Heading[] {
  const numbers = headingNumbers(blocks);
  const sections = blocks.flatMap((block, at): Heading[] =>
    block.kind === "heading" && block.level === 2 ? [{ level: 2, text: `${numbers[at] ?? ""}${block.text}` }] : [],
  );
  return [{ level: 1, text: title.replaceAll("\n", "") }, ...sections];
}
