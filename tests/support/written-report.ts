import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { renderDocument, type RenderOptions } from "../../main/reports/word/render-document.ts";
import type { ReportDocument } from "../../shared/domain/report.ts";
import { openDocx, type DocxPackage } from "./docx-package.ts";
import { tempFolder } from "./temp-folder.ts";

/** The bytes of the Word file of a report; fails the test when it was refused. */
export async function wordBytes(document: ReportDocument, charts: RenderOptions["charts"] = "native") {
  const rendered = await renderDocument(document, { charts });
  if (!rendered.ok) throw new Error(`the report was refused: ${rendered.error.kind}`);
  return rendered.value;
}

export async function writtenReport(
  document: ReportDocument,
  charts: RenderOptions["charts"] = "native",
): Promise<DocxPackage> {
  return openDocx(await wordBytes(document, charts));
}

/** The Word file of a report on disk, in a folder that goes when the test ends. */
export async function wordFile(document: ReportDocument, charts: RenderOptions["charts"] = "native"): Promise<string> {
  const path = join(tempFolder(), "报告.docx");
  writeFileSync(path, await wordBytes(document, charts));
  return path;
}
