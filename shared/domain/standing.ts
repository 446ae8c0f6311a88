import { lastDayOf, type IsoDate } from "./dates.ts";
import type { ProgressEntry, Standing } from "./item.ts";

/** The figures of a progress entry, each of which stands by itself. */
type Figures = Omit<Standing, "asOf">;

/** The entry that gives each figure; null where none does. */
type Givers = { -readonly [Figure in keyof Figures]: ProgressEntry | null };

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
    if (dayOf(entry) > asOf) continue;
    for (const figure of figures) {
      if (entry[figure] !== null && isNewer(entry, givers[figure])) givers[figure] = entry;
    }
  }
  return {
    asOf,
    text: givers.text?.text ?? null,
    doneThisYear: givers.doneThisYear?.doneThisYear ?? null,
    doneSinceStart: givers.doneSinceStart?.doneSinceStart ?? null,
    percent: givers.percent?.percent ?? null,
    physicalProgress: givers.physicalProgress?.physicalProgress ?? null,
  };
}

/** Whether nothing at all has been reported. */
export function isWithoutProgress(standing: Figures): boolean {
  return figures.every((figure) => standing[figure] === null);
}

/** The day on the time line: "" (before every date) when the source names none. */
function dayOf({ asOf }: ProgressEntry): IsoDate | "" {
  return asOf === null ? "" : lastDayOf(asOf);
}

function isNewer(one: ProgressEntry, other: ProgressEntry | null): boolean {
  if (other === null) return true;
  const [mine, theirs] = [dayOf(one), dayOf(other)];
  if (mine !== theirs) return mine > theirs;
  return one.createdAt === other.createdAt ? one.id > other.id : one.createdAt > other.createdAt;
}
