import { likenessOf } from "../../../../shared/domain/draft/word-diff.ts";
import { child, childrenNamed, elementsOf, type XmlElement } from "../../../inspect/xml/element.ts";
import type { ChangeKind, ChangeMarks } from "./change-marks.ts";
import { pairTexts } from "./pair-texts.ts";
import { readParagraph, type Paragraph } from "./paragraph-tokens.ts";
import { changedParagraph, parting, wholeParagraph } from "./tracked-paragraph.ts";

/** A table of the program's own file: what stands before its rows, and the rows. */
export interface Table {
  readonly opening: string;
  readonly columns: number;
  readonly rows: readonly Row[];
  readonly text: string;
}

interface Row {
  readonly xml: string;
  /** The content of `w:trPr`. */
  readonly properties: string;
  readonly cells: readonly Cell[];
  readonly text: string;
}

interface Cell {
  /** From `<w:tc>` up to its first paragraph. */
  readonly opening: string;
  readonly paragraphs: readonly Paragraph[];
}

export function readTable(element: XmlElement, source: string): Table {
  const rows = childrenNamed(element, "w:tr");
  const grid = childrenNamed(child(element, "w:tblGrid"), "w:gridCol").length;
  const read = rows.map((row) => readRow(row, source));
  const opening = source.slice(element.start, rows[0]?.start ?? element.contentEnd);
  return { opening, columns: grid, rows: read, text: read.map(({ text }) => text).join("\n") };
}

function readRow(row: XmlElement, source: string): Row {
  const own = child(row, "w:trPr");
  const cells = childrenNamed(row, "w:tc").map((cell): Cell => {
    const paragraphs = elementsOf(cell).filter(({ name }) => name === "w:p");
    const opening = source.slice(cell.start, paragraphs[0]?.start ?? cell.contentEnd);
    return { opening, paragraphs: paragraphs.map((one) => readParagraph(one, source)) };
  });
  return {
    xml: source.slice(row.start, row.end),
    properties: own === undefined ? "" : source.slice(own.contentStart, own.contentEnd),
    cells,
    text: cells.map(({ paragraphs }) => paragraphs.map(({ text }) => text).join("\n")).join("｜"),
  };
}

/** A table whose rows came, went or were changed. With other columns it is another table: the old one goes, the new one comes. */
export function changedTable(before: Table, after: Table, marks: ChangeMarks): string {
  if (before.columns !== after.columns)
    return wholeTable("del", before, marks) + parting(marks) + wholeTable("ins", after, marks);
  const rows = pairTexts(before.rows, after.rows, { of: likenessOfRows, least: sameRow }).map(({ one, other }) => {
    if (one === null) return other === null ? "" : wholeRow("ins", other, marks);
    if (other === null) return wholeRow("del", one, marks);
    return one.text === other.text ? other.xml : changedRow(one, other, marks);
  });
  return `${after.opening}${rows.join("")}</w:tbl>`;
}

export function wholeTable(kind: ChangeKind, { opening, rows }: Table, marks: ChangeMarks): string {
  return `${opening}${rows.map((row) => wholeRow(kind, row, marks)).join("")}</w:tbl>`;
}

const sameRow = 0.3;

function likenessOfRows(one: Row, other: Row): number {
  return one.cells.length === other.cells.length ? likenessOf(one.text, other.text) : 0;
}

function changedRow(before: Row, after: Row, marks: ChangeMarks): string {
  const cells = after.cells.map(({ opening, paragraphs }, at) => {
    const old = before.cells[at]?.paragraphs ?? [];
    const content = paragraphs.map((paragraph, place) => {
      const was = old[place];
      return was === undefined ? wholeParagraph("ins", paragraph, marks) : changedParagraph(was, paragraph, marks);
    });
    return `${opening}${content.join("")}</w:tc>`;
  });
  return `<w:tr>${after.properties === "" ? "" : `<w:trPr>${after.properties}</w:trPr>`}${cells.join("")}</w:tr>`;
}

function wholeRow(kind: ChangeKind, { properties, cells }: Row, marks: ChangeMarks): string {
  const content = cells.map(({ opening, paragraphs }) => {
    return `${opening}${paragraphs.map((paragraph) => wholeParagraph(kind, paragraph, marks)).join("")}</w:tc>`;
  });
  return `<w:tr><w:trPr>${properties}${marks.empty(kind)}</w:trPr>${content.join("")}</w:tr>`;
}
