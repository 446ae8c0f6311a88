import type { ActiveElement, ChartEvent } from "chart.js";
import type { ChartDress } from "../../shared/charts/chart-dress.ts";
import { isHorizontal, isRound, type ChartSpec } from "../../shared/charts/chart-spec.ts";
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
  const dress = dressOf(canvas, width);
  const config = chartJsConfig(spec, dress);
  if (!isHorizontal(spec) && namesFit(canvas, spec, dress)) config.data.labels = spec.categories.map((name) => [name]);
  if (!legend) hideLegend(config);
  // Over columns runs a line that would cross their numbers; here pointing at a column tells its number.
  if (spec.kind === "columns-with-line") config.plugins = [];
  const dressed = dark ? lightenForDark(config) : config;
  return new Chart(canvas, onPick === null ? dressed : pickable(dressed, spec, onPick));
}

/** What lies beside the columns: the numbers of the axis and a margin, in CSS pixels. */
const besideColumns = 56;
/** Names closer than this run together, in CSS pixels. */
const gapBetweenNames = 6;

/** Whether all names of categories have room side by side in one line, by the width their letters really take. */
function namesFit(canvas: HTMLCanvasElement, spec: ChartSpec, dress: ChartDress): boolean {
  const pen = canvas.getContext("2d");
  if (pen === null) return false;
  pen.font = `${dress.fontSize}px ${dress.font}`;
  const room = (dress.width - besideColumns) / Math.max(1, spec.categories.length) - gapBetweenNames;
  return spec.categories.every((name) => pen.measureText(name).width <= room);
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
  const round = isRound(spec);
  // Chart.js would darken what is pointed at into colours of its own; the number that appears tells enough.
  for (const dataset of config.data.datasets) {
    Object.assign(dataset, { hoverBackgroundColor: dataset.backgroundColor, hoverBorderColor: dataset.borderColor });
  }
  const interaction = round
    ? ({ mode: "nearest", intersect: true } as const)
    : ({ mode: "index", intersect: false, axis: isHorizontal(spec) ? ("y" as const) : ("x" as const) } as const);
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
