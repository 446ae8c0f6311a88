import { categoriesAndValues, seriesStart } from "./chart-data.ts";
import { noFill, noLine, roundLine, shape, sliceEdge, solidFill } from "./chart-look.ts";
import type { AxesChart, NativeSeries, RoundChart } from "./native-chart-options.ts";
import { noOtherLabels, noOtherSliceLabels, pointLabels } from "./point-labels.ts";

/** Ids of the category and the value axis, which pair up with those of the axes. */
export type AxisIds = readonly [category: number, value: number];
export const primary: AxisIds = [1, 2];
export const secondary: AxisIds = [3, 4];

/** Bars before lines, those on the first axis before those on the second. */
export function axesGroups(chart: AxesChart): string {
  return [primary, secondary].map((ids) => barsXml(chart, ids) + linesXml(chart, ids)).join("");
}

interface Placed {
  readonly series: NativeSeries;
  readonly index: number;
}

function placedOn({ series }: AxesChart, ids: AxisIds, type: NativeSeries["type"]): readonly Placed[] {
  return series
    .map((one, index) => ({ series: one, index }))
    .filter(({ series: one }) => (one.axis === "secondary") === (ids === secondary) && one.type === type);
}

const axisIds = ([category, value]: AxisIds) => `<c:axId val="${category}"/><c:axId val="${value}"/>`;

function barsXml(chart: AxesChart, ids: AxisIds): string {
  const bars = placedOn(chart, ids, undefined);
  if (bars.length === 0) return "";
  const { type, stacking, gapWidth = 60, overlap = 0 } = chart;
  return (
    `<c:barChart><c:barDir val="${type === "bar" ? "bar" : "col"}"/><c:grouping val="${stacking ?? "clustered"}"/><c:varyColors val="0"/>` +
    `${bars.map((bar) => barXml(chart, bar)).join("")}${noOtherLabels}<c:gapWidth val="${gapWidth}"/>` +
    `<c:overlap val="${stacking === undefined ? overlap : 100}"/>${axisIds(ids)}</c:barChart>`
  );
}

function barXml(chart: AxesChart, { series, index }: Placed): string {
  const paint = shape(series.color ? solidFill(series.color) : noFill, noLine);
  return (
    `<c:ser>${seriesStart(series, index)}${paint}<c:invertIfNegative val="0"/>` +
    `${pointLabels(series)}${categoriesAndValues(chart, index)}</c:ser>`
  );
}

function linesXml(chart: AxesChart, ids: AxisIds): string {
  const lines = placedOn(chart, ids, "line");
  if (lines.length === 0) return "";
  return (
    `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${lines.map((line) => lineXml(chart, line)).join("")}` +
    `${noOtherLabels}<c:marker val="1"/>${axisIds(ids)}</c:lineChart>`
  );
}

function lineXml(chart: AxesChart, { series, index }: Placed): string {
  const { line = { color: "000000", width: 1.75 }, markers } = series;
  return (
    `<c:ser>${seriesStart(series, index)}${shape("", roundLine(line.color, line.width))}` +
    `${markerXml(line.color, markers)}${pointLabels(series)}${categoriesAndValues(chart, index)}<c:smooth val="0"/></c:ser>`
  );
}

function markerXml(color: string, markers: NativeSeries["markers"]): string {
  if (markers === undefined) return `<c:marker><c:symbol val="none"/></c:marker>`;
  const look = shape(solidFill(color), `<a:ln w="9525">${solidFill(color)}</a:ln>`);
  return `<c:marker><c:symbol val="${markers.shape}"/><c:size val="${markers.size}"/>${look}</c:marker>`;
}

/** A pie or a ring: the hole of a ring in per cent. */
export function roundGroup(chart: RoundChart): string {
  const element = chart.type === "pie" ? "c:pieChart" : "c:doughnutChart";
  const slices = chart.series.map((series, index) => slicesXml(chart, { series, index }));
  const hole = chart.type === "pie" ? "" : `<c:holeSize val="${chart.holeSize ?? 50}"/>`;
  return (
    `<${element}><c:varyColors val="1"/>${slices.join("")}${noOtherSliceLabels}` +
    `<c:firstSliceAng val="0"/>${hole}</${element}>`
  );
}

function slicesXml(chart: RoundChart, { series, index }: Placed): string {
  const looks = chart.categories.map(
    (_, at) =>
      `<c:dPt><c:idx val="${at}"/><c:bubble3D val="0"/>${shape(solidFill(series.colors?.[at] ?? "000000"), sliceEdge)}</c:dPt>`,
  );
  return (
    `<c:ser>${seriesStart(series, index)}${looks.join("")}${pointLabels(series, true)}` +
    `${categoriesAndValues(chart, index)}</c:ser>`
  );
}
