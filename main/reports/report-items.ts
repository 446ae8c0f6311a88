import type { PlacedItem } from "../../shared/domain/aggregate.ts";
import type { IsoDate } from "../../shared/domain/dates.ts";
import { groupBy } from "../../shared/domain/group-by.ts";
import type { ProgressEntry } from "../../shared/domain/item.ts";
import { lampOf, type LampAnswer } from "../../shared/domain/lamp.ts";
import { standingOf } from "../../shared/domain/standing.ts";
import type { YearData } from "../../shared/domain/year-data.ts";

/** An item as the report sees it: where it stands at the cut-off date, its lamp, and its mechanism. */
export interface ReportItem extends PlacedItem {
  readonly lamp: LampAnswer;
  readonly mechanism: string | null;
  /** Newest first is not promised: the order is that of `YearData.progress`. */
  readonly entries: readonly ProgressEntry[];
}

/** All items of the year as they stand at `asOf`, in the year's order of fields and, within a field, of the lists. */
export function reportItems(data: YearData, asOf: IsoDate): readonly ReportItem[] {
  const entriesOf = groupBy(data.progress, (entry) => entry.itemId);
  const mechanismOf = new Map(data.worklists.map(({ id, mechanism }) => [id, mechanism]));
  return data.items.map((item) => {
    const entries = entriesOf.get(item.id) ?? [];
    const standing = standingOf(entries, asOf);
    const mechanism = mechanismOf.get(item.worklistId) ?? null;
    return { item, standing, entries, mechanism, lamp: lampOf(item, standing, asOf) };
  });
}

/** Whether an item belongs to 滞后事项: whatever makes its lamp red. */
export function isDelayed({ lamp }: ReportItem): boolean {
  return lamp.lamp === "red";
}
