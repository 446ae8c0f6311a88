import type { Caption } from "../../../../shared/domain/report-caption.ts";
import { bookmarked, type Bookmark } from "../bookmarks.ts";
import { fieldXml } from "../field.ts";
import { paragraphXml } from "../paragraph.ts";
import { runXml } from "../runs.ts";
import { style } from "../style-names.ts";

/**
 * 图1 or 表1 with its text. The number is a SEQ field, so that Word counts on when a caption is inserted, and label and
 * number carry the bookmark that references read. A table's caption
 * stands above it and keeps with it; a figure keeps with the caption below.
 */
export function captionXml({ label, number, text }: Caption, bookmark: Bookmark | null): string {
  const keep = label === "表" ? "<w:keepNext/>" : "";
  const numbered = runXml(label) + fieldXml(`SEQ ${label} \\* ARABIC`, String(number));
  const words = runXml(`  ${text.replaceAll("\n", " ")}`);
  return paragraphXml(style.caption, bookmarked(numbered, bookmark) + words, keep);
}
