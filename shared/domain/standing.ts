import { lastDayOf, type IsoDate } from "./dates.ts";
import type { ProgressEntry, Standing } from "./item.ts";

/** The figures of a progress entry, each of which stands by itself. */
type Figures = Omit<Standing, "asOf">;

/** The entry that gives each figure; null where none does. */
type Givers = { -readonly [Figure in keyof Figures]: PlacedEntry | null };

/** A progress entry placed on the time line: "" (before every date) when its source names none. */
interface PlacedEntry {
  readonly day: IsoDate | "";
  readonly entry: ProgressEntry;
}

const figures: readonly (keyof Figures)[] = ["text", "doneThisYear", "doneSinceStart", "percent", "physicalProgress"];

/**
 * Where an item stands at a cut-off date: for each figure the newest value that is given and not later than that date.
 * An entry dated 2021-11 counts from the last day of the month, an undated one as the earliest of all; of two entries
 * with the same date the one written later counts. The order of `entries` does not matter.
 */
export function standingOf(entries: readonly ProgressEntry[], asOf: IsoDate): Standing {
  const givers: Givers = {
    text: null,
    doneThisYear: null,
    doneSinceStart: null,
    percent: null,
    physicalProgress: null,
  };
  for (const entry of entries) {
    const placed: PlacedEntry = { day: entry.asOf === null ? "" : lastDayOf(entry.asOf), entry };
    if (placed.day > asOf) continue;
    for (const figure of figures) {
      if (entry[figure] !== null && isNewer(placed, givers[figure])) givers[figure] = placed;
    }
  }
  return {
    asOf,
    text: givers.text?.entry.text ?? null,
    doneThisYear: givers.doneThisYear?.entry.doneThisYear ?? null,
    doneSinceStart: givers.doneSinceStart?.entry.doneSinceStart ?? null,
    percent: givers.percent?.entry.percent ?? null,
    physicalProgress: givers.physicalProgress?.entry.physicalProgress ?? null,
  };
}

/** Whether nothing at all has been reported. */
export function isWithoutProgress(standing: Figures): boolean {
  return figures.every((figure) => standing[figure] === null);
}

function isNewer(one: PlacedEntry, other: PlacedEntry | null): boolean {
  if (other === null) return true;
  if (one.day !== other.day) return one.day > other.day;
  const [mine, theirs] = [one.entry, other.entry];
  return mine.createdAt === theirs.createdAt ? mine.id > theirs.id : mine.createdAt > theirs.createdAt;
}
