import { objectFormLabels, type DataDefinition } from "../../domain/draft/data-definition.ts";
import { isRound, isStacked, type ChartKind, type ChartSeries, type ChartSpec } from "../chart-spec.ts";
import { describeChart, showsSomething } from "../definitions/chart-parts.ts";
import { familyOf, type DataSeries, type DataSet } from "./data-set.ts";
import { ownScale, type OwnScale } from "./own-scale.ts";

/** More parts than these nobody can read under each other, or as slices. */
const mostParts = 40;
const mostSlices = 12;
const mostSeries = 8;

/** A chart of what was asked for, or in words why it cannot be drawn so. */
export function ownChart(set: DataSet, kind: ChartKind, definition: DataDefinition): ChartSpec | string {
  const refusal = whyNot(set, kind);
  if (refusal !== null) return refusal;
  const [first, second] = axesOf(set.series, kind);
  const scale = ownScale(first, definition);
  const secondScale = second.length === 0 ? null : ownScale(second, definition);
  const series = set.series.map((one, at) => {
    const isSecond = second.includes(one);
    return seriesOf(one, isSecond && secondScale !== null ? secondScale : scale, isSecond, drawnAs(set, kind, at));
  });
  if (!showsSomething(series)) return "符合条件的数据都为空，不能生成图表";
  const title = definition.title ?? set.title;
  return {
    id: "own",
    kind,
    title,
    altText: describeChart(objectFormLabels[kind], `${title}（${unitsOf(scale, secondScale)}）`, set.parts, series),
    categories: set.parts,
    series,
    valueAxis: { unit: scale.unit },
    secondAxis: secondScale === null ? null : { unit: secondScale.unit },
    ...(isRound({ kind }) && set.places !== null ? { slicePlaces: set.places } : {}),
  };
}

function whyNot({ parts, series }: DataSet, kind: ChartKind): string | null {
  if (parts.length === 0 || series.length === 0) return "没有符合条件的数据";
  const most = isRound({ kind }) ? mostSlices : mostParts;
  if (parts.length > most) return `共有${parts.length}个部分，图中最多放${most}个，请设置只列前几位`;
  if (series.length > mostSeries) return `共有${series.length}组数据，图中最多放${mostSeries}组`;
  return wrongSeries(series, kind);
}

function wrongSeries(series: readonly DataSeries[], kind: ChartKind): string | null {
  const name = objectFormLabels[kind];
  const isOfOne = isRound({ kind }) || kind === "funnel";
  if (isOfOne && series.length > 1) return `${name}只能表示一组数据，请只选一项统计内容`;
  const isWhole = isRound({ kind }) || (isStacked({ kind }) && kind !== "funnel");
  if (isWhole && series.some(({ measure }) => measure.kind === "percent")) return `百分比不能相加，不适合用${name}`;
  if (kind === "columns-with-line" && series.length < 2) return "柱线组合图至少需要两组数据，最后一组画成线";
  const [first, second] = axesOf(series, kind);
  const isMixed = [first, second].some((axis) => new Set(axis.map(({ measure }) => familyOf(measure))).size > 1);
  if (!isMixed) return null;
  return kind === "columns-with-line"
    ? "单位不同的数据最多两种，其中只有最后一组可以用另一种单位"
    : "单位不同的数据不能放在同一根轴上，请改用柱线组合图或表格";
}

/** The series of the first axis and those of the second: the line over columns where it has a unit of its own. */
function axesOf(
  series: readonly DataSeries[],
  kind: ChartKind,
): readonly [readonly DataSeries[], readonly DataSeries[]] {
  const [first, last] = [series[0], series.at(-1)];
  const hasSecond =
    kind === "columns-with-line" &&
    first !== undefined &&
    last !== undefined &&
    familyOf(first.measure) !== familyOf(last.measure);
  return hasSecond ? [series.slice(0, -1), series.slice(-1)] : [series, []];
}

function drawnAs({ series }: DataSet, kind: ChartKind, at: number): ChartSeries["drawnAs"] {
  if (isRound({ kind })) return "slice";
  if (kind === "line") return "line";
  return kind === "columns-with-line" && at === series.length - 1 ? "line" : "column";
}

function seriesOf(
  { name, values }: DataSeries,
  { digits, valueOf }: OwnScale,
  isSecond: boolean,
  drawn: ChartSeries["drawnAs"],
): ChartSeries {
  return { name, values: values.map(valueOf), digits, drawnAs: drawn, axis: isSecond ? "second" : "first" };
}

function unitsOf(scale: OwnScale, second: OwnScale | null): string {
  return second === null ? scale.unit : `${scale.unit}，${second.unit}`;
}
