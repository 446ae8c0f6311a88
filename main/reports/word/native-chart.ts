import type { ChartRunOptions, ChartSeries as NativeSeries, ChartValueAxis, DoughnutChartOptions } from "docx/charts";
import type { ChartSeries, ChartSpec } from "../../../shared/charts/chart-spec.ts";
import { lineSeriesColor } from "../../../shared/charts/chartjs-config.ts";
import { inkOn, seriesColor } from "../../../shared/charts/palette.ts";
import { planLabels, seriesTitle, type LabelPlan } from "../../../shared/charts/value-labels.ts";
import { cleanText } from "../../../shared/domain/text.ts";
import { pictureSize } from "../pictures/picture-size.ts";

/** Width of a digit of 9-point text, and of what stands beside the plot, in pixels of 1/96 inch. */
const digitWidth = 6;
const besidePlot = 60;
const ink = "222222";
const font = { size: 9, color: ink };

/**
 * A chart definition as docx writes a native chart: editable in Word and WPS, with its workbook. No title: the caption
 * below is the title. Absent values stay empty cells. Labels only at positions legal for the kind: `outsideEnd` on stacked
 * columns would make Office repair the file, rings know no position at all.
 */
export function nativeChart(spec: ChartSpec, number: number): ChartRunOptions {
  const shown = planLabels(spec, pictureSize.width - besidePlot, digitWidth);
  const common = {
    transformation: { width: pictureSize.width, height: pictureSize.height },
    altText: { name: `图表${number}`, title: oneLine(spec.title), description: oneLine(spec.altText) },
    chartArea: { fill: "FFFFFF", border: "none" as const },
  };
  if (spec.kind === "doughnut") return { ...common, ...doughnut(spec, shown) };
  const axes = {
    categories: spec.categories.map(oneLine),
    series: spec.series.map((series, index) => nativeSeries(spec, series, index, shown[index] ?? [])),
    legend: { position: "bottom" as const, font },
    emptyValues: "gap" as const,
    // Level names wrap; left to itself Word turns long ones upwards, where they take the room of the columns.
    categoryAxis: { font, labelRotation: 0 },
    valueAxis: valueAxis(spec, "first"),
    ...(spec.secondAxis === null ? {} : { secondaryValueAxis: valueAxis(spec, "second") }),
  };
  if (spec.kind === "line") return { ...common, ...axes, type: "line" };
  const columns =
    spec.kind === "stacked-columns" ? { stacking: "stacked" as const, gapWidth: 60 } : { gapWidth: 60, overlap: -6 };
  return { ...common, ...axes, type: "column", ...columns };
}

function doughnut(spec: ChartSpec, shown: LabelPlan): DoughnutChartOptions {
  return {
    type: "doughnut",
    categories: spec.categories.map(oneLine),
    series: spec.series.map((series, index) => ({
      name: oneLine(seriesTitle(spec, series)),
      values: series.values.map((value) => (value !== null && value >= 0 ? value : null)),
      colors: spec.categories.map((_, slice) => seriesColor(slice)),
      pointLabels: (shown[index] ?? []).map(
        (visible, slice) => visible && valueLabel(series, inkOn(seriesColor(slice))),
      ),
    })),
    holeSize: 52,
    legend: { position: "right", font: { ...font, size: 10 } },
  };
}

function nativeSeries(spec: ChartSpec, series: ChartSeries, index: number, shown: readonly boolean[]): NativeSeries {
  const common = { name: oneLine(seriesTitle(spec, series)), values: series.values, ...axisOf(series) };
  if (series.drawnAs === "line") {
    const color = lineSeriesColor(spec, index);
    const label = { ...valueLabel(series, ink), position: "above" as const };
    return {
      ...common,
      color,
      type: "line",
      line: { color, width: 1.75 },
      markers: { shape: "circle", size: 6 },
      pointLabels: shown.map((visible) => visible && label),
    };
  }
  const color = seriesColor(index);
  const label =
    spec.kind === "stacked-columns"
      ? { ...valueLabel(series, inkOn(color)), position: "center" as const }
      : { ...valueLabel(series, ink), position: "outsideEnd" as const };
  return { ...common, color, pointLabels: shown.map((visible) => visible && label) };
}

const axisOf = ({ axis }: ChartSeries) => (axis === "second" ? { axis: "secondary" as const } : {});

function valueLabel({ digits }: ChartSeries, color: string) {
  return { value: true, numberFormat: numberFormat(digits), font: { ...font, color } };
}

/** Excel's format of a number with thousands separators and fixed digits. */
function numberFormat(digits: number): string {
  return digits === 0 ? "#,##0" : `#,##0.${"0".repeat(digits)}`;
}

/** Axes begin at zero unless a value lies below: a shortened axis exaggerates. */
function valueAxis(spec: ChartSpec, axis: "first" | "second"): ChartValueAxis {
  const values = spec.series.filter((series) => series.axis === axis).flatMap(({ values: all }) => all);
  const negative = values.some((value) => value !== null && value < 0);
  const large = values.some((value) => value !== null && Math.abs(value) >= 1000);
  return { font, ...(negative ? {} : { minimum: 0 }), ...(large ? { numberFormat: "#,##0" } : {}) };
}

/** Names and descriptions go through docx, which escapes but does not clean. */
function oneLine(text: string): string {
  return cleanText(text).replaceAll("\n", " ");
}
