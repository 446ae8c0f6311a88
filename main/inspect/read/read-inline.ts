import type { ReadField, ReadRun, RunFormat } from "../../../shared/domain/inspect/read-document.ts";
import { child, elementsOf, ownText, valueOf, type XmlElement } from "../xml/element.ts";
import { runFormat } from "./format.ts";
import { over, type StatedRun } from "./properties.ts";
import { readDrawing } from "./read-drawing.ts";
import { readRunProperties } from "./read-run-properties.ts";
import type { OpenField, PartReading, Standpoint, TextPiece } from "./reading.ts";
import type { ResolvedStyle } from "./styles.ts";

/** What stands in a paragraph. */
export interface Inline {
  text: string;
  readonly runs: (ReadRun & { text: string })[];
  readonly fields: ReadField[];
  pictureHeight: number;
  hasShape: boolean;
  isPrompt: boolean;
  /** Filled only while somebody watches. */
  readonly pieces: TextPiece[];
}

interface Inside {
  readonly reading: PartReading;
  readonly style: ResolvedStyle;
  readonly where: Standpoint;
  readonly inline: Inline;
}

/** Reads the runs of a paragraph, through links, fields, content controls and accepted-to-be insertions. */
export function readInline(
  reading: PartReading,
  paragraph: XmlElement,
  style: ResolvedStyle,
  where: Standpoint,
): Inline {
  const inline: Inline = {
    text: "",
    runs: [],
    fields: [],
    pictureHeight: 0,
    hasShape: false,
    isPrompt: false,
    pieces: [],
  };
  const inside = { reading, style, where, inline };
  for (const element of elementsOf(paragraph)) readPart(inside, element);
  return inline;
}

/** Elements that only group what stands in them. */
const groups = new Set([
  "w:hyperlink",
  "w:smartTag",
  "w:customXml",
  "w:sdtContent",
  "w:dir",
  "w:bdo",
  "mc:AlternateContent",
  "mc:Choice",
]);

function readPart(inside: Inside, element: XmlElement): void {
  const { reading } = inside;
  switch (element.name) {
    case "w:r":
      return readRun(inside, element);
    case "w:ins":
    case "w:moveTo":
      reading.tally.changes += 1;
      return readAll(inside, element);
    case "w:del":
    case "w:moveFrom":
      reading.tally.changes += 1;
      return;
    case "w:fldSimple": {
      const instruction = element.attributes["w:instr"] ?? "";
      if (repeatsMark.test(instruction)) return;
      inside.inline.fields.push({ from: inside.inline.text.length, instruction });
      return readAll(inside, element);
    }
    case "w:sdt":
      if (child(child(element, "w:sdtPr"), "w:showingPlcHdr") !== undefined) inside.inline.isPrompt = true;
      return readAll(inside, element);
    default:
      if (groups.has(element.name)) readAll(inside, element);
  }
}

function readAll(inside: Inside, element: XmlElement): void {
  for (const inner of elementsOf(element)) readPart(inside, inner);
}

function readRun(inside: Inside, run: XmlElement): void {
  const properties = child(run, "w:rPr");
  const { format, hidden } = runLook(inside, properties);
  for (const element of elementsOf(run)) readRunPart(inside, element, { run, format, hidden });
}

/** The run that a piece stands in, and how it looks. */
interface Look {
  readonly run: XmlElement;
  readonly format: RunFormat;
  readonly hidden: boolean;
}

function readRunPart(inside: Inside, element: XmlElement, look: Look): void {
  const { reading, inline, where } = inside;
  switch (element.name) {
    case "w:fldChar":
      return readFieldMark(inside, element.attributes["w:fldCharType"]);
    case "w:instrText": {
      const field = reading.openFields.at(-1);
      if (field !== undefined) field.instruction += ownText(element);
      return;
    }
    case "w:drawing":
    case "w:pict":
    case "w:object": {
      const found = readDrawing(reading, element, where);
      inline.pictureHeight = Math.max(inline.pictureHeight, found.height);
      inline.hasShape ||= found.hasShape;
      return;
    }
    case "mc:AlternateContent": {
      const fallback = child(element, "mc:Fallback");
      const within = { ...inside, where: { ...where, ...(fallback === undefined ? {} : { fallback }) } };
      for (const inner of elementsOf(child(element, "mc:Choice") ?? fallback)) readRunPart(within, inner, look);
      return;
    }
    case "w:ruby":
      return readAll(inside, child(element, "w:rubyBase") ?? element);
    default: {
      const isShown = !look.hidden && reading.openFields.every(isPartOfText);
      if (isShown) addText(inside, element, look);
    }
  }
}

/** The mark of a footnote that a field repeats is as little of the text as the mark itself. */
const repeatsMark = /^\s*NOTEREF\b/i;

function isPartOfText({ instruction, hasResult }: OpenField): boolean {
  return hasResult && !repeatsMark.test(instruction);
}

function textOf(element: XmlElement): string {
  switch (element.name) {
    case "w:t":
      return ownText(element);
    case "w:tab":
    case "w:ptab":
      return "\t";
    case "w:br":
      return element.attributes["w:type"] === "page" ? "\f" : "\n";
    case "w:cr":
      return "\n";
    case "w:noBreakHyphen":
      return "-";
    default:
      return "";
  }
}

function addText({ reading, inline }: Inside, element: XmlElement, { run, format }: Look): void {
  const text = textOf(element);
  if (text === "") return;
  if (reading.watcher !== null) inline.pieces.push({ element, run, from: inline.text.length, text });
  const last = inline.runs.at(-1);
  if (last?.format === format) last.text += text;
  else inline.runs.push({ from: inline.text.length, text, format });
  inline.text += text;
}

function readFieldMark({ reading, inline }: Inside, mark: string | undefined): void {
  const fields = reading.openFields;
  const last = fields.at(-1);
  if (mark === "begin") fields.push({ instruction: "", hasResult: false });
  if (mark === "separate" && last !== undefined) {
    last.hasResult = true;
    inline.fields.push({ from: inline.text.length, instruction: last.instruction.trim() });
  }
  if (mark === "end" && last !== undefined) {
    if (!last.hasResult) inline.fields.push({ from: inline.text.length, instruction: last.instruction.trim() });
    fields.pop();
  }
}

/** Runs with the same settings under the same style share one format. */
function runLook(
  { reading, style }: Inside,
  properties: XmlElement | undefined,
): { format: RunFormat; hidden: boolean } {
  const written = properties === undefined ? "" : reading.text.slice(properties.start, properties.end);
  const key = `${style.key} ${written}`;
  let look = reading.runLooks.get(key);
  if (look === undefined) {
    const stated = statedRun(reading, style, properties);
    look = { format: runFormat(stated), hidden: stated.hidden ?? false };
    reading.runLooks.set(key, look);
  }
  return look;
}

/** Bold in the paragraph's style and in the run's style cancel each other out (ISO/IEC 29500-1 §17.7.3). */
function statedRun(reading: PartReading, style: ResolvedStyle, properties: XmlElement | undefined): StatedRun {
  const named = reading.styles.character(valueOf(properties, "w:rStyle"));
  const both = style.run.bold === true && named.bold === true;
  const inherited = over(over(style.run, named), both ? { bold: false } : {});
  return over(inherited, readRunProperties(properties, reading.theme));
}
