import { buffer } from "node:stream/consumers";
import { zipStream } from "../../main/files/write-zip.ts";
import type { ReportContent } from "./report-content.ts";

/** How a library writes a list in its template. */
export interface TemplateWords {
  /** Paragraphs around and for one paragraph of the list `p` with the field `t`. */
  readonly paragraphs: readonly string[];
  /** Rows for the list named so, with the fields `c0`, `c1` … */
  readonly rows: (list: string, columns: number) => readonly (readonly string[])[];
}

const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const declaration = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>`;
const types =
  `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
  `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ` +
  `ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const relationships =
  `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" ` +
  `Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;

/** A Word file with a list of paragraphs and one table for each of the report's, ready to be filled. */
export async function templateOf({ tables }: ReportContent, words: TemplateWords): Promise<Uint8Array> {
  const filled = tables.map(({ head }, at) => tableXml([head, ...words.rows(`t${at}`, head.length)]));
  const body = words.paragraphs.map(paragraphXml).join("") + filled.join("");
  const document = `${declaration}<w:document xmlns:w="${word}"><w:body>${body}<w:p/></w:body></w:document>`;
  return buffer(
    zipStream([
      { name: "[Content_Types].xml", content: types },
      { name: "_rels/.rels", content: relationships },
      { name: "word/document.xml", content: document },
    ]),
  );
}

const paragraphXml = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

function tableXml(rows: readonly (readonly string[])[]): string {
  const grid = (rows[0] ?? []).map(() => `<w:gridCol w:w="900"/>`).join("");
  return `<w:tbl><w:tblPr/><w:tblGrid>${grid}</w:tblGrid>${rows.map(rowXml).join("")}</w:tbl>`;
}

function rowXml(cells: readonly string[]): string {
  return `<w:tr>${cells.map((text) => `<w:tc>${paragraphXml(text)}</w:tc>`).join("")}</w:tr>`;
}

/** Lists in braces, as docxtemplater and easy-template-x write them: a row is repeated where its list begins and ends in it. */
export const inBraces: TemplateWords = {
  paragraphs: ["{#p}", "{t}", "{/p}"],
  rows: (list, columns) => [
    Array.from({ length: columns }, (_, at) => {
      const [begin, end] = [at === 0 ? `{#${list}}` : "", at === columns - 1 ? `{/${list}}` : ""];
      return `${begin}{c${at}}${end}`;
    }),
  ],
};

/** Lists as commands, as docx-templates writes them: the rows of a table stand between rows with commands. */
export const asCommands: TemplateWords = {
  paragraphs: ["+++FOR x IN p+++", "+++INS $x.t+++", "+++END-FOR x+++"],
  rows: (list, columns) => {
    const command = (text: string) => Array.from({ length: columns }, (_, at) => (at === 0 ? text : ""));
    const row = Array.from({ length: columns }, (_, at) => `+++INS $${list}.c${at}+++`);
    return [command(`+++FOR ${list} IN ${list}rows+++`), row, command(`+++END-FOR ${list}+++`)];
  },
};

/** The content as data for these templates. */
export function dataOf({ paragraphs, tables }: ReportContent): Record<string, unknown> {
  const lists = tables.flatMap(({ rows }, at) => {
    const list = rows.map((row) => Object.fromEntries(row.map((text, cell) => [`c${cell}`, text])));
    return [
      [`t${at}`, list],
      [`t${at}rows`, list],
    ];
  });
  return { p: paragraphs.map((t) => ({ t })), ...Object.fromEntries(lists) };
}
