import { lastDayOf, type IsoDate } from "./dates.ts";
import type { ProgressEntry, Standing } from "./item.ts";

/** A progress entry placed on the time line: "" (before every date) when its source names none. */
interface PlacedEntry {
  readonly day: IsoDate | "";
  readonly entry: ProgressEntry;
}

/**
 * Where an item stands at a cut-off date: for each figure the newest value that is given and not later than that date.
 * An entry dated 2021-11 counts from the last day of the month, an undated one as the earliest of all; of two entries
 * with the same date the one written later counts. The order of `entries` does not matter.
 */
export function standingOf(entries: readonly ProgressEntry[], asOf: IsoDate): Standing {
  const newestFirst = entries
    .map(placed)
    .filter(({ day }) => day <= asOf)
    .toSorted(newerFirst);
  return {
    asOf,
    text: newestValue(newestFirst, "text"),
    doneThisYear: newestValue(newestFirst, "doneThisYear"),
    doneSinceStart: newestValue(newestFirst, "doneSinceStart"),
    percent: newestValue(newestFirst, "percent"),
    physicalProgress: newestValue(newestFirst, "physicalProgress"),
  };
}

/** Whether nothing at all has been reported. */
export function isWithoutProgress(standing: Standing): boolean {
  const { asOf: _asOf, ...figures } = standing;
  return Object.values(figures).every((figure) => figure === null);
}

function placed(entry: ProgressEntry): PlacedEntry {
  return { day: entry.asOf === null ? "" : lastDayOf(entry.asOf), entry };
}

function newerFirst(one: PlacedEntry, other: PlacedEntry): number {
  return (
    compareText(other.day, one.day) ||
    compareText(other.entry.createdAt, one.entry.createdAt) ||
    compareText(other.entry.id, one.entry.id)
  );
}

function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function newestValue<Figure extends Exclude<keyof Standing, "asOf">>(
  newestFirst: readonly PlacedEntry[],
  figure: Figure,
): ProgressEntry[Figure] | null {
  return newestFirst.find(({ entry }) => entry[figure] !== null)?.entry[figure] ?? null;
}
