import { readFileSync, writeFileSync } from "node:fs";
import { TemplateHandler, type TemplateData } from "easy-template-x";
import type { ReportContent } from "../report-content.ts";

/** `easy-template-x CONTENT.json TEMPLATE.docx OUT.docx` */
const [content = "", template = "", out = ""] = process.argv.slice(2);
const { paragraphs, tables }: ReportContent = JSON.parse(readFileSync(content, "utf8"));
const lists = tables.map(({ rows }, at): [string, TemplateData[]] => [
  `t${at}`,
  rows.map((row) => Object.fromEntries(row.map((text, cell) => [`c${cell}`, text]))),
]);
const data: TemplateData = { p: paragraphs.map((t) => ({ t })), ...Object.fromEntries(lists) };
writeFileSync(out, await new TemplateHandler().process(readFileSync(template), data));
