import type { Caption } from "../../../../shared/domain/report.ts";
import { fieldXml } from "../field.ts";
import { paragraphXml } from "../paragraph.ts";
import { runXml } from "../runs.ts";
import { style } from "../style-names.ts";

/**
 * 图1 or 表1 with its text. The number is a SEQ field, so that Word counts on when a caption is inserted. A table's caption
 * stands above it and keeps with it; a figure keeps with the caption below.
 */
export function captionXml({ label, number, text }: Caption): string {
  const keep = label === "表" ? "<w:keepNext/>" : "";
  const content = runXml(label) + fieldXml(`SEQ ${label} \\* ARABIC`, String(number)) + runXml(`  ${text}`);
  return paragraphXml(style.caption, content, keep);
}
