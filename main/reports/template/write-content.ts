import { chapterNumber, headingNumbers } from "../../../shared/domain/heading-numbers.ts";
import type { Block, CaseBlock, Chapter, ListBlock, ReportDocument } from "../../../shared/domain/report.ts";
import { annexHeadXml } from "../word/blocks/annex-head.ts";
import { annexListXml } from "../word/blocks/annex-list.ts";
import { calendarXml } from "../word/blocks/calendar.ts";
import { caseXml } from "../word/blocks/case.ts";
import { chartXml } from "../word/blocks/chart.ts";
import { figuresXml } from "../word/blocks/figures.ts";
import { headingXml } from "../word/blocks/heading.ts";
import { bodyXml } from "../word/blocks/paragraph.ts";
import { pictureXml } from "../word/blocks/picture.ts";
import { signatureXml } from "../word/blocks/signature.ts";
import { tableXml, type TableRoom } from "../word/blocks/table.ts";
import { canBeDrawn } from "../word/chart-list.ts";
import type { Writing } from "../word/writing.ts";
import type { Content } from "./template-content.ts";

type Level = 1 | 2 | 3 | 4;

/** What the content of a placeholder is written with. */
export interface ContentWriting {
  readonly writing: Writing;
  /** The whole report: annexes are listed whether or not the template holds them. */
  readonly report: ReportDocument;
  /** Whether the number of a heading is typed: not where the office's style counts by itself. */
  readonly typesNumber: (level: Level) => boolean;
}

export interface ContentPlace {
  readonly room: TableRoom;
  /** Number of the first chapter, from 1. */
  readonly firstNumber: number;
  /** The office has typed the chapter's heading itself. */
  readonly hasHeading: boolean;
}

/** The paragraphs and tables of one content; `chapters` are its numbered blocks. */
export function contentXml(
  content: Exclude<Content, { kind: "text" }>,
  chapters: readonly Chapter[],
  using: ContentWriting,
  place: ContentPlace,
): string {
  switch (content.kind) {
    case "chapters":
      return chapters.map((chapter, index) => chapterXml(chapter, place.firstNumber + index, using, place)).join("");
    case "blocks":
      return blocksXml(
        chapters.flatMap(({ blocks }) => blocks),
        using,
        place,
      );
    case "annex": {
      const head = annexHeadXml(content.annex, using.report.annexes.length, { opensSection: false }, using.writing);
      return (
        head +
        blocksXml(
          chapters.flatMap(({ blocks }) => blocks),
          using,
          place,
        )
      );
    }
    case "annexList":
      return annexListXml(using.report.annexes, using.writing);
    case "signature":
      return signatureXml(using.report.signature);
  }
}

function chapterXml({ title, blocks }: Chapter, number: number, using: ContentWriting, place: ContentPlace): string {
  const words = using.typesNumber(1) ? `${chapterNumber(number)}${title}` : title;
  const heading = place.hasHeading || title === "" ? "" : headingXml(1, words, {});
  return heading + blocksXml(blocks, using, place);
}

function blocksXml(blocks: readonly Block[], using: ContentWriting, { room }: ContentPlace): string {
  const numbers = headingNumbers(blocks);
  return blocks.map((block, index) => blockXml(block, numbers[index] ?? "", using, room)).join("");
}

function blockXml(block: Block, number: string, { writing, typesNumber }: ContentWriting, room: TableRoom): string {
  switch (block.kind) {
    case "heading":
      return headingXml(block.level, `${typesNumber(block.level) ? number : ""}${block.text}`, {});
    case "paragraph":
      return bodyXml(block, false, writing);
    case "list":
      return pointsXml(block, writing);
    case "figures":
      return figuresXml(block, writing);
    case "case":
      return caseXml({ ...block, title: `${caseNumber(block)}${block.title}` }, writing);
    case "calendar":
      return calendarXml(block, writing);
    case "chart":
      return canBeDrawn(block.chart) ? chartXml(block, writing) : "";
    case "table":
      return [...tableXml(block, room, writing)].join("");
    case "picture":
      return pictureXml(block, room, writing);
  }
}

/** The office's file has lists of its own: numbers and dots are typed, so that they cannot get mixed up with those. */
function pointsXml({ items, isNumbered }: ListBlock, writing: Writing): string {
  return items
    .map((runs, index) => {
      const mark = { text: isNumbered ? `${index + 1}.` : "·" };
      return bodyXml({ kind: "paragraph", runs: [mark, ...runs] }, false, writing);
    })
    .join("");
}

const circledOne = 0x2460;
const mostCircled = 20;

function caseNumber({ number }: CaseBlock): string {
  return number > mostCircled ? `案例${number}　` : `案例${String.fromCodePoint(circledOne + number - 1)}　`;
}
