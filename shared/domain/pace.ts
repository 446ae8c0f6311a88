import { Big } from "big.js";
import { monthsElapsed, type IsoDate } from "./dates.ts";
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

/** 时序 = 完成率 − months elapsed ÷ 12, in 百分点, rounded last: 2853.5 of 3395.3 at the end of September gives 9.0. */
export function paceDifference(done: Money, planned: Money, year: number, asOf: IsoDate, digits = 1): Decimal | null {
  if (planned === 0) return null;
  const months = monthsElapsed(year, asOf);
  const yearOfDone = done * 12;
  const yearOfPlan = planned * 12;
  const ahead = (yearOfDone - planned * months) * 100;
  if (isSafe(yearOfDone) && isSafe(yearOfPlan) && isSafe(ahead)) return roundedQuotient(ahead, yearOfPlan, digits);
  const exactlyAhead = (BigInt(done) * 12n - BigInt(planned) * BigInt(months)) * 100n;
  return roundedQuotient(exactlyAhead, BigInt(planned) * 12n, digits);
}

/** Whether a product of amounts is still exact. */
function isSafe(product: number): boolean {
  return Number.isSafeInteger(product);
}

const timeLines = Array.from({ length: 13 }, (_, months) => new Big(months).times(100).div(12));

/** The share of the year gone by, in % (unrounded): 时序进度. */
export function timeLine(year: number, asOf: IsoDate): Big {
  return timeLines[monthsElapsed(year, asOf)] ?? new Big(0);
}
