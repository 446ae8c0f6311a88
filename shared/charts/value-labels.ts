import { chartHeight } from "./chart-size.ts";
import { isOffset } from "./funnel.ts";
import { isStacked, type ChartSeries, type ChartSpec } from "./chart-spec.ts";

/** For each series whether each of its values is written at its column, point or slice. */
export type LabelPlan = readonly (readonly boolean[])[];

/** Smallest share of a ring that can hold its number. */
const smallestSlice = 0.05;
/** Smallest share of the tallest stack that can hold its number. */
const smallestSegment = 0.07;
/** Share of a category's width that its columns take. */
const columnShare = 0.8;

/**
 * Decides where values are written so that no two collide. `room` is the width of the plot and `digitWidth` that of a
 * digit, in the same unit. Lines over columns carry no values: the columns' own stand there.
 */
export function planLabels(spec: ChartSpec, room: number, digitWidth: number): LabelPlan {
  const category = room / Math.max(1, spec.categories.length);
  const columns = spec.series.filter(({ drawnAs }) => drawnAs === "column");
  const widestOnColumn = Math.max(0, ...columns.map(widestLabel)) * digitWidth;
  return spec.series.map((series) => {
    const widest = widestLabel(series) * digitWidth;
    switch (spec.kind) {
      case "doughnut":
      case "pie":
        return bigEnough(series, sum(series.values), smallestSlice);
      case "stacked-columns":
        return widest <= category * columnShare
          ? bigEnough(series, tallestStack(spec), smallestSegment)
          : nowhere(series);
      case "stacked-bars":
      case "funnel": {
        if (isOffset(spec, series)) return nowhere(series);
        const length = room - nameRoom(spec) * digitWidth;
        const smallest = Math.max(smallestSegment, widest / Math.max(1, length));
        return barHeight(spec) >= smallestBar ? bigEnough(series, tallestStack(spec), smallest) : nowhere(series);
      }
      case "bars":
        return barHeight(spec) >= smallestBar && !isMeasure(series, spec) ? everywhere(series) : nowhere(series);
      case "line":
        return spec.series.length <= 2 && widest <= category ? everywhere(series) : nowhere(series);
      case "grouped-columns":
      case "columns-with-line": {
        const fits = widestOnColumn <= (category * columnShare) / columns.length;
        if (!fits || series.drawnAs !== "column") return nowhere(series);
        const lowest = highestOf(spec.series) * smallestSegment;
        return series.values.map((value, at) => value !== null && (value >= lowest || !standsInside(spec, series, at)));
      }
    }
  });
}

/** In shares of the highest value: how near to the end of a column a line may pass before it crosses the number there. */
const [below, above] = [0.03, 0.11];

/**
 * Whether the number of a column stands in its middle, because a line passes where its end is; a column too low to hold it
 * goes without.
 */
export function standsInside({ kind, series }: ChartSpec, { values }: ChartSeries, at: number): boolean {
  const value = values[at] ?? null;
  if (kind !== "columns-with-line" || value === null) return false;
  const highest = highestOf(series);
  return series.some(({ drawnAs, values: points }) => {
    const point = points[at] ?? null;
    return drawnAs === "line" && point !== null && point > value - highest * below && point < value + highest * above;
  });
}

const highestOf = (series: readonly ChartSeries[]) =>
  Math.max(0, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)));

/** One value beside all bars, such as the time line, is named in the legend and need not be repeated. */
function isMeasure({ values }: ChartSeries, { series }: ChartSpec): boolean {
  return series.length > 1 && values.length > 2 && new Set(values).size === 1;
}

/** Height that a bar has on paper, and needs for its number, in pixels. */
const smallestBar = 10;
const besideBars = 60;
const barHeight = (spec: ChartSpec) =>
  ((chartHeight(spec) - besideBars) * columnShare) /
  Math.max(1, spec.categories.length * (isStacked(spec) ? 1 : spec.series.length));

/** Digits of room that the names at the left take. */
const nameRoom = ({ categories }: ChartSpec) =>
  2 * Math.min(14, Math.max(0, ...categories.map(({ length }) => length)));

/** A value as its label writes it: 1,234.5. */
export function chartNumber(value: number, digits: number): string {
  const [whole = "", fraction] = Math.abs(value).toFixed(digits).split(".");
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ",");
  const sign = value < 0 && /[1-9]/.test(`${whole}${fraction ?? ""}`) ? "-" : "";
  return `${sign}${grouped}${fraction === undefined ? "" : `.${fraction}`}`;
}

/** Name of a series with its unit, as legend and workbook show it: 计划投资（亿元）. */
export function seriesTitle(spec: ChartSpec, series: ChartSeries): string {
  const unit = (series.axis === "second" ? spec.secondAxis : spec.valueAxis)?.unit;
  return unit && !series.name.includes(unit) ? `${series.name}（${unit}）` : series.name;
}

function widestLabel({ values, digits }: ChartSeries): number {
  return values.reduce<number>((widest, value) => {
    return value === null ? widest : Math.max(widest, chartNumber(value, digits).length);
  }, 1);
}

const sum = (values: readonly (number | null)[]) => values.reduce<number>((total, value) => total + (value ?? 0), 0);

function tallestStack({ categories, series }: ChartSpec): number {
  return Math.max(0, ...categories.map((_, at) => sum(series.map(({ values }) => values[at] ?? null))));
}

const everywhere = ({ values }: ChartSeries) => values.map((value) => value !== null);
const nowhere = ({ values }: ChartSeries) => values.map(() => false);

function bigEnough({ values }: ChartSeries, whole: number, share: number): boolean[] {
  return values.map((value) => value !== null && value > 0 && value >= whole * share);
}
