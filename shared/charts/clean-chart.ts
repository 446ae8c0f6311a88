import { cleanText } from "../domain/text.ts";
import type { ChartSpec } from "./chart-spec.ts";

/** The chart with names that any drawing can hold: each on one line, without control characters or halves of characters. */
export function cleanChart(spec: ChartSpec): ChartSpec {
  return {
    ...spec,
    title: oneLine(spec.title),
    altText: oneLine(spec.altText),
    categories: spec.categories.map(oneLine),
    series: spec.series.map((series) => ({ ...series, name: oneLine(series.name) })),
  };
}

function oneLine(text: string): string {
  return cleanText(text).replaceAll("\n", " ");
}
