import type { ChangedBy } from "../../../shared/domain/draft/returned-file.ts";
import { child, elementsOf, ownText, valueOf, type XmlElement } from "../../inspect/xml/element.ts";
import { markOfBookmark, markOfTag } from "../../reports/word/figure-mark.ts";
import { changedBy } from "./changed-by.ts";
import type { CommentPlace, DeletedWords, MarkedFigure, MarkedParagraph } from "./marked-text.ts";

/** What is known so far of a whole file. */
export interface Reading {
  tracked: boolean;
  readonly deleted: DeletedWords[];
  /** Where in the paragraph each comment that is open began, by its id. */
  readonly openComments: Map<string, number>;
}

/** A paragraph while it is read. */
export interface GrowingParagraph {
  text: string;
  style: string | null;
  by: ChangedBy | null;
  /** The words that are deleted in its last part. */
  goneHere: string;
  /** Word says that it was moved here. */
  isMoved: boolean;
  /** In a field that repeats the mark of a footnote: marks are no words. */
  inNoteMark: boolean;
  readonly figures: MarkedFigure[];
  readonly comments: CommentPlace[];
  /** Where each open bookmark of a figure began, by its id in the file. */
  readonly open: Map<string, { readonly mark: string; readonly from: number }>;
}

/** A new paragraph, or the one before whose end was deleted: where that has no words, it takes the style of this one. */
export function beginParagraph(
  before: GrowingParagraph | null,
  element: XmlElement,
  reading: Reading,
): GrowingParagraph {
  const style = valueOf(child(element, "w:pPr"), "w:pStyle") ?? null;
  if (before !== null) {
    if (before.text === "") before.style = style;
    before.goneHere = "";
    return before;
  }
  for (const id of reading.openComments.keys()) reading.openComments.set(id, 0);
  return {
    text: "",
    style,
    by: null,
    goneHere: "",
    isMoved: false,
    inNoteMark: false,
    figures: [],
    comments: [],
    open: new Map(),
  };
}

export function endParagraph({ text, figures, style, by, comments, isMoved }: GrowingParagraph): MarkedParagraph {
  return { kind: "paragraph", text, figures, style, by, comments, isMoved };
}

const dropped = new Set(["w:del", "w:moveFrom"]);
const kept = new Set(["w:ins", "w:moveTo"]);
const breaks: Readonly<Record<string, string>> = { "w:tab": "\t", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "-" };
/** Words that are no part of the running text. */
const aside = new Set(["w:pPr", "w:rPr", "w:instrText", "w:delText", "w:drawing", "w:pict", "mc:Fallback"]);

/** Goes on in a paragraph with a run, a mark or a container of them. */
export function readInline(element: XmlElement, growing: GrowingParagraph, reading: Reading): void {
  if (dropped.has(element.name) || kept.has(element.name)) {
    reading.tracked = true;
    growing.by = changedBy(element) ?? growing.by;
  }
  if (dropped.has(element.name)) growing.goneHere += deletedWords(element);
  if (element.name === "w:instrText" && noteReference.test(ownText(element))) growing.inNoteMark = true;
  if (dropped.has(element.name) || aside.has(element.name)) return;
  if (isNoteMark(element, growing)) return;
  if (element.name === "w:t") {
    if (!growing.inNoteMark) growing.text += ownText(element);
    return;
  }
  if (!isPageBreak(element)) growing.text += breaks[element.name] ?? "";
  readMark(element, growing, reading);
  const from = growing.text.length;
  for (const inner of elementsOf(element)) readInline(inner, growing, reading);
  if (element.name === "w:sdt") noteFigure(element, growing, from);
}

const noteReference = /^\s*NOTEREF\b/i;

/** A field without parts that repeats a footnote's mark; the end of one with parts lets words count again. */
function isNoteMark({ name, attributes }: XmlElement, growing: GrowingParagraph): boolean {
  if (name === "w:fldChar" && attributes["w:fldCharType"] === "end") growing.inNoteMark = false;
  return name === "w:fldSimple" && noteReference.test(attributes["w:instr"] ?? "");
}

function deletedWords(element: XmlElement): string {
  if (element.name === "w:delText" || element.name === "w:t") return ownText(element);
  return elementsOf(element).map(deletedWords).join("");
}

/** LibreOffice writes the page that an annex begins as a break in its first line. */
function isPageBreak({ name, attributes }: XmlElement): boolean {
  return name === "w:br" && ["page", "column"].includes(attributes["w:type"] ?? "");
}

function readMark({ name, attributes }: XmlElement, growing: GrowingParagraph, reading: Reading): void {
  const id = attributes["w:id"] ?? "";
  if (name === "w:bookmarkStart") {
    const mark = markOfBookmark(attributes["w:name"] ?? "");
    if (mark !== null) growing.open.set(id, { mark, from: growing.text.length });
  } else if (name === "w:bookmarkEnd") closeBookmark(id, growing);
  else if (name === "w:commentRangeStart") reading.openComments.set(id, growing.text.length);
  else if (name === "w:commentRangeEnd") closeComment(id, growing, reading);
  else if (name === "w:commentReference" && !growing.comments.some((one) => one.id === id))
    closeComment(id, growing, reading);
}

/** A comment over several paragraphs stands at the last of them. */
function closeComment(id: string, growing: GrowingParagraph, reading: Reading): void {
  const from = reading.openComments.get(id) ?? growing.text.length;
  reading.openComments.delete(id);
  growing.comments.push({ id, quote: growing.text.slice(from) });
}

function noteFigure(element: XmlElement, growing: GrowingParagraph, from: number): void {
  const mark = markOfTag(valueOf(child(element, "w:sdtPr"), "w:tag") ?? "");
  if (mark !== null) growing.figures.push({ mark, text: growing.text.slice(from), from });
}

/** The content control, where it is left, has told the figure already. */
function closeBookmark(id: string, growing: GrowingParagraph): void {
  const opened = growing.open.get(id);
  if (opened === undefined || growing.figures.some(({ mark }) => mark === opened.mark)) return;
  growing.figures.push({ ...opened, text: growing.text.slice(opened.from) });
}
