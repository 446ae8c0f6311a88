import { Big } from "big.js";
import { daysElapsed, monthsElapsed, type IsoDate } from "./dates.ts";
import type { Decimal } from "./decimal.ts";
import type { Money } from "./money.ts";
import { roundedQuotient } from "./quotient.ts";

/** 亮灯; "none" where no rule applies. */
export const lamps = ["green", "yellow", "red", "none"] as const;
export type Lamp = (typeof lamps)[number];

/** 年度投资完成率 = doneThisYear ÷ plannedThisYear, in % with `digits` places, rounded last; null where nothing was planned. */
export function completionRate(done: Money, planned: Money, digits = 1): Decimal | null {
  if (planned === 0) return null;
  const hundredfold = done * 100;
  return roundedQuotient(isSafe(hundredfold) ? hundredfold : BigInt(done) * 100n, planned, digits);
}

/** How 时序进度 counts: by the whole months gone by, as all figures of a report do, or by the days. */
export const timeBases = ["months", "days"] as const;
export type TimeBasis = (typeof timeBases)[number];

/** The part of a year gone by at a date, as a fraction of whole numbers. */
export function shareGone(
  year: number,
  asOf: IsoDate,
  basis: TimeBasis,
): { readonly gone: number; readonly all: number } {
  return basis === "months" ? { gone: monthsElapsed(year, asOf), all: 12 } : daysElapsed(year, asOf);
}

/**
 * 时序 = 完成率 − the part of the year gone by (by months unless `basis` says otherwise), in 百分点, rounded last: 2853.5 of
 * 3395.3 at the end of September gives 9.0.
 */
export function paceDifference(
  done: Money,
  planned: Money,
  year: number,
  asOf: IsoDate,
  digits = 1,
  basis: TimeBasis = "months",
): Decimal | null {
  if (planned === 0) return null;
  const { gone, all } = shareGone(year, asOf, basis);
  const wholeDone = done * all;
  const wholePlan = planned * all;
  const ahead = (wholeDone - planned * gone) * 100;
  if (isSafe(wholeDone) && isSafe(wholePlan) && isSafe(ahead)) return roundedQuotient(ahead, wholePlan, digits);
  const exactlyAhead = (BigInt(done) * BigInt(all) - BigInt(planned) * BigInt(gone)) * 100n;
  return roundedQuotient(exactlyAhead, BigInt(planned) * BigInt(all), digits);
}

/** Whether a product of amounts is still exact. */
function isSafe(product: number): boolean {
  return Number.isSafeInteger(product);
}

const timeLines = Array.from({ length: 13 }, (_, months) => new Big(months).times(100).div(12));

/** The share of the year gone by, in % (unrounded): 时序进度, by months unless `basis` says otherwise. */
export function timeLine(year: number, asOf: IsoDate, basis: TimeBasis = "months"): Big {
  if (basis === "months") return timeLines[monthsElapsed(year, asOf)] ?? new Big(0);
  const { gone, all } = daysElapsed(year, asOf);
  return new Big(gone).times(100).div(all);
}
