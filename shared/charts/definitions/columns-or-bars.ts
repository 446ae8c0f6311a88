import { chartWidth } from "../chart-size.ts";
import type { ChartKind } from "../chart-spec.ts";

/** Room beside the plot and width of a character of the names, in pixels. */
const [besidePlot, character] = [60, 12];
/** More lines of a name than these under a column push the columns together. */
const mostLines = 2;

/** Columns where the names find room under them; otherwise bars, whose names stand whole at the left. */
export function columnsOrBars(categories: readonly string[]): Extract<ChartKind, "grouped-columns" | "bars"> {
  const perLine = Math.floor((chartWidth - besidePlot) / Math.max(1, categories.length) / character) - 1;
  return categories.some((name) => [...name].length > mostLines * perLine) ? "bars" : "grouped-columns";
}

/** 柱形图 or 条形图, for the description of the chart. */
export function nameOfKind(kind: "grouped-columns" | "bars"): string {
  return kind === "bars" ? "条形图" : "柱形图";
}
