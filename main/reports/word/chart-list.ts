import type { ChartSpec } from "../../../shared/charts/chart-spec.ts";
import type { Block, ReportDocument } from "../../../shared/domain/report.ts";

/** All charts in the order in which they stand in the document. */
export function chartsOf(document: ReportDocument): readonly ChartSpec[] {
  return blocksOf(document).flatMap((block) => (block.kind === "chart" ? [block.chart] : []));
}

export function blocksOf({ chapters, annexes }: ReportDocument): readonly Block[] {
  return [...chapters, ...annexes].flatMap(({ blocks }) => blocks);
}
