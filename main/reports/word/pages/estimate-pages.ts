import type { ReportDocument } from "../../../../shared/domain/report.ts";
import { textHeight } from "../page-geometry.ts";
import { planSections } from "../section-plan.ts";
import type { Box } from "./box.ts";
import { partBoxes } from "./part-boxes.ts";
import { pagesOfEntries } from "./paginate.ts";

/**
 * The page on which each line of the contents is expected to stand, by a layout of our own: 22 lines of 28 characters, with
 * what keeps together, tables, charts, footnotes and turned pages. Word's own layout may differ where fonts differ; it
 * can bring the numbers up to date.
 */
export function estimatePages(document: ReportDocument): readonly number[] {
  return pagesOfEntries(boxesOf(document), textHeight("portrait"));
}

/** Everything that takes room in the numbered sections of a report, in order. */
export function boxesOf(document: ReportDocument): readonly Box[] {
  const sections = planSections(document).filter(({ numbering }) => numbering !== "none");
  return sections.flatMap(({ orientation, parts }, index) => {
    const inside = parts.flatMap((part, at) => partBoxes(part, { document, orientation, opensSection: at === 0 }));
    return index === 0 ? inside : opening(inside, textHeight(orientation));
  });
}

/** A section begins a page of its own height. */
function opening(boxes: readonly Box[], pageHeight: number): readonly Box[] {
  const [first, ...others] = boxes;
  return first === undefined ? [] : [{ ...first, pageHeight }, ...others];
}
