import { readFileSync, writeFileSync } from "node:fs";
import Docxtemplater from "docxtemplater";
import PizZip from "pizzip";
import { dataOf } from "../peer-template.ts";

/** `docxtemplater CONTENT.json TEMPLATE.docx OUT.docx` */
const [content = "", template = "", out = ""] = process.argv.slice(2);
const filled = new Docxtemplater(new PizZip(readFileSync(template)), { paragraphLoop: true });
filled.render(dataOf(JSON.parse(readFileSync(content, "utf8"))));
writeFileSync(out, filled.getZip().generate({ type: "nodebuffer", compression: "DEFLATE" }));
