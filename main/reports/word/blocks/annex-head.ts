import type { Annex } from "../../../../shared/domain/report.ts";
import { bookmarked, numberTarget } from "../bookmarks.ts";
import { fieldXml } from "../field.ts";
import { textWidth } from "../page-geometry.ts";
import { paragraphXml } from "../paragraph.ts";
import { runXml } from "../runs.ts";
import { style } from "../style-names.ts";
import type { Writing } from "../writing.ts";
import { titleXml } from "./title.ts";

/**
 * 附件1 at the margin without colon, then its title centred on the third line (GB/T 9704-2012 §7.3.7). `opensSection`
 * says that a section break already begins the page, `cover` is what hides 续表 on it.
 */
export function annexHeadXml(
  annex: Annex,
  annexCount: number,
  { opensSection, cover = "" }: { readonly opensSection: boolean; readonly cover?: string },
  writing: Writing,
): string {
  const newPage = opensSection ? "" : "<w:pageBreakBefore/>";
  const field = fieldXml("SEQ 附件 \\* ARABIC", String(annex.number));
  const number = annexCount > 1 ? bookmarked(field, writing.bookmarkOf(numberTarget(annex))) : "";
  const label = runXml("附件") + number;
  return (
    paragraphXml(style.annexMark, bookmarked(label, writing.bookmarkOf(annex.id)), newPage) +
    paragraphXml(style.plain, cover, "<w:keepNext/>") +
    titleXml(style.annexTitle, annex.title, textWidth(annex.orientation), writing.nextHeading())
  );
}
