import type { YearTotals } from "../../domain/year-totals.ts";
import type { ChartSeries, ChartSpec } from "../chart-spec.ts";
import { amountAxis } from "./amount-axis.ts";
import { describeChart, line } from "./chart-parts.ts";

/**
 * How the years compare, as lines: 年度计划投资 and 年度完成投资 when at least two years give a plan or a done figure, otherwise
 * the number of items. `years` are in order, the earliest first; null for fewer than two years with items.
 */
export function trendChart(years: readonly YearTotals[]): ChartSpec | null {
  const withItems = years.filter(({ itemCount }) => itemCount > 0);
  if (withItems.length < 2) return null;
  const withMoney = withItems.filter(({ planned, done }) => (planned ?? 0) !== 0 || (done ?? 0) !== 0);
  return withMoney.length < 2 ? countTrend(withItems) : moneyTrend(withMoney);
}

function moneyTrend(years: readonly YearTotals[]): ChartSpec {
  const { unit, digits, valueOf } = amountAxis(years.flatMap(({ planned, done }) => [planned, done]));
  const series = [
    line(
      "年度计划投资",
      years.map(({ planned }) => valueOf(planned)),
      digits,
    ),
    line(
      "年度完成投资",
      years.map(({ done }) => valueOf(done)),
      digits,
    ),
  ];
  const given = series.filter(({ values }) => values.some((value) => value !== null));
  return trend(years, "历年计划投资与完成投资", unit, given);
}

function countTrend(years: readonly YearTotals[]): ChartSpec {
  const counts = line(
    "事项数",
    years.map(({ itemCount }) => itemCount),
    0,
  );
  const completed = line(
    "已完成",
    years.map(({ completedCount }) => completedCount),
    0,
  );
  const anyCompleted = years.some(({ completedCount }) => completedCount > 0);
  return trend(years, "历年合作事项数", "项", anyCompleted ? [counts, completed] : [counts]);
}

function trend(years: readonly YearTotals[], title: string, unit: string, series: readonly ChartSeries[]): ChartSpec {
  const categories = years.map(({ year }) => `${year}年`);
  return {
    id: "trend",
    kind: "line",
    title,
    altText: describeChart("折线图", `${title}（${unit}）`, categories, series),
    categories,
    series,
    valueAxis: { unit },
    secondAxis: null,
  };
}
