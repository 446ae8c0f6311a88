import { sizeInWords } from "../font-size.ts";
import { firstSection, together, type Found, type Inspected, type Rule, type Spot } from "../inspected.ts";
import { footerEdit, footersKept, middleOfLine, pageNumbersEdit } from "../page-number-repair.ts";
import { fontFits } from "../looks.ts";
import { charactersInWords, isLandscape, millimetres } from "../measures.ts";
import type { PageSide, ReadField, ReadParagraph, ReadSection } from "../read-document.ts";
import { alignmentNames } from "./title-rules.ts";

/** A page number in a footer. */
interface PageNumber {
  readonly section: ReadSection;
  readonly side: PageSide;
  readonly paragraph: ReadParagraph;
  readonly field: ReadField;
}

const isPage = ({ instruction }: ReadField) => /^\s*PAGE\b/i.test(instruction);

/** The footers that are really printed. */
function sidesOf({ document }: Inspected, { titlePage }: ReadSection): readonly PageSide[] {
  return ["default", ...(document.evenAndOdd ? (["even"] as const) : []), ...(titlePage ? (["first"] as const) : [])];
}

function numberIn(section: ReadSection, side: PageSide): PageNumber | null {
  for (const paragraph of section.footers[side] ?? []) {
    const field = paragraph.fields.find(isPage);
    if (field !== undefined) return { section, side, paragraph, field };
  }
  return null;
}

/** Every page number once, also where several sections share a footer. */
function pageNumbers(subject: Inspected): readonly PageNumber[] {
  const seen = new Set<ReadParagraph>();
  return subject.document.sections.flatMap((section) =>
    sidesOf(subject, section).flatMap((side) => {
      const found = numberIn(section, side);
      if (found === null || seen.has(found.paragraph)) return [];
      seen.add(found.paragraph);
      return [found];
    }),
  );
}

/** What new footers mend, and what they do not: first pages keep theirs. */
function missing(subject: Inspected): readonly Found[] {
  const elsewhere = mendable((one) => missingWhere(one, (side) => side !== "first"));
  return [...elsewhere(subject), ...missingWhere(subject, (side) => side === "first")];
}

function missingWhere(subject: Inspected, isMeant: (side: PageSide) => boolean): readonly Found[] {
  return together(
    subject.document.sections.slice(firstSection(subject)).flatMap((section) =>
      sidesOf(subject, section)
        .filter((side) => isMeant(side) && numberIn(section, side) === null)
        .map((side) => missingOn(section, side, subject.document.evenAndOdd)),
    ),
  );
}

function missingOn(section: ReadSection, side: PageSide, evenAndOdd: boolean) {
  const pages = { default: evenAndOdd ? "单页" : "各页", even: "双页", first: "首页" }[side];
  const found = { spot: { section }, expected: "页脚中有页码", found: `${pages}的页脚中没有页码` };
  return side === "first" ? { ...found, level: "warning" as const } : found;
}

/** What stands before and behind the number. */
function around({ paragraph, field }: PageNumber): readonly [string, string] {
  const behind = paragraph.text.slice(field.from).replace(/^\s*[\dIVXivx]*/u, "");
  return [paragraph.text.slice(0, field.from).trim(), behind.trim()];
}

function form(subject: Inspected): readonly Found[] {
  return together(
    pageNumbers(subject).flatMap((number) => {
      const [before, behind] = around(number);
      if (before === "—" && behind === "—") return [];
      return [{ spot: { paragraph: number.paragraph }, expected: "— 1 —", found: number.paragraph.text.trim() }];
    }),
  );
}

/** The run of the number itself; docx and Word put it behind the mark of the field. */
function digitsOf({ paragraph, field }: PageNumber) {
  return (
    paragraph.runs.find(({ from, text }) => field.from >= from && field.from < from + text.length) ?? paragraph.runs[0]
  );
}

function font(subject: Inspected): readonly Found[] {
  const { profile } = subject;
  return together(
    pageNumbers(subject).flatMap((number) => {
      const format = digitsOf(number)?.format;
      const own = format?.latin ?? format?.eastAsia ?? null;
      if (fontFits(profile, profile.pageNumber.face, own) === "yes") return [];
      return [
        {
          spot: { paragraph: number.paragraph },
          expected: `半角${profile.fonts[profile.pageNumber.face].label}`,
          found: own ?? "没有指定字体",
        },
      ];
    }),
  );
}

function size(subject: Inspected): readonly Found[] {
  const wanted = subject.profile.pageNumber.size;
  return together(
    pageNumbers(subject).flatMap((number) => {
      const own = (digitsOf(number)?.format.size ?? number.paragraph.size) / 2;
      return own === wanted
        ? []
        : [{ spot: { paragraph: number.paragraph }, expected: sizeInWords(wanted), found: sizeInWords(own) }];
    }),
  );
}

/** Odd pages right, even pages left. On landscape pages the number is turned, which no file tells surely. */
function sides(subject: Inspected): readonly Found[] {
  const { evenAndOdd } = subject.document;
  return together(
    pageNumbers(subject).flatMap((number) => {
      if (isLandscape(number.section) || number.side === "first") return [];
      const own = number.paragraph.framed ?? number.paragraph.format.alignment;
      const wanted = number.side === "even" ? "left" : "right";
      const isRight =
        own === "outside" ||
        own === "placed" ||
        (evenAndOdd && (own === wanted || (own === "both" && wanted === "left")));
      if (isRight) return [];
      return [
        {
          spot: { paragraph: number.paragraph },
          expected: "单页居右，双页居左",
          found: sideInWords(number, evenAndOdd),
        },
      ];
    }),
  );
}

