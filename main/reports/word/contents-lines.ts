import type { ReportDocument } from "../../../shared/domain/report.ts";
import type { ContentsLine } from "../../../shared/ipc/questions/reports.ts";
import { contentsEntries } from "./contents-entries.ts";
import { estimatePages } from "./pages/estimate-pages.ts";

/** The contents of a report with the page that each entry is expected on. */
export function contentsLines(document: ReportDocument): readonly ContentsLine[] {
  const pages = estimatePages(document);
  return contentsEntries(document).map(({ level, text }, index) => ({ level, text, page: pages[index] ?? 1 }));
}
