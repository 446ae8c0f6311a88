import { blocksOf } from "../../../shared/domain/report-blocks.ts";
import type { Annex, ReportDocument } from "../../../shared/domain/report.ts";
import { runFonts, type Face } from "./fonts.ts";
import { firstLineIndent } from "./page-geometry.ts";
import { style } from "./style-names.ts";

interface Level {
  readonly format: "chineseCountingThousand" | "decimal" | "decimalEnclosedCircleChinese" | "bullet";
  readonly text: string;
  readonly face: Face;
  /** The paragraph style whose paragraphs are counted; lists name their number themselves. */
  readonly style: string | null;
}

/** 一、（一）1.（1） of GB/T 9704-2012 §7.3.3. "Thousand" is Word's own choice for Chinese and goes on rightly past 一百. */
const headingLevels: readonly Level[] = [
  { format: "chineseCountingThousand", text: "%1、", face: "heiTi", style: style.headings[1] },
  { format: "chineseCountingThousand", text: "（%2）", face: "kaiTi", style: style.headings[2] },
  { format: "decimal", text: "%3.", face: "fangSong", style: style.headings[3] },
  { format: "decimal", text: "（%4）", face: "fangSong", style: style.headings[4] },
];

/** The lists by their numbers in the file: 1 headings, 2 cases, 3 dotted points; numbered points have their own each. */
const lists: readonly (readonly Level[])[] = [
  headingLevels,
  [{ format: "decimalEnclosedCircleChinese", text: "案例%1　", face: "heiTi", style: style.caseTitle }],
  [{ format: "bullet", text: "·", face: "songTi", style: style.listDotted }],
  [{ format: "decimal", text: "%1.", face: "fangSong", style: null }],
];

export const caseInstance = 2;
export const dottedInstance = 3;
const counted = 3;

/** The number of the numbered list at a place (from 0) among those of the document: each begins with 1. */
export const listInstance = (place: number) => lists.length + place;

/** How many lists of numbered points a report has. */
export function numberedLists(document: ReportDocument): number {
  return blocksOf(document).filter((block) => block.kind === "list" && block.isNumbered).length;
}

/** An annex whose headings are counted from （一） again. */
export const hasHeadings = ({ blocks }: Annex) => blocks.some(({ kind }) => kind === "heading");

/** The number of the list of the headings of an annex, by its place (from 0) among the annexes with headings. */
export const annexInstance = (numberedListCount: number, place: number) => listInstance(numberedListCount + place);

function levelXml({ format, text, face, style: paragraphStyle }: Level, index: number): string {
  const bound = paragraphStyle === null ? "" : `<w:pStyle w:val="${paragraphStyle}"/>`;
  return (
    `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${bound}` +
    `<w:suff w:val="nothing"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/>` +
    `<w:pPr><w:ind w:left="0" ${firstLineIndent}/></w:pPr><w:rPr>${runFonts(face)}</w:rPr></w:lvl>`
  );
}

function listXml(levels: readonly Level[], index: number): string {
  const kind = levels.length > 1 ? "multilevel" : "singleLevel";
  return `<w:abstractNum w:abstractNumId="${index}"><w:multiLevelType w:val="${kind}"/>${levels.map(levelXml).join("")}</w:abstractNum>`;
}

/** How many lists a report has besides those that are bound to styles. */
export interface ListCounts {
  /** Lists of numbered points. */
  readonly numbered: number;
  /** Annexes with headings. */
  readonly annexes: number;
}

/** `word/numbering.xml`: lists bound to their styles, so that numbers follow when text moves. */
export function numberingXml({ numbered, annexes }: ListCounts): string {
  const bound = lists
    .slice(0, counted)
    .map((_, index) => `<w:num w:numId="${index + 1}"><w:abstractNumId w:val="${index}"/></w:num>`);
  const points = Array.from({ length: numbered }, (_, place) => restartingXml(listInstance(place), counted, [0]));
  const headings = Array.from({ length: annexes }, (_, place) =>
    restartingXml(annexInstance(numbered, place), 0, [1, 2, 3]),
  );
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` +
    `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${lists.map(listXml).join("")}` +
    `${[...bound, ...points, ...headings].join("")}</w:numbering>`
  );
}

/** A list that counts these levels of another one from 1 again. */
function restartingXml(instance: number, list: number, levels: readonly number[]): string {
  const overrides = levels.map(
    (level) => `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="1"/></w:lvlOverride>`,
  );
  return `<w:num w:numId="${instance}"><w:abstractNumId w:val="${list}"/>${overrides.join("")}</w:num>`;
}