function sideInWords({ paragraph, side: page }: PageNumber, evenAndOdd: boolean): string {
  const own = paragraph.framed ?? paragraph.format.alignment;
  const words =
    own === "inside" || own === "outside" || own === "placed" ? "在内侧" : alignmentNames[own].replace("对齐", "");
  return evenAndOdd
    ? `${page === "even" ? "双页" : "单页"}居${words.replace("居", "")}`
    : `单双页相同，居${words.replace("居", "")}`;
}

/** One character in from the edge of the text. */
function inset(subject: Inspected): readonly Found[] {
  return together(
    pageNumbers(subject).flatMap((number) => {
      const { paragraph, section } = number;
      const { alignment, left, right, firstLine } = paragraph.format;
      if (isLandscape(section) || paragraph.framed !== null || !["left", "both", "right"].includes(alignment))
        return [];
      const character = paragraph.size * 10;
      const own =
        (alignment === "right" ? right : left + firstLine) + typedBlanks(paragraph, alignment === "right") * character;
      if (Math.abs(own - character) <= character / 2) return [];
      return [
        {
          spot: { paragraph },
          expected: alignment === "right" ? "右空1字" : "左空1字",
          found: `空${charactersInWords(own, character)}`,
        },
      ];
    }),
  );
}

function typedBlanks({ text }: ReadParagraph, atEnd: boolean): number {
  const blanks = (atEnd ? /[ \u3000]+$/u : /^[ \u3000]+/u).exec(text)?.[0] ?? "";
  return [...blanks].reduce((sum, blank) => sum + (blank === " " ? 0.5 : 1), 0);
}

function distance(subject: Inspected): readonly Found[] {
  const { value, tolerance } = subject.profile.pageNumberDistance;
  return together(
    subject.document.sections.flatMap((section) => {
      const number = numberIn(section, "default");
      if (number === null || isLandscape(section) || number.paragraph.framed !== null) return [];
      const below = millimetres(section.bottom - section.footer) - middleOfLine;
      if (Math.abs(below - value) <= tolerance) return [];
      return [
        {
          spot: { section },
          expected: `一字线上距版心下边缘${value}毫米`,
          found: `约${Math.round(below)}毫米`,
          edits: [footerEdit(subject, section)],
        },
      ];
    }),
  );
}

/** Annexes that are bound with the text go on with its page numbers (§7.3.7); the text itself begins at 1. */
function restarts(subject: Inspected): readonly Found[] {
  const begins = firstSection(subject);
  const isAnew = ({ index, firstNumber }: ReadSection) =>
    firstNumber !== null && index >= begins && (index > begins || firstNumber !== 1);
  return together(
    subject.document.sections.filter(isAnew).map((section) => ({
      spot: { section },
      expected: "页码连续编排",
      found: `页码从${section.firstNumber ?? 1}重新开始`,
    })),
  );
}

/** What a rule finds about upright pages is mended by new footers, all at once; where that is not safe the finding says so. */
function mendable(find: (subject: Inspected) => readonly Found[]): Rule["find"] {
  return (subject) => {
    const finds = find(subject);
    if (finds.length === 0) return finds;
    const edit = pageNumbersEdit(subject);
    return finds.map((found) => {
      if (!found.spots.every((spot) => isReplaced(subject, spot))) return found;
      if (edit === null) return { ...found, found: found.found + footersKept };
      return { ...found, edits: [edit, ...edit.sections.map((section) => footerEdit(subject, section))] };
    });
  };
}

/** First pages and turned pages keep their footers. */
function isReplaced({ document }: Inspected, { section, paragraph }: Spot): boolean {
  if (section !== undefined) return !isLandscape(section);
  return document.sections.some(
    (one) =>
      !isLandscape(one) &&
      [one.footers.default, one.footers.even].some((side) => paragraph !== undefined && side?.includes(paragraph)),
  );
}

export const pageNumberRules: readonly Rule[] = [
  { number: "401", level: "error", label: "有无页码", basis: "GB/T 9704—2012 7.5", find: missing },
  { number: "402", level: "error", label: "页码写法", basis: "GB/T 9704—2012 7.5", find: mendable(form) },
  { number: "403", level: "error", label: "页码字体", basis: "GB/T 9704—2012 7.5", find: mendable(font) },
  { number: "404", level: "error", label: "页码字号", basis: "GB/T 9704—2012 7.5", find: mendable(size) },
  { number: "405", level: "error", label: "页码位置", basis: "GB/T 9704—2012 7.5", find: mendable(sides) },
  { number: "406", level: "warning", label: "页码空一字", basis: "GB/T 9704—2012 7.5", find: mendable(inset) },
  { number: "407", level: "warning", label: "页码与正文的距离", basis: "GB/T 9704—2012 7.5", find: distance },
  { number: "408", level: "warning", label: "页码连续", basis: "GB/T 9704—2012 7.3.7", find: restarts },
];
