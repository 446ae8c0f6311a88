import {
  isHorizontal,
  isRound,
  isStacked,
  type ChartSeries,
  type ChartSpec,
} from "../../../shared/charts/chart-spec.ts";
import { cleanChart } from "../../../shared/charts/clean-chart.ts";
import { lineSeriesColor } from "../../../shared/charts/chartjs-config.ts";
import { barColor, isOffset, withFunnelOffset } from "../../../shared/charts/funnel.ts";
import { inkOn, sliceColor } from "../../../shared/charts/palette.ts";
import { planLabels, seriesTitle, standsInside, type LabelPlan } from "../../../shared/charts/value-labels.ts";
import { pictureSize } from "../pictures/picture-size.ts";
import type { NativeAxis, NativeChart, NativeSeries, RoundChart } from "./charts/native-chart-options.ts";

/** Width of a digit of 9-point text, and of what stands beside the plot, in pixels of 1/96 inch. */
const digitWidth = 6;
const besidePlot = 60;
const ink = "222222";
const font = { size: 9, color: ink };

/**
 * A chart definition as a native chart: editable in Word and WPS, with its workbook. No title: the caption
 * below is the title. Absent values stay empty cells. Labels only at positions legal for the kind: `outsideEnd` on stacked
 * columns would make Office repair the file.
 */
export function nativeChart(given: ChartSpec, number: number): NativeChart {
  const spec = withFunnelOffset(cleanChart(given));
  const size = pictureSize(spec);
  const shown = planLabels(spec, size.width - besidePlot, digitWidth);
  const common = {
    transformation: size,
    altText: { name: `图表${number}`, title: spec.title, description: spec.altText },
  };
  if (isRound(spec)) return { ...common, ...slices(spec, shown) };
  const axes = {
    categories: spec.categories,
    series: spec.series.map((series, index) => nativeSeries(spec, series, index, shown[index] ?? [])),
    legend: spec.kind === "funnel" ? (false as const) : { position: "bottom" as const, font },
    // Level names wrap; left to itself Word turns long ones upwards, where they take the room of the columns.
    // The first bar stands at the top, and the numbers below all the same.
    categoryAxis: { font, labelRotation: 0, ...(isHorizontal(spec) ? { reverseOrder: true } : {}) },
    valueAxis: valueAxis(spec, "first"),
    ...(spec.secondAxis === null ? {} : { secondaryValueAxis: valueAxis(spec, "second") }),
  };
  if (spec.kind === "line") return { ...common, ...axes, type: "line" };
  const columns = isStacked(spec) ? { stacking: "stacked" as const, gapWidth: 60 } : { gapWidth: 60, overlap: -6 };
  return { ...common, ...axes, type: isHorizontal(spec) ? "bar" : "column", ...columns };
}

function slices(spec: ChartSpec, shown: LabelPlan): Omit<RoundChart, "transformation" | "altText"> {
  const kind = spec.kind === "pie" ? { type: "pie" as const } : { type: "doughnut" as const, holeSize: 52 };
  return {
    ...kind,
    categories: spec.categories,
    series: spec.series.map((series, index) => ({
      name: seriesTitle(spec, series),
      values: series.values.map((value) => (value !== null && value >= 0 ? value : null)),
      colors: spec.categories.map((_, slice) => sliceColor(spec, slice)),
      pointLabels: (shown[index] ?? []).map((visible, slice) => visible && sliceLabel(spec, series, slice)),
    })),
    legend: { position: "right" as const, font: { ...font, size: 10 } },
  };
}

/** Rings know no position at all. */
function sliceLabel(spec: ChartSpec, series: ChartSeries, slice: number) {
  const label = valueLabel(series, inkOn(sliceColor(spec, slice)));
  return spec.kind === "pie" ? { ...label, position: "center" as const } : label;
}

function nativeSeries(spec: ChartSpec, series: ChartSeries, index: number, shown: readonly boolean[]): NativeSeries {
  const common = { name: seriesTitle(spec, series), values: series.values, ...axisOf(series) };
  if (series.drawnAs === "line") {
    const color = lineSeriesColor(spec, index);
    const label = { ...valueLabel(series, ink), position: "above" as const };
    return {
      ...common,
      color,
      type: "line" as const,
      line: { color, width: 1.75 },
      markers: { shape: "circle" as const, size: 6 },
      pointLabels: shown.map((visible) => visible && label),
    };
  }
  const color = barColor(spec, index);
  const inside = valueLabel(series, inkOn(color));
  const center = { ...inside, position: "center" as const };
  const label = isStacked(spec) ? center : { ...valueLabel(series, ink), position: "outsideEnd" as const };
  return {
    ...common,
    color: isOffset(spec, series) ? null : color,
    pointLabels: shown.map((visible, at) => visible && (standsInside(spec, series, at) ? center : label)),
  };
}

const axisOf = ({ axis }: ChartSeries) => (axis === "second" ? { axis: "secondary" as const } : {});

function valueLabel({ digits }: ChartSeries, color: string) {
  return { value: true as const, numberFormat: numberFormat(digits), font: { ...font, color } };
}

/** Excel's format of a number with thousands separators and fixed digits. */
function numberFormat(digits: number): string {
  return digits === 0 ? "#,##0" : `#,##0.${"0".repeat(digits)}`;
}

/** Axes begin at zero unless a value lies below: a shortened axis exaggerates. */
function valueAxis(spec: ChartSpec, axis: "first" | "second"): NativeAxis {
  const values = spec.series.filter((series) => series.axis === axis).flatMap(({ values: all }) => all);
  const negative = values.some((value) => value !== null && value < 0);
  const large = values.some((value) => value !== null && Math.abs(value) >= 1000);
  return {
    font,
    ...(negative ? {} : { minimum: 0 }),
    ...(large ? { numberFormat: "#,##0" } : {}),
    ...(isHorizontal(spec) ? { crossesAt: "maximum" as const } : {}),
    ...(spec.kind === "funnel" ? { visible: false, gridlines: false } : {}),
  };
}
