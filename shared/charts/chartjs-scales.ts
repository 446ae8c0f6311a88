import type { ChartOptions } from "chart.js";
import type { ChartDress } from "./chart-dress.ts";
import { isHorizontal, isStacked, type ChartSpec } from "./chart-spec.ts";
import { chartNumber } from "./value-labels.ts";

type Scales = NonNullable<ChartOptions<"bar">["scales"]>;

/** Up to so many categories each has its name, as a bar without one says nothing; more would stand on each other. */
const mostNamed = 24;

/** Axes of a chart with categories; "first" stands on the left, "second" on the right. Units stand in the legend. */
export function chartScales(spec: ChartSpec, dress: ChartDress): Scales {
  const stacked = isStacked(spec);
  const lies = isHorizontal(spec);
  const ticks = { color: dress.ink, font: { family: dress.font, size: dress.fontSize } };
  const valueAxis = (position: "left" | "right" | "bottom") => ({
    type: "linear" as const,
    axis: lies ? ("x" as const) : ("y" as const),
    position,
    stacked,
    beginAtZero: true,
    /** Room above the highest column, or behind the longest bar, for its number. */
    grace: lies ? "14%" : "8%",
    border: { display: false },
    grid: { color: dress.grid, display: position !== "right" },
    ticks: { ...ticks, callback: (value: number | string) => tickLabel(Number(value)) },
  });
  const categoryAxis = {
    type: "category" as const,
    stacked,
    grid: { display: false },
    border: { color: dress.grid },
    ticks: { ...ticks, maxRotation: 0, autoSkip: spec.categories.length > mostNamed },
  };
  // What the invisible bars of a funnel add makes its axis meaningless.
  if (spec.kind === "funnel") return { y: categoryAxis, first: { ...valueAxis("bottom"), display: false, grace: 0 } };
  if (lies) return { y: categoryAxis, first: valueAxis("bottom") };
  return {
    x: categoryAxis,
    first: valueAxis("left"),
    ...(spec.secondAxis === null ? {} : { second: valueAxis("right") }),
  };
}

/** As many digits as the tick itself needs: 0, 0.5, 1,000. */
function tickLabel(value: number): string {
  const written = String(Number(value.toPrecision(12)));
  return chartNumber(value, Math.min(4, (written.split(".")[1] ?? "").length));
}
