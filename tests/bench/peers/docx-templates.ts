import { readFileSync, writeFileSync } from "node:fs";
import { createReport } from "docx-templates";
import { dataOf } from "../peer-template.ts";

/** `docx-templates CONTENT.json TEMPLATE.docx OUT.docx`; without its sandbox, which is many times slower. */
const [content = "", template = "", out = ""] = process.argv.slice(2);
const data = dataOf(JSON.parse(readFileSync(content, "utf8")));
const filled = await createReport({
  template: readFileSync(template),
  data,
  cmdDelimiter: "+++",
  noSandbox: true,
  maximumWalkingDepth: 100_000_000,
});
writeFileSync(out, filled);
