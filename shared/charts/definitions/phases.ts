import type { PhaseReached } from "../../domain/phases-reached.ts";
import type { ChartSpec } from "../chart-spec.ts";
import { columns, describeChart } from "./chart-parts.ts";

const fewestSteps = 3;

/** How far the matters have come, as a funnel of bars in 项; null for fewer than three steps. */
export function phasesChart(reached: readonly PhaseReached[]): ChartSpec | null {
  if (reached.length < fewestSteps) return null;
  const categories = reached.map(({ label }) => label);
  const series = [
    columns(
      "事项数",
      reached.map(({ count }) => count),
      0,
    ),
  ];
  const title = "合作事项推进阶段";
  return {
    id: "phases",
    kind: "funnel",
    title,
    altText: describeChart("漏斗图", `${title}（项）`, categories, series),
    categories,
    series,
    valueAxis: { unit: "项" },
    secondAxis: null,
  };
}
