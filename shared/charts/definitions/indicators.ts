import { cutOffInWords } from "../../domain/cut-off-in-words.ts";
import { lastDayOf } from "../../domain/dates.ts";
import { groupBy } from "../../domain/group-by.ts";
import { listInWords } from "../../domain/list-in-words.ts";
import { observationInWords } from "../../domain/observation-in-words.ts";
import type { Observation, Qualifier } from "../../domain/year-data.ts";
import type { ChartSpec } from "../chart-spec.ts";
import { columns } from "./chart-parts.ts";
import { columnsOrBars, nameOfKind } from "./columns-or-bars.ts";

/** Fewer figures a sentence says better; more columns than this nobody can read the names of. */
const fewestColumns = 3;
const mostColumns = 8;
const mostCharts = 3;
/** A column a hundred times lower than its neighbour is a line on the axis. */
const widestSpan = 100;
/** A figure with more places would have to be rounded, and then differ from the text. */
const mostPlaces = 2;

/**
 * Indicators of one mechanism with the same unit and cut-off date, side by side as columns: at most three charts, those
 * with the most figures first in the order of the indicators. Only figures that can be compared at sight are drawn.
 */
export function indicatorCharts(observations: readonly Observation[]): ChartSpec[] {
  const comparable = observations.filter(({ value }) => placesOf(value) <= mostPlaces && Number(value) > 0);
  const groups = [...groupBy(comparable, keyOf).values()].map((group) => group.slice(0, mostColumns));
  return groups
    .filter((group) => group.length >= fewestColumns && spanOf(group) <= widestSpan)
    .slice(0, mostCharts)
    .flatMap((group, index) => indicatorChart(group, index + 1) ?? []);
}

function keyOf({ mechanism, unit, asOf }: Observation): string {
  return JSON.stringify([mechanism, unit, asOf === null ? null : lastDayOf(asOf)]);
}

function placesOf(value: string): number {
  return value.split(".")[1]?.length ?? 0;
}

function spanOf(group: readonly Observation[]): number {
  const values = group.map(({ value }) => Number(value));
  return Math.max(...values) / Math.min(...values);
}

function indicatorChart(group: readonly Observation[], number: number): ChartSpec | null {
  const [first] = group;
  if (first === undefined) return null;
  const categories = categoryNames(group);
  const digits = Math.max(...group.map(({ value }) => placesOf(value)));
  const cutOff = first.asOf === null ? "" : `，${cutOffInWords(first.asOf)}`;
  const title = `${first.mechanism ?? ""}主要指标（${first.unit}${cutOff}）`;
  const figures = group.map((observation, index) => `${categories[index]}${observationInWords(observation)}`);
  const marked = group.map(({ qualifier }, index) => `${categories[index] ?? ""}${qualifierMarks[qualifier]}`);
  const kind = columnsOrBars(marked);
  return {
    id: `indicators-${number}`,
    kind,
    title,
    altText: `${nameOfKind(kind)}：${title}。${listInWords(figures)}。`,
    categories: marked,
    series: [
      columns(
        "数值",
        group.map(({ value }) => Number(value)),
        digits,
      ),
    ],
    valueAxis: { unit: first.unit },
    secondAxis: null,
  };
}

/** The indicator's name, with its scope in front where two columns would bear the same. */
function categoryNames(group: readonly Observation[]): string[] {
  const sameName = groupBy(group, ({ indicator }) => indicator);
  return group.map(({ indicator, scope }) =>
    (sameName.get(indicator)?.length ?? 0) > 1 ? `${scope ?? ""}${indicator}` : indicator,
  );
}

/** How exactly the figure is meant stands beside the name: a column's label can only be a number. */
const qualifierMarks: Readonly<Record<Qualifier, string>> = {
  exact: "",
  about: "（约）",
  nearly: "（近）",
  over: "（超）",
  more: "（余）",
  atLeast: "（以上）",
};
