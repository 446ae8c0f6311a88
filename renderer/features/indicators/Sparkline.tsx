import type { ReactNode } from "react";
import type { ChartSpec } from "../../../shared/charts/chart-spec.ts";

const width = 72;
const height = 20;
const margin = 2;

/** The line of a trend in a cell of the list, without axes; its description is read out. */
export function Sparkline({ chart }: { readonly chart: ChartSpec }): ReactNode {
  const values = (chart.series[0]?.values ?? []).map((value) => value ?? 0);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const span = most - least || 1;
  const points = values.map((value, index) => {
    const x = margin + (index * (width - 2 * margin)) / Math.max(1, values.length - 1);
    // A line that neither rises nor falls runs through the middle.
    const share = most === least ? 0.5 : (value - least) / span;
    const y = height - margin - share * (height - 2 * margin);
    return `${x.toFixed(1)},${y.toFixed(1)}`;
  });
  const [endX, endY] = (points.at(-1) ?? "0,0").split(",");
  return (
    <svg className="sparkline" width={width} height={height} role="img" aria-label={chart.altText}>
      <polyline points={points.join(" ")} />
      <circle cx={endX} cy={endY} r="2" />
    </svg>
  );
}
