import type { Chart, Element, Plugin, Point } from "chart.js";
import type { ChartDress } from "./chart-dress.ts";
import type { ChartSpec } from "./chart-spec.ts";
import { inkOn, seriesColor } from "./palette.ts";
import { chartNumber, type LabelPlan } from "./value-labels.ts";

/** A small plugin of Chart.js that writes the values which `planLabels` found room for. */
export function valueLabels(spec: ChartSpec, shown: LabelPlan, dress: ChartDress): Plugin {
  return {
    id: "value-labels",
    afterDatasetsDraw: (chart) => {
      chart.ctx.save();
      chart.ctx.font = `${dress.fontSize}px ${dress.font}`;
      chart.ctx.textAlign = "center";
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
  const inside = spec.kind === "doughnut" || spec.kind === "stacked-columns";
  const { x, y } = inside ? centerOf(element) : element.tooltipPosition(true);
  if (x === null || y === null) return;
  const below = !inside && value < 0;
  const gap = dress.fontSize * (series.drawnAs === "line" ? 0.7 : 0.3);
  chart.ctx.fillStyle = inside ? `#${inkOn(seriesColor(spec.kind === "doughnut" ? at : seriesIndex))}` : dress.ink;
  chart.ctx.textBaseline = inside ? "middle" : below ? "top" : "bottom";
  chart.ctx.fillText(chartNumber(value, series.digits), x, inside ? y : y + (below ? gap : -gap));
}

/** A slice can be switched off in the legend on screen. */
function isDrawn(chart: Chart, spec: ChartSpec, at: number): boolean {
  return spec.kind !== "doughnut" || chart.getDataVisibility(at);
}

/** Columns and slices know their middle; Chart.js leaves that out of the type of an element in general. */
function centerOf(element: Element & { readonly getCenterPoint?: () => Point }): Point {
  return element.getCenterPoint?.() ?? element.tooltipPosition(true);
}
