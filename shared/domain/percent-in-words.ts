import { Big } from "big.js";
import type { IsoDate } from "./dates.ts";
import { roundDecimal, type Decimal } from "./decimal.ts";
import type { Money } from "./money.ts";
import { completionRate, paceDifference } from "./pace.ts";

/** A percentage rounded to one place. A whole one is written whole (50%, 100%), so a written .0 always tells of rounding. */
export function percentInWords(exact: Big): string {
  return `${exact.eq(exact.round(0)) ? exact.toFixed() : roundDecimal(exact, 1)}%`;
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
  const difference = paceDifference(done, planned, year, asOf);
  return difference === null ? null : paceDifferenceInWords(difference);
}

/** A difference in 百分点 already rounded: 超时序, 落后时序 or 与时序持平. */
export function paceDifferenceInWords(difference: Decimal): string {
  const points = new Big(difference);
  if (points.eq(0)) return "与时序持平";
  return `${points.gt(0) ? "超时序" : "落后时序"}${pointsInWords(points)}`;
}

/** 7.6个百分点, without sign. */
export function pointsInWords(points: Big): string {
  return `${points.abs().toFixed()}个百分点`;
}
