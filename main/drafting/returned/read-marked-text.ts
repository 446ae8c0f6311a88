import { child, elementsOf, ownText, valueOf, type XmlElement } from "../../inspect/xml/element.ts";
import { parseTree } from "../../inspect/xml/parse-xml.ts";
import { markOfBookmark, markOfTag } from "../../reports/word/figure-mark.ts";

/** A paragraph of a Word file with the bound figures that are marked in it. */
export interface MarkedParagraph {
  readonly text: string;
  readonly figures: readonly MarkedFigure[];
}

export interface MarkedFigure {
  /** See `markOf`. */
  readonly mark: string;
  readonly text: string;
}

export interface MarkedText {
  /** Outside tables, in order; those without words left out. */
  readonly paragraphs: readonly MarkedParagraph[];
  /** Whether Word has kept changes that nobody has accepted. They are read as accepted. */
  readonly tracked: boolean;
}

/** Reads the main part of a Word file as its reader sees it, with every kept change accepted. */
export function readMarkedText(xml: string): MarkedText {
  const reading: Reading = { paragraphs: [], tracked: false };
  const body = child(parseTree(xml), "w:body");
  for (const element of elementsOf(body)) readBlock(element, reading);
  return reading;
}

interface Reading {
  readonly paragraphs: MarkedParagraph[];
  tracked: boolean;
}

function readBlock(element: XmlElement, reading: Reading): void {
  switch (element.name) {
    case "w:p":
      return readParagraph(element, reading);
    case "w:sdt":
    case "w:sdtContent":
    case "w:ins":
    case "w:customXml":
      for (const inner of elementsOf(element)) readBlock(inner, reading);
      return;
    default:
      // What stands in tables comes from the data and is not compared.
      return;
  }
}

interface Growing {
  text: string;
  readonly figures: MarkedFigure[];
  /** Where each open bookmark of a figure began, by its id in the file. */
  readonly open: Map<string, { readonly mark: string; readonly from: number }>;
}

function readParagraph(element: XmlElement, reading: Reading): void {
  const growing: Growing = { text: "", figures: [], open: new Map() };
  for (const inner of elementsOf(element)) readInline(inner, growing, reading);
  const { text, figures } = growing;
  if (text.trim() !== "") reading.paragraphs.push({ text, figures });
}

const dropped = new Set(["w:del", "w:moveFrom"]);
const kept = new Set(["w:ins", "w:moveTo"]);
const breaks: Readonly<Record<string, string>> = { "w:tab": "\t", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "-" };
/** Words that are no part of the running text. */
const aside = new Set(["w:pPr", "w:rPr", "w:instrText", "w:delText", "w:drawing", "w:pict", "mc:Fallback"]);

function readInline(element: XmlElement, growing: Growing, reading: Reading): void {
  if (dropped.has(element.name) || kept.has(element.name)) reading.tracked = true;
  if (dropped.has(element.name) || aside.has(element.name)) return;
  if (element.name === "w:t") {
    growing.text += ownText(element);
    return;
  }
  if (!isPageBreak(element)) growing.text += breaks[element.name] ?? "";
  if (element.name === "w:bookmarkStart") openBookmark(element, growing);
  if (element.name === "w:bookmarkEnd") closeBookmark(element, growing);
  const from = growing.text.length;
  for (const inner of elementsOf(element)) readInline(inner, growing, reading);
  if (element.name === "w:sdt") noteFigure(element, growing, from);
}

/** LibreOffice writes the page that an annex begins as a break in its first line. */
function isPageBreak({ name, attributes }: XmlElement): boolean {
  return name === "w:br" && ["page", "column"].includes(attributes["w:type"] ?? "");
}

function noteFigure(element: XmlElement, growing: Growing, from: number): void {
  const mark = markOfTag(valueOf(child(element, "w:sdtPr"), "w:tag") ?? "");
  if (mark !== null) growing.figures.push({ mark, text: growing.text.slice(from) });
}

function openBookmark({ attributes }: XmlElement, growing: Growing): void {
  const mark = markOfBookmark(attributes["w:name"] ?? "");
  if (mark !== null) growing.open.set(attributes["w:id"] ?? "", { mark, from: growing.text.length });
}

/** The content control, where it is left, has told the figure already. */
function closeBookmark({ attributes }: XmlElement, growing: Growing): void {
  const opened = growing.open.get(attributes["w:id"] ?? "");
  if (opened === undefined || growing.figures.some(({ mark }) => mark === opened.mark)) return;
  growing.figures.push({ mark: opened.mark, text: growing.text.slice(opened.from) });
}
