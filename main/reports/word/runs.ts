import type { FootnoteRun, ReferenceRun, Run, TextRun } from "../../../shared/domain/report-runs.ts";
import { fieldXml } from "./field.ts";
import { runFonts } from "./fonts.ts";
import { withFigureMark } from "./figure-mark.ts";
import { style } from "./style-names.ts";
import type { Writing } from "./writing.ts";
import { xmlText } from "./xml-text.ts";

/** Characters that Word takes for Latin unless told otherwise: quotes, dash, dots, signs, ①, Ⅱ, arrows, shapes. */
const doubtful = /[\u00a7-\u00f7\u2010-\u203b\u2103-\u2193\u2200-\u22ff\u2460-\u24ff\u2500-\u25ff\u2605\u2606]/;
const chineseHint = `<w:rFonts w:hint="eastAsia"/>`;
const outerBlank = /^\s|\s$/;

/**
 * Whatever one of the rules here or of `xmlText` may apply to, line feeds as well. A large report has more than 100,000 runs,
 * nearly all of them without any of it: one look instead of four.
 */
const mayNeedCare =
  /[\n&<>"\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00a7-\u00f7\u2010-\u203b\u2103-\u2193\u2200-\u22ff\u2460-\u24ff\u2500-\u25ff\u2605\u2606\ud800-\udfff\ufffe\uffff]|^\s|\s$/;

/** The run of a cell, of one line or several; nothing for an empty cell. */
export function cellRunXml(text: string): string {
  if (text === "") return "";
  return mayNeedCare.test(text) ? linesRunXml(text) : `<w:r><w:t>${text}</w:t></w:r>`;
}

/** One run of one line. The face comes from the paragraph's style. */
export function runXml(text: string, bold = false): string {
  return `<w:r>${runProperties(text, bold)}${textXml(text)}</w:r>`;
}

/** A run of several lines, as cells need it: a line feed becomes a line break inside the paragraph. */
export function linesRunXml(text: string): string {
  const lines = text.split("\n").map(textXml).join("<w:br/>");
  return `<w:r>${runProperties(text, false)}${lines}</w:r>`;
}

/** A run in a face of its own inside a paragraph of another. */
export function facedRunXml(text: string, face: Parameters<typeof runFonts>[0]): string {
  return `<w:r><w:rPr>${runFonts(face)}</w:rPr>${textXml(text)}</w:r>`;
}

/** The runs cut at line feeds: each part is a paragraph of its own. Empty parts are left out. */
export function runsByParagraph(runs: readonly Run[], writing: Writing): string[] {
  const paragraphs: string[][] = [[]];
  for (const run of runs) {
    if ("note" in run || "target" in run) {
      paragraphs.at(-1)?.push(pointerXml(run, writing));
      continue;
    }
    for (const [index, part] of run.text.split("\n").entries()) {
      if (index > 0) paragraphs.push([]);
      if (part !== "") paragraphs.at(-1)?.push(wordsXml(part, run, writing));
    }
  }
  return paragraphs.filter((parts) => parts.length > 0).map((parts) => parts.join(""));
}

/** Words with the mark that a figure is found again by. */
function wordsXml(text: string, run: TextRun, writing: Writing): string {
  const xml = `<w:r>${propertiesOf(text, run)}${textXml(text)}</w:r>`;
  return withFigureMark(run, xml, writing.nextFigure);
}

/** All runs in one paragraph, line feeds as blanks. */
export function runsXml(runs: readonly Run[], writing: Writing): string {
  const oneLine = runs.map((run): Run => ("note" in run ? run : { ...run, text: run.text.replaceAll("\n", " ") }));
  return runsByParagraph(oneLine, writing).join("");
}

/** A footnote's mark, or a reference. */
function pointerXml(run: ReferenceRun | FootnoteRun, writing: Writing): string {
  if ("note" in run) {
    return footnoteXml(run, writing);
  }
  return referenceXml(run, writing);
}

/** A mark with its note; or one that reads the mark of the same note further up on the page. */
function footnoteXml({ place, again }: FootnoteRun, writing: Writing): string {
  const look = `<w:rPr><w:rStyle w:val="${style.footnoteMark}"/></w:rPr>`;
  if (again !== undefined) return fieldXml(`NOTEREF ${noteMark(again.place)} \\f \\h`, circled(again.number), look);
  const mark = `<w:r>${look}<w:footnoteReference w:id="${writing.nextFootnote()}"/></w:r>`;
  if (place === undefined) return mark;
  const id = firstNoteMarkId + place;
  return `<w:bookmarkStart w:id="${id}" w:name="${noteMark(place)}"/>${mark}<w:bookmarkEnd w:id="${id}"/>`;
}

/** Bookmarks of figures count from 200,000. */
const firstNoteMarkId = 800_000;
const noteMark = (place: number) => `_RefNote${place}`;
const circled = (number: number) => String.fromCodePoint(0x245f + number);

/** A field that reads its target, or plain words where that does not stand in the file. */
export function referenceXml(run: ReferenceRun, writing: Writing): string {
  const bookmark = writing.bookmarkOf(run.target);
  const text = run.text.replaceAll("\n", " ");
  return bookmark === null ? runXml(text) : fieldXml(`REF ${bookmark.name} \\h`, text);
}

function propertiesOf(text: string, { bold = false, superscript = false }: TextRun): string {
  return superscript
    ? `<w:rPr>${doubtful.test(text) ? chineseHint : ""}${bold ? boldMarks : ""}<w:vertAlign w:val="superscript"/></w:rPr>`
    : runProperties(text, bold);
}

const boldMarks = "<w:b/><w:bCs/>";

function runProperties(text: string, bold: boolean): string {
  const hint = doubtful.test(text) ? chineseHint : "";
  if (!hint && !bold) return "";
  return `<w:rPr>${hint}${bold ? boldMarks : ""}</w:rPr>`;
}

function textXml(text: string): string {
  return `<w:t${outerBlank.test(text) ? ` xml:space="preserve"` : ""}>${xmlText(text)}</w:t>`;
}
