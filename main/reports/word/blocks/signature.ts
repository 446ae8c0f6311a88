import { dateInWords } from "../../../../shared/domain/dates.ts";
import type { Signature } from "../../../../shared/domain/report.ts";
import { characterWidth, lineWidth, textWidth } from "../page-geometry.ts";
import { paragraphXml } from "../paragraph.ts";
import { runXml } from "../runs.ts";
import { style } from "../style-names.ts";

const twoCharacters = 2 * characterWidth;

/** 署名 and 成文日期 after one blank line, for a seal or without one. */
export function signatureXml({ unit, date, seal = false }: Signature): string {
  const dateText = dateInWords(date);
  if (unit === null) return blank + startingAt(dateStart(dateText, 2 * twoCharacters), dateText, "");
  if (seal) return blank + sealed(unit, dateText);
  const [unitStart, start] = placesWithoutSeal(unit, dateText);
  return blank + startingAt(unitStart, unit, "<w:keepNext/>") + startingAt(start, dateText, "");
}

/**
 * GB/T 9704-2012 §7.3.5.2, without seal: the office ends two characters from the right, the date starts two characters
 * right of where the office starts; when the date would come nearer than two characters to the right, it ends there and
 * the office moves left.
 */
function placesWithoutSeal(unit: string, date: string): readonly [number, number] {
  const latestUnit = textWidth("portrait") - twoCharacters - lineWidth(unit);
  const unitStart = Math.max(0, Math.min(latestUnit, dateStart(date, twoCharacters) - twoCharacters));
  return [unitStart, unitStart + twoCharacters];
}

/**
 * §7.3.5.1, with seal: the date ends four characters from the right and the office stands centred above it, so that the
 * seal covers both; an office so long that it would leave the page moves both to the left.
 */
function sealed(unit: string, date: string): string {
  const centred = dateStart(date, 2 * twoCharacters) + (lineWidth(date) - lineWidth(unit)) / 2;
  const moved = Math.max(0, centred - (textWidth("portrait") - lineWidth(unit)));
  const dateEnd = 2 * twoCharacters + Math.round(moved);
  const ending = `${noGaps}<w:ind w:right="${dateEnd}"/><w:jc w:val="right"/>`;
  const above = startingAt(Math.max(0, Math.round(centred - moved)), unit, "<w:keepNext/>");
  return above + paragraphXml(style.plain, runXml(date), ending);
}

function dateStart(date: string, fromRight: number): number {
  return textWidth("portrait") - fromRight - lineWidth(date);
}

const blank = paragraphXml(style.plain, "", "<w:keepNext/>");

/** Without the gaps that Word puts between digits and Chinese, so that the computed widths hold. */
const noGaps = `<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>`;

/** From the left, because programs differ in how wide they set a date. */
function startingAt(left: number, text: string, keep: string): string {
  return paragraphXml(style.plain, runXml(text), `${keep}${noGaps}<w:ind w:left="${left}"/><w:jc w:val="left"/>`);
}
