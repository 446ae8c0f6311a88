import type { ChartConfiguration, ChartDataset, LegendItem } from "chart.js";
import type { ChartDress } from "./chart-dress.ts";
import { isHorizontal, isRound, type ChartSeries, type ChartSpec } from "./chart-spec.ts";
import { cleanChart } from "./clean-chart.ts";
import { barColor, isOffset, withFunnelOffset } from "./funnel.ts";
import { chartScales } from "./chartjs-scales.ts";
import { valueLabels } from "./chartjs-value-labels.ts";
import { lineColor, sliceColor } from "./palette.ts";
import { chartNumber, planLabels, seriesTitle } from "./value-labels.ts";

export type ChartJsKind = "bar" | "line" | "doughnut";
export type ChartJsValues = (number | null)[];
/** A category over as many lines as its place needs. */
export type ChartJsLabel = string[];
export type ChartJsConfig = ChartConfiguration<ChartJsKind, ChartJsValues, ChartJsLabel>;
type Dataset = ChartDataset<ChartJsKind, ChartJsValues>;

/** Digits of text that the axes and margins beside the plot take. */
const digitsBesidePlot = 9;
/** Width of a digit as a share of the font's size. */
const digitWidth = 0.56;

/**
 * A chart definition as Chart.js draws it, on screen and as a picture for Word: same colours, numbers and labels as the
 * native chart. Without title (the caption is the title) and without animation. It needs these parts of Chart.js
 * registered: bar, line and doughnut controller, bar, line, point and arc element, category and linear scale, legend,
 * and on screen the tooltip.
 */
export function chartJsConfig(given: ChartSpec, dress: ChartDress): ChartJsConfig {
  const spec = withFunnelOffset(cleanChart(given));
  const digit = dress.fontSize * digitWidth;
  const plot = dress.width - digitsBesidePlot * digit;
  const shown = planLabels(spec, plot, digit);
  const round = isRound(spec);
  const font = { family: dress.font, size: dress.fontSize };
  return {
    type: round ? "doughnut" : "bar",
    data: {
      labels: wrappedCategories(spec, (plot / Math.max(1, spec.categories.length) - digit) / dress.fontSize),
      datasets: spec.series.map((series, index) => dataset(spec, series, index, dress)),
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      locale: "zh-CN",
      color: dress.ink,
      font,
      layout: { padding: dress.fontSize / 2 },
      ...(round ? {} : { scales: chartScales(spec, dress) }),
      ...(isHorizontal(spec) ? { indexAxis: "y" as const } : {}),
      ...(spec.kind === "pie" ? { cutout: 0 } : {}),
      plugins: {
        legend: {
          display: spec.kind !== "funnel",
          position: round ? "right" : "bottom",
          labels: legendLabels(dress, round),
        },
        tooltip: {
          filter: ({ datasetIndex }) => !isOffset(spec, spec.series[datasetIndex] ?? { name: "" }),
          callbacks: {
            title: ([item]) => (round ? "" : (spec.categories[item?.dataIndex ?? 0] ?? "")),
            label: ({ datasetIndex, dataIndex }) => tooltip(spec, datasetIndex, dataIndex),
          },
        },
      },
    },
    plugins: [valueLabels(spec, shown, dress)],
  };
}

/** Full-width characters of a name beside a bar; longer ones take a second line. */
const longestBarName = 14;

/** Names of categories cut into lines of `perLine` full-width characters; slices stand in the legend, whole. */
function wrappedCategories(spec: ChartSpec, perLine: number): ChartJsLabel[] {
  const length = isRound(spec) ? Infinity : isHorizontal(spec) ? longestBarName : Math.max(2, Math.floor(perLine));
  return spec.categories.map((category) => wrap(category, length));
}

/** A character with the marks that may not begin a line behind it, nor end one before it. */
const charactersOfLine = /[（《“「]*.[，、；：。）》”」]*/gsu;

/** Lines as even as can be: 生态环境/共保共治 rather than 生态环境共/保共治. */
function wrap(text: string, perLine: number): string[] {
  const characters = text.match(charactersOfLine) ?? [];
  const lines = Math.max(1, Math.ceil(characters.length / perLine));
  const even = Math.ceil(characters.length / lines);
  return Array.from({ length: lines }, (_, line) => characters.slice(line * even, (line + 1) * even).join(""));
}

function dataset(spec: ChartSpec, series: ChartSeries, index: number, dress: ChartDress): Dataset {
  const common = { label: seriesTitle(spec, series), data: [...series.values] };
  switch (series.drawnAs) {
    case "slice":
      return {
        type: "doughnut",
        ...common,
        backgroundColor: spec.categories.map((_, slice) => `#${sliceColor(spec, slice)}`),
        borderColor: dress.ground,
        borderWidth: 2,
      };
    case "column":
      return {
        type: "bar",
        ...common,
        ...(isHorizontal(spec) ? { xAxisID: series.axis } : { yAxisID: series.axis }),
        backgroundColor: isOffset(spec, series) ? "transparent" : `#${barColor(spec, index)}`,
        pointStyle: "rect",
        categoryPercentage: 0.8,
        barPercentage: 0.94,
        maxBarThickness: dress.fontSize * 5,
        order: 2,
      };
    case "line":
      return { type: "line", ...common, yAxisID: series.axis, order: 1, ...linePaint(spec, index, dress) };
  }
}

/** In the order of the series (Chart.js would put lines first), a square for columns and a point for lines. */
function legendLabels(dress: ChartDress, round: boolean) {
  return {
    color: dress.ink,
    font: { family: dress.font, size: dress.fontSize },
    boxWidth: dress.fontSize,
    boxHeight: dress.fontSize * 0.8,
    usePointStyle: !round,
    sort: (a: LegendItem, b: LegendItem) => (a.datasetIndex ?? 0) - (b.datasetIndex ?? 0),
  };
}

/** Lines take the colours for lines in their own order. */
export function lineSeriesColor(spec: ChartSpec, index: number): string {
  return lineColor(spec.series.slice(0, index).filter(({ drawnAs }) => drawnAs === "line").length);
}

function linePaint(spec: ChartSpec, index: number, dress: ChartDress) {
  const color = `#${lineSeriesColor(spec, index)}`;
  const radius = dress.fontSize / 4;
  return {
    borderColor: color,
    borderWidth: radius * 0.7,
    backgroundColor: color,
    pointBackgroundColor: dress.ground,
    pointBorderColor: color,
    pointBorderWidth: radius * 0.5,
    pointRadius: radius,
  };
}

/** 计划投资：12.50亿元 */
function tooltip(spec: ChartSpec, seriesIndex: number, at: number): string {
  const series = spec.series[seriesIndex];
  const value = series?.values[at] ?? null;
  if (series === undefined || value === null) return "";
  const name = series.drawnAs === "slice" ? (spec.categories[at] ?? "") : series.name;
  const axis = series.axis === "second" ? spec.secondAxis : spec.valueAxis;
  return `${name}：${chartNumber(value, series.digits)}${axis?.unit ?? ""}`;
}
