import { lastDayOf, type IsoDate } from "../dates.ts";
import { groupBy } from "../group-by.ts";
import type { Observation } from "../year-data.ts";
import { seriesKey } from "./newest-observations.ts";

/** One indicator with its values, as the page lists it: of one name, place, mechanism, field and unit. */
export interface IndicatorRow {
  /** Tells one indicator from another, also over the years. */
  readonly key: string;
  readonly indicator: string;
  readonly scope: string | null;
  readonly mechanism: string | null;
  readonly field: string | null;
  /** This year's values, the newest date first, those without a date last. */
  readonly values: readonly Observation[];
  /** The one that counts at the cut-off date; null when there is none yet. */
  readonly current: Observation | null;
  /** Last year's value to compare with. */
  readonly before: Observation | null;
  /** Whether both are of the same day of their year, so that a change says something. */
  readonly sameDay: boolean;
  /** The newest value of each year before, the earliest first. */
  readonly earlier: readonly Observation[];
}

/** The indicators of a year in their order, those that only earlier years have last. */
export function indicatorRows(
  ofYear: readonly Observation[],
  earlier: readonly Observation[],
  { year, asOf }: { readonly year: number; readonly asOf: IsoDate },
): readonly IndicatorRow[] {
  const own = groupBy(ofYear, seriesKey);
  const former = groupBy(earlier, seriesKey);
  return [...new Set([...own.keys(), ...former.keys()])].flatMap((key) => {
    const values = newestFirst(own.get(key) ?? []);
    const past = former.get(key) ?? [];
    const named = values[0] ?? past.at(-1);
    if (named === undefined) return [];
    const current = values.find(({ asOf: date }) => date === null || lastDayOf(date) <= asOf) ?? null;
    const lastYear = newestFirst(past.filter((one) => one.year === year - 1));
    const alike = current && lastYear.find((one) => isSameDay(one, current));
    const before = alike ?? lastYear[0] ?? null;
    const { indicator, scope, mechanism, field } = named;
    const sameDay = alike !== null && alike !== undefined;
    return [
      { key, indicator, scope, mechanism, field, values, current, before, sameDay, earlier: newestOfYears(past) },
    ];
  });
}

/** The newest date first, undated ones last; of two with one date the one entered later first. */
export function newestFirst(observations: readonly Observation[]): readonly Observation[] {
  return observations.toSorted((one, other) => compare(orderOf(other), orderOf(one)));
}

function orderOf({ asOf, createdAt, id }: Observation): string {
  return `${asOf === null ? "0000-00-00" : lastDayOf(asOf)} ${createdAt} ${id}`;
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function isSameDay(one: Observation, other: Observation): boolean {
  if (one.asOf === null || other.asOf === null) return one.asOf === other.asOf;
  return lastDayOf(one.asOf).slice(5) === lastDayOf(other.asOf).slice(5);
}

function newestOfYears(past: readonly Observation[]): readonly Observation[] {
  const years = groupBy(past, ({ year }) => year);
  return [...years.keys()]
    .toSorted((one, other) => one - other)
    .flatMap((year) => newestFirst(years.get(year) ?? [])[0] ?? []);
}
