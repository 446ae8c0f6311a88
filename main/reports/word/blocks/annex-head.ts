import { annexLabel } from "../../../../shared/domain/annex-label.ts";
import type { Annex } from "../../../../shared/domain/report.ts";
import { textWidth } from "../page-geometry.ts";
import { paragraphXml } from "../paragraph.ts";
import { runXml } from "../runs.ts";
import { style } from "../style-names.ts";
import { titleXml } from "./title.ts";

/**
 * 附件1 at the margin without colon, then its title centred on the third line (GB/T 9704-2012 §7.3.7). `opensSection`
 * says that a section break already begins the page.
 */
export function annexHeadXml(annex: Annex, annexCount: number, opensSection: boolean): string {
  const newPage = opensSection ? "" : "<w:pageBreakBefore/>";
  return (
    paragraphXml(style.annexMark, runXml(annexLabel(annex.number, annexCount)), newPage) +
    paragraphXml(style.plain, "", "<w:keepNext/>") +
    titleXml(style.annexTitle, annex.title, textWidth(annex.orientation))
  );
}
