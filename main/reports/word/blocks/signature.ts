import { dateInWords } from "../../../../shared/domain/dates.ts";
import type { Signature } from "../../../../shared/domain/report.ts";
import { characterWidth, lineWidth, textWidth } from "../page-geometry.ts";
import { paragraphXml } from "../paragraph.ts";
import { runXml } from "../runs.ts";
import { style } from "../style-names.ts";

const twoCharacters = 2 * characterWidth;

/**
 * 署名 and 成文日期 without seal (GB/T 9704-2012 §7.3.5.2), after one blank line: the office ends two characters from the
 * right, the date starts two characters right of where the office starts; when the date would come nearer than two
 * characters to the right, it ends there and the office moves left. A date alone ends four characters from the right.
 */
export function signatureXml({ unit, date }: Signature): string {
  const dateText = dateInWords(date);
  const dateEnd = (unit === null ? 2 : 1) * twoCharacters;
  const latestDate = textWidth("portrait") - dateEnd - lineWidth(dateText);
  if (unit === null) return blank + startingAt(latestDate, dateText, "");
  const latestUnit = textWidth("portrait") - twoCharacters - lineWidth(unit);
  const unitStart = Math.max(0, Math.min(latestUnit, latestDate - twoCharacters));
  return blank + startingAt(unitStart, unit, "<w:keepNext/>") + startingAt(unitStart + twoCharacters, dateText, "");
}

const blank = paragraphXml(style.plain, "", "<w:keepNext/>");

/** Without the gaps that Word puts between digits and Chinese, so that the computed widths hold. */
const noGaps = `<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>`;

/** From the left, because programs differ in how wide they set a date. */
function startingAt(left: number, text: string, keep: string): string {
  return paragraphXml(style.plain, runXml(text), `${keep}${noGaps}<w:ind w:left="${left}"/><w:jc w:val="left"/>`);
}
