import type { ActiveElement, ChartEvent } from "chart.js";
import type { ChartDress } from "../../shared/charts/chart-dress.ts";
import type { ChartSpec } from "../../shared/charts/chart-spec.ts";
import { chartJsConfig, type ChartJsConfig } from "../../shared/charts/chartjs-config.ts";
import { Chart } from "./chart-kit.ts";
import { lightenForDark } from "./chart-on-dark.ts";

interface Drawing {
  readonly dark: boolean;
  /** Width of the place in CSS pixels. */
  readonly width: number;
  readonly legend: boolean;
  readonly onPick: ((category: number) => void) | null;
}

/** Draws a chart into a canvas; the answer must be destroyed before the canvas is drawn on again. */
export function drawChart(canvas: HTMLCanvasElement, spec: ChartSpec, { dark, width, legend, onPick }: Drawing): Chart {
  const config = chartJsConfig(spec, dressOf(canvas, width));
  if (!legend) hideLegend(config);
  const dressed = dark ? lightenForDark(config) : config;
  return new Chart(canvas, onPick === null ? dressed : pickable(dressed, spec, onPick));
}

function hideLegend(config: ChartJsConfig): void {
  const legend = config.options?.plugins?.legend;
  if (legend) legend.display = false;
}

/** The window's own colours, as they are on the page now. */
function dressOf(canvas: HTMLCanvasElement, width: number): ChartDress {
  const page = getComputedStyle(canvas);
  const colour = (name: string) => page.getPropertyValue(`--${name}`).trim();
  return {
    font: page.fontFamily,
    fontSize: 12,
    width,
    ink: colour("ink-soft"),
    grid: colour("line"),
    ground: colour("paper"),
  };
}

/** Anywhere in a category's column counts, not only its bar: a low bar would be hard to hit. A slice must be hit itself. */
function pickable(config: ChartJsConfig, spec: ChartSpec, onPick: (category: number) => void): ChartJsConfig {
  const round = spec.kind === "doughnut";
  const interaction = round
    ? ({ mode: "nearest", intersect: true } as const)
    : ({ mode: "index", intersect: false } as const);
  const options: ChartJsConfig["options"] = {
    ...config.options,
    interaction,
    onClick: (_event: ChartEvent, [hit]: ActiveElement[]) => {
      if (hit !== undefined) onPick(hit.index);
    },
    onHover: (_event: ChartEvent, hits: ActiveElement[], chart: Chart) => {
      chart.canvas.style.cursor = hits.length > 0 ? "pointer" : "";
    },
  };
  return { ...config, options };
}
