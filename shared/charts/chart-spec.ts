/**
 * One chart as data. The screen, the picture and the native Word chart are drawn from it, so their numbers cannot differ.
 * Values are already rounded to the digits shown; null is an absent value and leaves a gap, never a zero.
 */
export interface ChartSpec {
  /** Stable name of the chart inside its report, such as "plan-against-done". */
  readonly id: string;
  readonly kind: ChartKind;
  readonly title: string;
  /** Chinese description for readers who cannot see it: what it shows and its main figures. */
  readonly altText: string;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  readonly valueAxis: ChartAxis;
  /** Second axis on the right, only for columns-with-line. */
  readonly secondAxis: ChartAxis | null;
  /** Place in the palette of each slice, where it means the same in every chart; absent, they follow the palette. */
  readonly slicePlaces?: readonly number[];
  /** On paper in pixels of 1/96 inch, where its page has less room than `chartHeight` would take; absent everywhere else. */
  readonly height?: number;
}

/**
 * Bars lie across and begin with the first category at the top: for long names and progress. The bars of a funnel stand in
 * the middle under each other; it has one series.
 */
export const chartKinds = [
  "grouped-columns",
  "stacked-columns",
  "columns-with-line",
  "line",
  "doughnut",
  "pie",
  "bars",
  "stacked-bars",
  "funnel",
] as const;
export type ChartKind = (typeof chartKinds)[number];

/** Slices of a whole. */
export const isRound = ({ kind }: Pick<ChartSpec, "kind">) => kind === "doughnut" || kind === "pie";
/** Categories stand below each other. */
export const isHorizontal = ({ kind }: Pick<ChartSpec, "kind">) =>
  kind === "bars" || kind === "stacked-bars" || kind === "funnel";
/** The values of a category stand on each other. */
export const isStacked = ({ kind }: Pick<ChartSpec, "kind">) =>
  kind === "stacked-columns" || kind === "stacked-bars" || kind === "funnel";

export interface ChartSeries {
  readonly name: string;
  readonly values: readonly (number | null)[];
  /** Digits after the point, 0 to 4, for labels and the workbook. */
  readonly digits: number;
  /** Only columns-with-line uses "line" beside "column"; a bar is a column that lies. */
  readonly drawnAs: "column" | "line" | "slice";
  readonly axis: "first" | "second";
}

export interface ChartAxis {
  /** Unit printed at the axis: "亿元", "%", "项"; null for none. */
  readonly unit: string | null;
}
