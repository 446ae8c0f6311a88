import { Big } from "big.js";
import type { IsoDate } from "./dates.ts";
import { roundDecimal } from "./decimal.ts";
import type { Money } from "./money.ts";
import { completionRate, paceDifference } from "./pace.ts";

/** A percentage rounded to one place. A whole one is written whole (50%, 100%), so a written .0 always tells of rounding. */
export function percentInWords(exact: Big): string {
  return `${isWhole(exact) ? exact.toFixed() : roundDecimal(exact, 1)}%`;
}

function isWhole(value: Big): boolean {
  return value.eq(value.round(0));
}

/** Share of a count in a whole: 45 of 138 gives 32.6%; null for an empty whole. */
export function shareInWords(part: number, whole: number): string | null {
  return whole === 0 ? null : percentInWords(new Big(part).times(100).div(whole));
}

/** 年度投资完成率 for prose: 84.0%; null where nothing was planned. */
export function completionInWords(done: Money, planned: Money): string | null {
  return planned === 0 ? null : percentInWords(new Big(done).times(100).div(planned));
}

/** 年度投资完成率 for a table column headed （%）, always with one place; a dash where nothing was planned or reported. */
export function completionInTable(done: Money | null, planned: Money | null): string {
  const rate = done === null || planned === null ? null : completionRate(done, planned);
  return rate ?? "—";
}

/** 超时序7.6个百分点, 落后时序4.0个百分点 or 与时序持平; null where nothing was planned. */
export function paceInWords(done: Money, planned: Money, year: number, asOf: IsoDate): string | null {
  const shown = paceDifference(done, planned, year, asOf);
  const exact = paceDifference(done, planned, year, asOf, 9);
  if (shown === null || exact === null) return null;
  if (Number(shown) === 0) return "与时序持平";
  const points = isWhole(new Big(exact)) ? new Big(exact).toFixed() : shown;
  return `${points.startsWith("-") ? "落后时序" : "超时序"}${points.replace("-", "")}个百分点`;
}

/**
 * A sentence in which computed percentages and points have the same places: where one of them has a place, 67% becomes 67.0%.
 * Not for sentences that quote a source.
 */
export function withEvenPlaces(sentence: string): string {
  if (!/\.\d+(?:%|个百分点)/.test(sentence)) return sentence;
  return sentence.replaceAll(/(?<![\d.])(\d+)(%|个百分点)/g, "$1.0$2");
}

/** 7.6个百分点, without sign: rounded to one place, a whole number of points written whole. */
export function pointsInWords(exact: Big): string {
  return `${percentInWords(exact.abs()).slice(0, -1)}个百分点`;
}
