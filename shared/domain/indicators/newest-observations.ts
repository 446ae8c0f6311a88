import { lastDayOf } from "../dates.ts";
import type { Observation } from "../year-data.ts";

/** What the values of one indicator have in common: its name, whose figure it is, and under which mechanism. */
function indicatorKey({ indicator, scope, mechanism }: Pick<Observation, "indicator" | "scope" | "mechanism">): string {
  return JSON.stringify([indicator, scope, mechanism].map((name) => name?.normalize("NFKC").trim() ?? null));
}

/**
 * Of each indicator that has values of several dates only the newest, the others in their order; of two with one date the one
 * that stands later, which was entered later. Figures without a date stand for themselves: nobody can say that a dated one
 * has replaced them.
 */
export function newestObservations(observations: readonly Observation[]): readonly Observation[] {
  const newest = new Map<string, Observation>();
  for (const one of observations) {
    const former = newest.get(seriesKey(one));
    if (one.asOf !== null && (former === undefined || dayOf(one) >= dayOf(former))) newest.set(seriesKey(one), one);
  }
  return observations.filter((one) => one.asOf === null || newest.get(seriesKey(one)) === one);
}

function dayOf({ asOf }: Observation): string {
  return asOf === null ? "" : lastDayOf(asOf);
}

/**
 * Tells one row of values from another, also over the years: a value in another unit is another figure (184个 projects with
 * 16.54亿元 may bear one name), and so is one of another field. 万元 and 亿元 are one unit.
 */
export function seriesKey(
  observation: Pick<Observation, "indicator" | "scope" | "mechanism" | "unit" | "field">,
): string {
  return `${indicatorKey(observation)} ${observation.unit.replace(/^(万亿|亿|万)(?=.)/u, "")} ${observation.field}`;
}
