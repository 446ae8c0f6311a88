import { isHorizontal, type ChartSpec } from "./chart-spec.ts";

/** Width of every chart on paper in pixels of 1/96 inch: 15.4 cm, as wide as the 版心 allows. */
export const chartWidth = 584;
const usualHeight = 300;
/** A page of the standard is 850 high, and the caption needs room as well. */
const mostHeight = 760;
const [bar, betweenGroups, besideBars] = [13, 12, 60];

/** Height on paper in the same pixels: 7.9 cm; charts of many bars grow as far as a page allows. */
export function chartHeight(spec: ChartSpec): number {
  if (!isHorizontal(spec)) return usualHeight;
  const barsOfGroup = spec.kind === "bars" ? spec.series.length : 1;
  const wanted = besideBars + spec.categories.length * (barsOfGroup * bar + betweenGroups);
  return Math.min(mostHeight, Math.max(usualHeight, wanted));
}
