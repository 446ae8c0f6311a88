import { isHorizontal, type ChartSpec } from "./chart-spec.ts";

/** Width of every chart on paper in pixels of 1/96 inch: 15.4 cm, as wide as the 版心 allows. */
export const chartWidth = 584;
const usualHeight = 300;
/** A page of the standard is 850 high, and the caption needs room as well. */
const mostHeight = 760;
const [bar, betweenGroups, besideBars] = [13, 12, 60];
const [leastShare, leastBetweenGroups] = [0.66, 6];

/** Height on paper in the same pixels: 7.9 cm; charts of many bars grow as far as a page allows. */
export function chartHeight(spec: ChartSpec): number {
  if (spec.height !== undefined) return spec.height;
  if (!isHorizontal(spec)) return usualHeight;
  return Math.min(mostHeight, Math.max(usualHeight, heightOfBars(spec, betweenGroups)));
}

/** The smallest height at which everything in the chart can still be read, so that it finds room on the page of its text. */
export function leastHeight(spec: ChartSpec): number {
  const height = chartHeight(spec);
  const bars = isHorizontal(spec) ? heightOfBars(spec, leastBetweenGroups) : 0;
  return Math.min(height, Math.max(leastShare * usualHeight, bars));
}

function heightOfBars({ kind, series, categories }: ChartSpec, between: number): number {
  return besideBars + categories.length * ((kind === "bars" ? series.length : 1) * bar + between);
}
