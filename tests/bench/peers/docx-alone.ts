import { readFileSync, writeFileSync } from "node:fs";
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from "docx";
import type { ReportContent } from "../report-content.ts";

/** `docx-alone CONTENT.json - OUT.docx`: the content as objects of the library. */
const [content = "", , out = ""] = process.argv.slice(2);
const { paragraphs, tables }: ReportContent = JSON.parse(readFileSync(content, "utf8"));
const rowOf = (cells: readonly string[]) =>
  new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) });
const children = [
  ...paragraphs.map((text) => new Paragraph(text)),
  ...tables.map(({ head, rows }) => new Table({ rows: [head, ...rows].map(rowOf) })),
];
writeFileSync(out, await Packer.toBuffer(new Document({ sections: [{ children }] })));
