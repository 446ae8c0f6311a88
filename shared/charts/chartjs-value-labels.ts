import type { Chart, Element, Plugin, Point } from "chart.js";
import type { ChartDress } from "./chart-dress.ts";
import { isHorizontal, isRound, isStacked, type ChartSpec } from "./chart-spec.ts";
import { barColor } from "./funnel.ts";
import { inkOn, sliceColor } from "./palette.ts";
import { chartNumber, standsInside, type LabelPlan } from "./value-labels.ts";

/** A small plugin of Chart.js that writes the values which `planLabels` found room for. */
export function valueLabels(spec: ChartSpec, shown: LabelPlan, dress: ChartDress): Plugin {
  return {
    id: "value-labels",
    afterDatasetsDraw: (chart) => {
      chart.ctx.save();
      chart.ctx.font = `${dress.fontSize}px ${dress.font}`;
      for (const [series, places] of shown.entries()) {
        for (const [at, visible] of places.entries()) if (visible) writeValue(chart, spec, dress, series, at);
      }
      chart.ctx.restore();
    },
  };
}

function writeValue(chart: Chart, spec: ChartSpec, dress: ChartDress, seriesIndex: number, at: number): void {
  const series = spec.series[seriesIndex];
  const value = series?.values[at] ?? null;
  const element = chart.getDatasetMeta(seriesIndex).data[at];
  if (series === undefined || value === null || element === undefined) return;
  if (!chart.isDatasetVisible(seriesIndex) || !isDrawn(chart, spec, at)) return;
  const crossed = standsInside(spec, series, at);
  const inside = isRound(spec) || isStacked(spec) || crossed;
  const { x, y } = inside ? centerOf(element) : element.tooltipPosition(true);
  if (x === null || y === null) return;
  const gap = dress.fontSize * (series.drawnAs === "line" ? 0.7 : 0.3) * (value < 0 ? -1 : 1);
  const text = chartNumber(value, series.digits);
  chart.ctx.fillStyle = inside
    ? `#${inkOn(isRound(spec) ? sliceColor(spec, at) : barColor(spec, seriesIndex))}`
    : dress.ink;
  if (inside) writeAt(chart, text, { x, y, align: "center", baseline: "middle" });
  else if (isHorizontal(spec)) {
    writeAt(chart, text, { x: x + gap, y, align: value < 0 ? "right" : "left", baseline: "middle" });
  } else writeAt(chart, text, { x, y: y - gap, align: "center", baseline: value < 0 ? "top" : "bottom" });
}

interface TextPlace {
  readonly x: number;
  readonly y: number;
  readonly align: "left" | "center" | "right";
  readonly baseline: "top" | "middle" | "bottom";
}

function writeAt({ ctx }: Chart, text: string, { x, y, align, baseline }: TextPlace): void {
  ctx.textAlign = align;
  ctx.textBaseline = baseline;
  ctx.fillText(text, x, y);
}

/** A slice can be switched off in the legend on screen. */
function isDrawn(chart: Chart, spec: ChartSpec, at: number): boolean {
  return !isRound(spec) || chart.getDataVisibility(at);
}

/** Columns and slices know their middle; Chart.js leaves that out of the type of an element in general. */
function centerOf(element: Element & { readonly getCenterPoint?: () => Point }): Point {
  return element.getCenterPoint?.() ?? element.tooltipPosition(true);
}
