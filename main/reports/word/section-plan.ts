import type { Annex, ReportDocument } from "../../../shared/domain/report.ts";
import type { Orientation } from "./page-geometry.ts";

/** Pages that lie the same way. The first section holds the text of the report, then the annexes that lie as it does. */
export interface Section {
  readonly orientation: Orientation;
  readonly annexes: readonly Annex[];
}

/** Begins a new section wherever the pages turn; annexes that lie like the pages before them only begin a new page. */
export function planSections(document: ReportDocument): readonly Section[] {
  const sections: { orientation: Orientation; annexes: Annex[] }[] = [{ orientation: "portrait", annexes: [] }];
  for (const annex of document.annexes) {
    const last = sections.at(-1);
    if (last?.orientation === annex.orientation) last.annexes.push(annex);
    else sections.push({ orientation: annex.orientation, annexes: [annex] });
  }
  return sections;
}
