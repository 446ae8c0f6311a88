import { decimalToNumber, roundDecimal } from "../../domain/decimal.ts";
import type { IsoDate } from "../../domain/dates.ts";
import { completionRate, timeLine } from "../../domain/pace.ts";
import type { ChartSpec } from "../chart-spec.ts";
import { columns, describeChart, line, showsSomething } from "./chart-parts.ts";
import type { PlanAndDone } from "./plan-against-done.ts";

/**
 * 各领域年度投资完成率 as columns with the 时序进度 as a line, in %. Parts without a plan have no rate and are left out;
 * null for fewer than two parts with a plan and something done.
 */
export function completionByFieldChart(rows: readonly PlanAndDone[], year: number, asOf: IsoDate): ChartSpec | null {
  const rates = rows.flatMap(({ name, planned, done }) => {
    const rate = planned === null || done === null ? null : completionRate(done, planned);
    return rate === null ? [] : [{ name, rate: decimalToNumber(rate) }];
  });
  if (rates.length < 2) return null;
  const categories = rates.map(({ name }) => name);
  const time = decimalToNumber(roundDecimal(timeLine(year, asOf), 1));
  const completion = columns(
    "年度投资完成率",
    rates.map(({ rate }) => rate),
    1,
  );
  const passed = line(
    "时序进度",
    categories.map(() => time),
    1,
  );
  if (!showsSomething([completion, passed])) return null;
  const title = "各领域年度投资完成率与时序进度";
  return {
    id: "completion-by-field",
    kind: "columns-with-line",
    title,
    altText: `${describeChart("柱线组合图", `${title}（%）`, categories, [completion])}时序进度为${time.toFixed(1)}%。`,
    categories,
    series: [completion, passed],
    valueAxis: { unit: "%" },
    secondAxis: null,
  };
}
