import { child, descendants, elementsOf, ownText, switchOf, type XmlElement } from "../../inspect/xml/element.ts";

/** A table of contents that Word made: the paragraphs from the one that opens its field to the one that closes it. */
export interface ContentsField {
  readonly instruction: string;
  readonly paragraphs: readonly [XmlElement, ...XmlElement[]];
  /** Levels of headings that it lists, from 1. */
  readonly deepest: number;
  /** Whether it also lists what has a level without a style of Word's headings. */
  readonly byOutline: boolean;
  /** Whether its paragraphs begin a page, and whether one begins behind them. */
  readonly breaksBefore: boolean;
  readonly breaksBehind: boolean;
}

const isContents = /^\s*TOC\b/i;
/** Lists of figures, of marked entries, of other styles and from a lower level on are made by other rules. */
const otherRules = /\\[acftbs]\b|\\o\s+"?[2-9]/i;
const keptParts = ["w:drawing", "w:pict", "w:object", "w:commentRangeStart", "w:ins", "w:del"];

/** The contents of a text; null when it has none, several, or one that cannot be written anew without losing something. */
export function contentsField(root: XmlElement): ContentsField | null {
  const found = siblingsOf(root).flatMap((siblings) => fieldsAmong(siblings));
  const [field] = found;
  if (field === undefined || found.length > 1 || otherRules.test(field.instruction)) return null;
  if (field.paragraphs.some((paragraph) => keptParts.some((name) => descendants(paragraph, name).length > 0)))
    return null;
  return field;
}

/** Whether the text has contents of Word's kind at all. */
export function hasContents(root: XmlElement): boolean {
  return (
    descendants(root, "w:instrText").some((element) => isContents.test(ownText(element))) ||
    descendants(root, "w:fldSimple").some(({ attributes }) => isContents.test(attributes["w:instr"] ?? ""))
  );
}

/** The children of the body and of content controls around paragraphs. */
function siblingsOf(root: XmlElement): readonly (readonly XmlElement[])[] {
  return ["w:body", "w:sdtContent"].flatMap((name) => descendants(root, name).map(elementsOf));
}

function fieldsAmong(siblings: readonly XmlElement[]): readonly ContentsField[] {
  const fields: ContentsField[] = [];
  for (const [at, first] of siblings.entries()) {
    if (first.name !== "w:p") continue;
    const instruction = openedIn(first);
    if (instruction === null) continue;
    const end = siblings.findIndex((_, place) => place >= at && depthAfter(siblings.slice(at, place + 1)) === 0);
    const paragraphs = siblings.slice(at, end + 1).filter(({ name }) => name === "w:p");
    const [opening, ...others] = paragraphs;
    const isWhole = end >= at && paragraphs.length === end + 1 - at;
    if (opening === undefined || !isWhole || hasWordsOutside(paragraphs)) continue;
    const [, deepest = "9"] = /\\o\s+"?1-(\d)/i.exec(instruction) ?? [];
    const byOutline = /\\u\b/i.test(instruction);
    const breaks = breaksAround(paragraphs);
    fields.push({ instruction, paragraphs: [opening, ...others], deepest: Number(deepest), byOutline, ...breaks });
  }
  return fields;
}

/** The instruction of the contents that a paragraph begins with; Word cuts it into pieces where it was edited. */
function openedIn(paragraph: XmlElement): string | null {
  const pieces = descendants(paragraph, "w:instrText");
  const at = pieces.findIndex((piece) => isContents.test(ownText(piece)));
  const began = pieces[at]?.start;
  if (began === undefined) return null;
  const end = descendants(paragraph, "w:fldChar").find(({ start }) => start > began)?.start ?? Infinity;
  return pieces
    .slice(at)
    .filter(({ start }) => start < end)
    .map(ownText)
    .join("");
}

/** How many fields are open behind some paragraphs. */
function depthAfter(paragraphs: readonly XmlElement[]): number {
  const kinds = paragraphs
    .flatMap((one) => descendants(one, "w:fldChar"))
    .map((one) => one.attributes["w:fldCharType"]);
  return kinds.filter((kind) => kind === "begin").length - kinds.filter((kind) => kind === "end").length;
}

/** 目录 before the field in its own paragraph, or words behind its end, would be lost. */
function hasWordsOutside(paragraphs: readonly XmlElement[]): boolean {
  const [begin, end] = reachOf(paragraphs);
  return paragraphs
    .flatMap((one) => descendants(one, "w:t"))
    .some((text) => (text.start < begin || text.start > end) && ownText(text).trim() !== "");
}

/** Page breaks before and behind the field: offices often put one right behind its end. */
function breaksAround(paragraphs: readonly XmlElement[]) {
  const [begin, end] = reachOf(paragraphs);
  const breaks = paragraphs
    .flatMap((one) => descendants(one, "w:br"))
    .filter(({ attributes }) => attributes["w:type"] === "page");
  return {
    breaksBefore:
      (switchOf(child(paragraphs[0], "w:pPr"), "w:pageBreakBefore") ?? false) ||
      breaks.some(({ start }) => start < begin),
    breaksBehind: breaks.some(({ start }) => start > end),
  };
}

/** Offsets of the first and the last mark of fields. */
function reachOf(paragraphs: readonly XmlElement[]): readonly [number, number] {
  const marks = paragraphs.flatMap((one) => descendants(one, "w:fldChar")).map(({ start }) => start);
  return [Math.min(...marks), Math.max(...marks)];
}
