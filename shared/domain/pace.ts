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
  return planned === 0 ? null : roundedQuotient(BigInt(done) * 100n, BigInt(planned), digits);
}

/** 时序 = 完成率 − months elapsed ÷ 12, in 百分点, rounded last: 2853.5 of 3395.3 at the end of September gives 9.0. */
export function paceDifference(done: Money, planned: Money, year: number, asOf: IsoDate, digits = 1): Decimal | null {
  if (planned === 0) return null;
  const [reached, whole] = [BigInt(done), BigInt(planned)];
  const months = BigInt(monthsElapsed(year, asOf));
  return roundedQuotient((reached * 12n - whole * months) * 100n, whole * 12n, digits);
}

const timeLines = Array.from({ length: 13 }, (_, months) => new Big(months).times(100).div(12));

/** The share of the year gone by, in % (unrounded): 时序进度. */
export function timeLine(year: number, asOf: IsoDate): Big {
  return timeLines[monthsElapsed(year, asOf)] ?? new Big(0);
}
