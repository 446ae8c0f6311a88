import { blocksOf, wordsOf } from "../../../shared/domain/report-blocks.ts";
import type { ReportDocument } from "../../../shared/domain/report.ts";
import { paragraphXml } from "./paragraph.ts";
import { runXml } from "./runs.ts";
import { style } from "./style-names.ts";

/** The words of all footnotes in the order in which the text marks them. */
export function notesOf(document: ReportDocument): readonly string[] {
  return blocksOf(document).flatMap((block) =>
    wordsOf(block).flatMap((runs) =>
      runs.flatMap((run) => ("note" in run && run.again === undefined ? [run.note] : [])),
    ),
  );
}

const separators = (["separator", "continuationSeparator"] as const).map(
  (kind, index) =>
    `<w:footnote w:type="${kind}" w:id="${index - 1}">${paragraphXml(style.footnote, `<w:r><w:${kind}/></w:r>`)}</w:footnote>`,
);

/** `word/footnotes.xml`: the two lines that part notes from text, then the notes with ids from 1. */
export function footnotesXml(notes: readonly string[]): string {
  const mark = `<w:r><w:rPr><w:rStyle w:val="${style.footnoteMark}"/></w:rPr><w:footnoteRef/></w:r>`;
  const written = notes.map((note, index) => {
    const words = runXml(` ${note.replaceAll("\n", " ")}`);
    return `<w:footnote w:id="${index + 1}">${paragraphXml(style.footnote, mark + words)}</w:footnote>`;
  });
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` +
    `<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${[...separators, ...written].join("")}</w:footnotes>`
  );
}

/** ① ② … on each page anew; "Chinese" is Word's own choice of circled numbers for Chinese documents. */
export const noteNumbers = `<w:numFmt w:val="decimalEnclosedCircleChinese"/><w:numRestart w:val="eachPage"/>`;

/** A section that numbers its footnotes so: Word keeps it with every section, beside the settings of the document. */
export function withNoteNumbers(section: string): string {
  return section.replace(/<w:(?:type|pgSz)[ >]/, (found) => `<w:footnotePr>${noteNumbers}</w:footnotePr>${found}`);
}
