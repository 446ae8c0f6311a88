import type { ChartSeries, ChartSpec } from "./chart-spec.ts";
import { seriesColor } from "./palette.ts";

/** Names the empty bars in the workbook of a chart. */
const offsetName = "居中留白";

/**
 * A funnel as it is drawn: its bars stacked on bars that nobody sees, half as long as what a bar lacks to the longest one. Other
 * charts come back as they are.
 */
export function withFunnelOffset(spec: ChartSpec): ChartSpec {
  const [bars] = spec.series;
  if (spec.kind !== "funnel" || bars === undefined) return spec;
  const longest = Math.max(0, ...bars.values.map((value) => value ?? 0));
  const values = bars.values.map((value) => (longest - Math.max(0, value ?? 0)) / 2);
  const digits = values.every((value) => Number.isInteger(value)) ? bars.digits : bars.digits + 1;
  return { ...spec, series: [{ ...bars, name: offsetName, values, digits }, bars] };
}

/** Whether a series only holds the bars of a funnel in the middle. */
export function isOffset({ kind }: Pick<ChartSpec, "kind">, { name }: Pick<ChartSeries, "name">): boolean {
  return kind === "funnel" && name === offsetName;
}

/** Colour of a column or bar; those of a funnel are its second series as it is drawn, and take the first colour. */
export function barColor({ kind }: Pick<ChartSpec, "kind">, index: number): string {
  return seriesColor(kind === "funnel" ? 0 : index);
}
