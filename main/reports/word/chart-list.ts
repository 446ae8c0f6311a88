import type { ChartSpec } from "../../../shared/charts/chart-spec.ts";
import { blocksOf } from "../../../shared/domain/report-blocks.ts";
import type { ReportDocument } from "../../../shared/domain/report.ts";

/** All charts that will be drawn, in the order in which they stand in the document. */
export function chartsOf(document: ReportDocument): readonly ChartSpec[] {
  const charts = blocksOf(document).flatMap((block) => (block.kind === "chart" ? [block.chart] : []));
  return charts.filter(canBeDrawn);
}

/** A chart without categories or series is left out with its caption: Office refuses it, and it would show nothing. */
export function canBeDrawn({ categories, series }: ChartSpec): boolean {
  return categories.length > 0 && series.length > 0;
}
