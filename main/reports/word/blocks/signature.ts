import { dateInWords } from "../../../../shared/domain/dates.ts";
import type { Signature } from "../../../../shared/domain/report.ts";
import { characterWidth, lineWidth } from "../page-geometry.ts";
import { paragraphXml } from "../paragraph.ts";
import { runXml } from "../runs.ts";
import { style } from "../styles.ts";

const twoCharacters = 2 * characterWidth;

/**
 * 署名 and 成文日期 without seal (GB/T 9704-2012 §7.3.5.2), after one blank line: the office ends two characters from the
 * right, the date starts two characters right of where the office starts; when the date would come nearer than two
 * characters to the right, it stands there and the office moves left. A date alone stands four characters from the right.
 */
export function signatureXml({ unit, date }: Signature): string {
  const dateText = dateInWords(date);
  if (unit === null) return blank + rightXml(dateText, 2 * twoCharacters, "");
  const unitRight = Math.max(twoCharacters, 2 * twoCharacters + lineWidth(dateText) - lineWidth(unit));
  const dateRight = unitRight + lineWidth(unit) - twoCharacters - lineWidth(dateText);
  return blank + rightXml(unit, unitRight, "<w:keepNext/>") + rightXml(dateText, dateRight, "");
}

const blank = paragraphXml(style.plain, "", "<w:keepNext/>");

function rightXml(text: string, right: number, keep: string): string {
  return paragraphXml(style.plain, runXml(text), `${keep}<w:ind w:right="${right}"/><w:jc w:val="right"/>`);
}
