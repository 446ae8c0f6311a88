import { Big } from "big.js";
import { monthsElapsed, type IsoDate } from "./dates.ts";
import { roundDecimal, type Decimal } from "./decimal.ts";
import type { Money } from "./money.ts";

/** 亮灯; "none" where no rule applies. */
export const lamps = ["green", "yellow", "red", "none"] as const;
export type Lamp = (typeof lamps)[number];

/** 年度投资完成率 as an unrounded percentage; null where nothing was planned. */
function exactCompletion(done: Money, planned: Money): Big | null {
  return planned === 0 ? null : new Big(done).times(100).div(planned);
}

/** 年度投资完成率 = doneThisYear ÷ plannedThisYear, in % with `digits` places, rounded last; null where nothing was planned. */
export function completionRate(done: Money, planned: Money, digits = 1): Decimal | null {
  const exact = exactCompletion(done, planned);
  return exact === null ? null : roundDecimal(exact, digits);
}

/** 时序 = 完成率 − months elapsed ÷ 12, in 百分点, rounded last: 2853.5 of 3395.3 at the end of September gives 9.0. */
export function paceDifference(done: Money, planned: Money, year: number, asOf: IsoDate, digits = 1): Decimal | null {
  const exact = exactCompletion(done, planned);
  if (exact === null) return null;
  return roundDecimal(exact.minus(timeLine(year, asOf)), digits);
}

/** The share of the year gone by, in % (unrounded): 时序进度. */
export function timeLine(year: number, asOf: IsoDate): Big {
  return new Big(monthsElapsed(year, asOf)).times(100).div(12);
}
