import type { RedHead } from "../../../../shared/domain/report-front.ts";
import { textWidth } from "../page-geometry.ts";
import { paragraphXml } from "../paragraph.ts";
import { style } from "../style-names.ts";
import { runXml } from "../runs.ts";
import { xmlText } from "../xml-text.ts";

/** 35 mm in twips: from the upper edge of the 版心 to that of 发文机关标志. */
const below = 1984;
/** In half points; larger looks crude, smaller is no head. */
const [largest, smallest] = [104, 36];

/** 版头 (GB/T 9704-2012 §7.2): the organs in red across the 版心, two lines, 发文字号, the red line 4 mm under it, two lines. */
export function redHeadXml({ marks, documentNumber }: RedHead): string {
  const halfPoints = sizeFor(marks);
  const organs = marks.map((mark, index) => markXml(mark, halfPoints, index === 0));
  const blank = paragraphXml(style.plain, "", "<w:keepNext/>");
  const number = paragraphXml(style.documentNumber, runXml(documentNumber.replaceAll("\n", " ")));
  return organs.join("") + blank + blank + number + blank + blank;
}

function markXml(mark: string, halfPoints: number, first: boolean): string {
  const before = first ? `<w:spacing w:before="${below}" w:after="0" w:line="240" w:lineRule="auto"/>` : "";
  const properties = `<w:rPr><w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/></w:rPr>`;
  return paragraphXml(
    style.redMark,
    `<w:r>${properties}<w:t>${xmlText(mark.replaceAll("\n", " "))}</w:t></w:r>`,
    before,
  );
}

/** As large as the longest name allows on one line. */
function sizeFor(marks: readonly string[]): number {
  const longest = Math.max(1, ...marks.map((mark) => [...mark].length));
  return Math.max(smallest, Math.min(largest, Math.floor(textWidth("portrait") / 10 / longest)));
}
