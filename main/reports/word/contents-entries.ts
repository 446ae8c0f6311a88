import { chapterNumber, headingNumbers } from "../../../shared/domain/heading-numbers.ts";
import type { ReportDocument } from "../../../shared/domain/report.ts";

/** A line of the contents as Word would write it from the headings: their numbers and words. */
export interface ContentsEntry {
  readonly level: 1 | 2;
  readonly text: string;
}

const oneLine = (text: string) => text.replaceAll("\n", " ");

/** Chapters, their sections（一）and the titles of the annexes, in order: exactly the headings that carry bookmarks. */
export function contentsEntries({ chapters, annexes }: ReportDocument): readonly ContentsEntry[] {
  const ofChapters = chapters.flatMap(({ title, blocks }, index): ContentsEntry[] => {
    const numbers = headingNumbers(blocks);
    const sections = blocks.flatMap((block, at): ContentsEntry[] =>
      block.kind === "heading" && block.level === 2
        ? [{ level: 2, text: `${numbers[at] ?? ""}${oneLine(block.text)}` }]
        : [],
    );
    return [{ level: 1, text: `${chapterNumber(index + 1)}${oneLine(title)}` }, ...sections];
  });
  return [...ofChapters, ...annexes.flatMap(annexEntries)];
}

function annexEntries({ title, blocks }: ReportDocument["annexes"][number]): ContentsEntry[] {
  const numbers = headingNumbers(blocks);
  const sections = blocks.flatMap((block, at): ContentsEntry[] =>
    block.kind === "heading" && block.level === 2 ? [{ level: 2, text: `${numbers[at] ?? ""}${block.text}` }] : [],
  );
  return [{ level: 1, text: title.replaceAll("\n", "") }, ...sections];
}
