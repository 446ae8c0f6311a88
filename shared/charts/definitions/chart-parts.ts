import type { ChartSeries } from "../chart-spec.ts";

type Values = readonly (number | null)[];

/** Columns on the first axis; values are labelled with so many `digits` behind the point. */
export function columns(name: string, values: Values, digits: number): ChartSeries {
  return { name, values, digits, drawnAs: "column", axis: "first" };
}

/** A line on the first axis, its values with so many `digits`. */
export function line(name: string, values: Values, digits: number): ChartSeries {
  return { name, values, digits, drawnAs: "line", axis: "first" };
}

/** Slices of a pie or ring, their values with so many `digits`. */
export function slices(name: string, values: Values, digits: number): ChartSeries {
  return { name, values, digits, drawnAs: "slice", axis: "first" };
}

/** Whether a chart would show anything: at least one value that is not zero. */
export function showsSomething(series: readonly ChartSeries[]): boolean {
  return series.some(({ values }) => values.some((value) => value !== null && value !== 0));
}

/** More categories than this make a description nobody listens to. */
const mostDescribed = 12;

/**
 * The description for readers who cannot see the chart: its kind, its title with the unit, and the figures of its
 * categories as they are labelled (基础设施互通 年度计划投资12.50、年度完成投资10.30；…).
 */
export function describeChart(
  kindName: string,
  title: string,
  categories: readonly string[],
  series: readonly ChartSeries[],
): string {
  const described = categories.map((category, index) => describeCategory(category, index, series)).filter(Boolean);
  const more = described.length > mostDescribed ? `；共${described.length}组数值` : "";
  return `${kindName}：${title}。${described.slice(0, mostDescribed).join("；")}${more}。`;
}

function describeCategory(category: string, index: number, series: readonly ChartSeries[]): string {
  const figures = series.flatMap(({ name, values, digits }) => {
    const value = values[index] ?? null;
    return value === null ? [] : [`${series.length === 1 ? "" : name}${value.toFixed(digits)}`];
  });
  return figures.length === 0 ? "" : `${category}${figures.join("、")}`;
}
