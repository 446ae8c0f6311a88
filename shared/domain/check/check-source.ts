import { lastDayOf, type IsoDate } from "../dates.ts";
import { groupBy } from "../group-by.ts";
import type { Item, ProgressDraft, ProgressEntry, Standing } from "../item.ts";
import { standingOf } from "../standing.ts";
import type { YearData } from "../year-data.ts";
import type { FindingPlace } from "./finding.ts";

/** An item with its reported progress, and its position at the date of the check. */
export interface CheckedItem {
  readonly item: Item;
  /** Entries up to the date of the check, the undated first, then by cut-off date. */
  readonly reported: readonly ProgressEntry[];
  readonly standing: Standing;
}

/** What every rule of the data doctor looks at. */
export interface CheckSource {
  readonly data: YearData;
  readonly asOf: IsoDate;
  readonly items: readonly CheckedItem[];
}

/** Prepares a year for the rules. */
export function checkSource(data: YearData, asOf: IsoDate): CheckSource {
  const progress = groupBy(data.progress, ({ itemId }) => itemId);
  const items = data.items.map((item): CheckedItem => {
    const entries = progress.get(item.id) ?? [];
    const reported = entries.filter((entry) => dayOf(entry) <= asOf).toSorted(earlierFirst);
    return { item, reported, standing: standingOf(entries, asOf) };
  });
  return { data, asOf, items };
}

/** The cell of the item in which a figure of its standing was reported; the whole row when nobody reported it. */
export function reportedCell({ item, reported }: CheckedItem, figure: keyof ProgressDraft): FindingPlace {
  const entry = reported.findLast((candidate) => candidate[figure] !== null);
  if (entry === undefined) return { kind: "item", id: item.id, title: item.title, field: null };
  return { kind: "progress", id: entry.id, itemId: item.id, title: item.title, field: figure };
}

function dayOf({ asOf }: ProgressEntry): string {
  return asOf === null ? "" : lastDayOf(asOf);
}

function earlierFirst(one: ProgressEntry, other: ProgressEntry): number {
  const [first, second] = [`${dayOf(one)} ${one.createdAt}`, `${dayOf(other)} ${other.createdAt}`];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}
