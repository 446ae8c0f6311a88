import { dateInWords } from "../../../../shared/domain/dates.ts";
import type { Cover } from "../../../../shared/domain/report-front.ts";
import { textWidth } from "../page-geometry.ts";
import { paragraphXml } from "../paragraph.ts";
import { runXml } from "../runs.ts";
import { size, style } from "../style-names.ts";
import { titleLines } from "../title-lines.ts";

/** A page with the title in its upper third, the office and the month it was made below. */
export function coverXml(cover: Cover | null): string {
  if (cover === null) return "";
  const perLine = Math.floor(textWidth("portrait") / (size.one * 10));
  const lines = titleLines(cover.title.replaceAll("\n", ""), perLine).map((line) => runXml(line));
  const unit = cover.unit === null ? "" : paragraphXml(style.coverLine, runXml(cover.unit.replaceAll("\n", " ")));
  const title = paragraphXml(style.coverTitle, lines.join("<w:r><w:br/></w:r>"));
  return title + unit + paragraphXml(style.coverLine, runXml(dateInWords(cover.date)));
}
