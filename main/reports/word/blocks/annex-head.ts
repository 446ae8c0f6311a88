import type { Annex } from "../../../../shared/domain/report.ts";
import { textWidth } from "../page-geometry.ts";
import { paragraphXml } from "../paragraph.ts";
import { runXml } from "../runs.ts";
import { style } from "../styles.ts";
import { titleXml } from "./title.ts";

/**
 * 附件1 at the margin without colon, then its title centred on the third line (GB/T 9704-2012 §7.3.7). `opensSection`
 * says that a section break already begins the page. A single annex carries no number.
 */
export function annexHeadXml(annex: Annex, numbered: boolean, opensSection: boolean): string {
  const mark = numbered ? `附件${annex.number}` : "附件";
  const newPage = opensSection ? "" : "<w:pageBreakBefore/>";
  return (
    paragraphXml(style.annexMark, runXml(mark), newPage) +
    paragraphXml(style.plain, "", "<w:keepNext/>") +
    titleXml(style.annexTitle, annex.title, textWidth(annex.orientation))
  );
}
