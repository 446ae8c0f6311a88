import type { YearSummary } from "../../../../shared/ipc/questions/years.ts";

/** Two years to compare, the earlier one first. */
export type YearPair = readonly [number, number];

/**
 * What a year is usually compared with: the year before it, otherwise the one after it, of the same kind. `years` come the
 * newest first. Null where there is no other.
 */
export function usualPair(years: readonly Pick<YearSummary, "year" | "kind">[], year: number): YearPair | null {
  const kind = years.find((one) => one.year === year)?.kind;
  const others = years.filter((one) => one.kind === kind).map((one) => one.year);
  const before = others.find((other) => other < year);
  if (before !== undefined) return [before, year];
  const after = others.findLast((other) => other > year);
  return after === undefined ? null : [year, after];
}
