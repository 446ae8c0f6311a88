import { chartHeight, chartWidth } from "../../../shared/charts/chart-size.ts";
import type { ChartSpec } from "../../../shared/charts/chart-spec.ts";

/** 3 gives 288 dots an inch, as fine as office printers print. */
export const pixelRatio = 3;

/** Size of a chart on paper, native or picture, in pixels of 1/96 inch. */
export function pictureSize(spec: ChartSpec): { readonly width: number; readonly height: number } {
  return { width: chartWidth, height: chartHeight(spec) };
}
