import type { ReportDocument } from "../../../shared/domain/report.ts";
import type { ContentsLine } from "../../../shared/ipc/questions/reports.ts";
import { contentsEntries, type ContentsEntry } from "./contents-entries.ts";
import { withFittingCharts } from "./pages/fit-charts.ts";
import { withNotesOnce } from "./pages/notes-once.ts";
import { estimatePages } from "./pages/estimate-pages.ts";

/** The contents of a report with the page that each entry is expected on. */
export function contentsLines(document: ReportDocument): readonly ContentsLine[] {
  return placedContents(withNotesOnce(withFittingCharts(document))).map(({ level, text, page }) => ({
    level,
    text,
    page,
  }));
}

/** The same with the place of each heading, which names its bookmark. */
export function placedContents(document: ReportDocument): readonly (ContentsEntry & ContentsLine)[] {
  const pages = estimatePages(document);
  return contentsEntries(document).map(({ level, text, place }) => ({ level, text, place, page: pages[place] ?? 1 }));
}
