import { Big } from "big.js";
import { pointsChangeInWords } from "../change-in-words.ts";
import { roundDecimal } from "../decimal.ts";
import type { QualifiedFigure } from "../observation-in-words.ts";
import { percentInWords } from "../percent-in-words.ts";

const magnitudes: Readonly<Record<string, number>> = { 万亿: 1e12, 亿: 1e8, 万: 1e4 };
const large = /^(万亿|亿|万)(.+)$/su;

/**
 * How a figure has changed on the one before: 增长12.3%, 下降3%, 持平; a percentage in points: 提高3.2个百分点. 万元 and 亿元 are
 * compared as one measure. A figure that is only 约 or 近 gives 增长约12.3%. Null where the two cannot be compared.
 */
export function observationChange(now: QualifiedFigure, before: QualifiedFigure): string | null {
  const [present, former] = [inOneMeasure(now), inOneMeasure(before)];
  if (present.measure !== former.measure) return null;
  const isRough = now.qualifier !== "exact" || before.qualifier !== "exact";
  const words = now.unit === "%" ? pointsChangeInWords(present.value, former.value) : shareOfChange(present, former);
  if (words === null) return null;
  if (words === "持平") return isRough ? "基本持平" : words;
  return isRough ? words.replace(/^(..)/u, "$1约") : words;
}

/** The value of a figure without 万 or 亿 in its unit. */
export function inOneMeasure({ value, unit }: QualifiedFigure): { readonly value: Big; readonly measure: string } {
  const [, magnitude = "", measure = unit] = large.exec(unit) ?? [];
  return { value: new Big(value).times(magnitudes[magnitude] ?? 1), measure };
}

function shareOfChange(now: { readonly value: Big }, before: { readonly value: Big }): string | null {
  if (before.value.lte(0)) return null;
  const change = now.value.minus(before.value).times(100).div(before.value);
  if (Number(roundDecimal(change, 1)) === 0) return "持平";
  return `${change.gt(0) ? "增长" : "下降"}${percentInWords(change.abs())}`;
}
