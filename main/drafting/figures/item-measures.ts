import { Big } from "big.js";
import { monthsElapsed, type IsoDate } from "../../../shared/domain/dates.ts";
import type { FigureAmount } from "../../../shared/domain/draft/figure-source.ts";
import { sumMoney, type Money } from "../../../shared/domain/money.ts";
import type { ReportItem } from "../../reports/report-items.ts";
import { amountOf } from "./select-items.ts";

/** The sum over those that give the amount; null where none does, so that nothing reported is never a zero. */
export function sumOf(items: readonly ReportItem[], amount: FigureAmount): Money | null {
  const given = items.map((item) => amountOf(item, amount)).filter((one) => one !== null);
  return given.length === 0 ? null : sumMoney(given);
}

/** 年度投资完成率 in %, unrounded; null without a plan or without anything reported. */
export function completionOf(items: readonly ReportItem[]): Big | null {
  const [planned, done] = [sumOf(items, "planned"), sumOf(items, "done")];
  return planned === null || planned === 0 || done === null ? null : new Big(done).times(100).div(planned);
}

/**
 * 完成率 − 时序 in 百分点, by one division: subtracting two rounded quotients would show 33.3 − 33.3 as something.
 */
export function paceOf(items: readonly ReportItem[], year: number, asOf: IsoDate): Big | null {
  const [planned, done] = [sumOf(items, "planned"), sumOf(items, "done")];
  if (planned === null || planned === 0 || done === null) return null;
  const ahead = new Big(done).times(12).minus(new Big(planned).times(monthsElapsed(year, asOf)));
  return ahead.times(100).div(new Big(planned).times(12));
}
