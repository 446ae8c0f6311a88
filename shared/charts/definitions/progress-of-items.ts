import { decimalToNumber, roundDecimal } from "../../domain/decimal.ts";
import type { IsoDate } from "../../domain/dates.ts";
import { completionRate, timeLine } from "../../domain/pace.ts";
import type { ChartSpec } from "../chart-spec.ts";
import { columns, describeChart, showsSomething } from "./chart-parts.ts";
import type { PlanAndDone } from "./plan-against-done.ts";

const fewest = 3;
const most = 8;

/**
 * The matters with the largest plans, each with its 年度投资完成率 beside the 时序 as bars in %; null for fewer than three with a
 * plan and something done.
 */
export function progressOfItemsChart(rows: readonly PlanAndDone[], year: number, asOf: IsoDate): ChartSpec | null {
  // Of 10,000 matters a few are shown: only theirs are divided.
  const largest = rows
    .filter(({ planned, done }) => planned !== null && planned !== 0 && done !== null)
    .toSorted((one, other) => (other.planned ?? 0) - (one.planned ?? 0))
    .slice(0, most)
    .flatMap(({ name, planned, done }) => {
      const rate = planned === null || done === null ? null : completionRate(done, planned);
      return rate === null ? [] : [{ name, rate: decimalToNumber(rate) }];
    });
  if (largest.length < fewest) return null;
  const time = decimalToNumber(roundDecimal(timeLine(year, asOf), 1));
  const categories = largest.map(({ name }) => name);
  const completion = columns(
    "年度投资完成率",
    largest.map(({ rate }) => rate),
    1,
  );
  const passed = columns(
    "时序进度",
    categories.map(() => time),
    1,
  );
  if (!showsSomething([completion])) return null;
  const title = `年度计划投资前${largest.length}位事项完成进度`;
  return {
    id: "progress-of-items",
    kind: "bars",
    title,
    altText: `${describeChart("进度条形图", `${title}（%）`, categories, [completion])}时序进度为${time.toFixed(1)}%。`,
    categories,
    series: [completion, passed],
    valueAxis: { unit: "%" },
    secondAxis: null,
  };
}
