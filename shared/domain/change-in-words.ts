import { Big } from "big.js";
import { roundDecimal } from "./decimal.ts";
import type { Money } from "./money.ts";
import { percentInWords, pointsInWords } from "./percent-in-words.ts";

/** Change of an amount on the year before, in %: 同比增长12.3%, 同比下降3%, 与上年持平; null without a value to compare with. */
export function changeInWords(now: Money, before: Money): string | null {
  const growth = growthInWords(now, before);
  if (growth === null) return null;
  return growth === level ? "与上年持平" : `同比${growth}`;
}

const level = "持平";

/** The same between any two years: 增长12.3%, 下降3%, 持平; null without a value to compare with. */
export function growthInWords(now: Money, before: Money): string | null {
  if (before === 0) return null;
  const change = new Big(now).minus(before).times(100).div(before);
  const shown = new Big(roundDecimal(change, 1));
  if (shown.eq(0)) return level;
  return `${shown.gt(0) ? "增长" : "下降"}${percentInWords(change.abs())}`;
}

/** Change of a percentage, in 百分点: 提高3.2个百分点, 下降1.5个百分点, 持平; both in %, unrounded. */
export function pointsChangeInWords(now: Big, before: Big): string {
  const points = now.minus(before);
  if (Number(roundDecimal(points, 1)) === 0) return "持平";
  return `${points.gt(0) ? "提高" : "下降"}${pointsInWords(points)}`;
}

/** Change of a count: 增加12项, 减少3项, 持平. */
export function countChangeInWords(now: number, before: number, measure: string): string {
  if (now === before) return "持平";
  return `${now > before ? "增加" : "减少"}${Math.abs(now - before)}${measure}`;
}
