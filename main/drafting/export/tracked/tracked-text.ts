import { likenessOf } from "../../../../shared/domain/draft/word-diff.ts";
import type { XmlElement } from "../../../inspect/xml/element.ts";
import { parseXml } from "../../../inspect/xml/parse-xml.ts";
import { changeMarks, type ChangeAuthor, type ChangeMarks } from "./change-marks.ts";
import { pairTexts, type Pair } from "./pair-texts.ts";
import { readParagraph, type Paragraph } from "./paragraph-tokens.ts";
import { readTable, changedTable, wholeTable, type Table } from "./tracked-table.ts";
import { changedParagraph, wholeParagraph } from "./tracked-paragraph.ts";

type Part =
  | { readonly kind: "paragraph"; readonly xml: string; readonly text: string; readonly paragraph: Paragraph }
  | { readonly kind: "table"; readonly xml: string; readonly text: string; readonly table: Table }
  /** Ends of sections, drawings and empty lines: they stand as they do in the new text. */
  | { readonly kind: "frame"; readonly xml: string; readonly text: "" };

/**
 * The text of a report with what has come and gone since an older one kept as Word's own changes: accepting all of them gives the
 * new text, refusing all the old one. Both are what the program's own writer puts into `w:body`. `checkpoint` is called before each
 * part of the text; what it throws ends the work.
 */
export function trackedText(
  before: string,
  after: string,
  author: ChangeAuthor,
  checkpoint: () => void = () => {},
): string {
  const marks = changeMarks(author);
  const old = readParts(before).filter(({ kind }) => kind !== "frame");
  const fresh = readParts(after);
  return pairTexts(old, fresh, { of: likeness, least: sameParagraph })
    .map((pair) => {
      checkpoint();
      return partXml(pair, marks);
    })
    .join("");
}

const isWhole = (name: string) => name !== "w:body";

function readParts(body: string): readonly Part[] {
  const source = `<w:body>${body}</w:body>`;
  const parts: Part[] = [];
  const element = (found: XmlElement) => void parts.push(partOf(found, source));
  Array.from(parseXml(source, { whole: isWhole, element }));
  return parts;
}

function partOf(element: XmlElement, source: string): Part {
  const xml = source.slice(element.start, element.end);
  if (element.name === "w:tbl") {
    const table = readTable(element, source);
    return { kind: "table", xml, table, text: `\u0001${table.text}` };
  }
  const paragraph = element.name === "w:p" ? readParagraph(element, source) : null;
  if (paragraph === null || paragraph.text.trim() === "" || paragraph.properties.includes("<w:sectPr")) {
    return { kind: "frame", xml, text: "" };
  }
  return { kind: "paragraph", xml, paragraph, text: paragraph.text };
}

const sameParagraph = 0.35;

function likeness(one: Part, other: Part): number {
  if (one.kind !== other.kind) return 0;
  return one.kind === "table"
    ? Math.max(sameParagraph, likenessOf(one.text.slice(0, 4000), other.text.slice(0, 4000)))
    : likenessOf(one.text, other.text);
}

function partXml({ one, other }: Pair<Part>, marks: ChangeMarks): string {
  if (other === null) return one === null ? "" : gonePart(one, marks);
  if (one === null) return comePart(other, marks);
  if (one.text === other.text || other.kind === "frame") return other.xml;
  if (one.kind === "paragraph" && other.kind === "paragraph") {
    return changedParagraph(one.paragraph, other.paragraph, marks);
  }
  return one.kind === "table" && other.kind === "table" ? changedTable(one.table, other.table, marks) : other.xml;
}

function gonePart(part: Part, marks: ChangeMarks): string {
  if (part.kind === "frame") return "";
  return part.kind === "table" ? wholeTable("del", part.table, marks) : wholeParagraph("del", part.paragraph, marks);
}

function comePart(part: Part, marks: ChangeMarks): string {
  if (part.kind === "frame") return part.xml;
  return part.kind === "table" ? wholeTable("ins", part.table, marks) : wholeParagraph("ins", part.paragraph, marks);
}
