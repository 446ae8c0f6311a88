import { noCheckpoint, withCheckpoints, type Checkpoint } from "../../shared/checkpoint.ts";
import type { PlacedItem } from "../../shared/domain/aggregate.ts";
import type { IsoDate } from "../../shared/domain/dates.ts";
import { groupBy } from "../../shared/domain/group-by.ts";
import type { ProgressEntry } from "../../shared/domain/item.ts";
import { lampOf, type LampAnswer } from "../../shared/domain/lamp.ts";
import { isOpenAt, type ItemProblem } from "../../shared/domain/problems/item-problem.ts";
import { standingOf } from "../../shared/domain/standing.ts";
import { itemAt } from "../../shared/domain/state-at.ts";
import type { YearData } from "../../shared/domain/year-data.ts";

/**
 * An item as the report sees it: its 状态 and 阶段 at the cut-off date instead of those stated, where it stands then, its lamp,
 * and its mechanism.
 */
export interface ReportItem extends PlacedItem {
  readonly lamp: LampAnswer;
  readonly mechanism: string | null;
  /** In the order of `YearData.progress`. */
  readonly entries: readonly ProgressEntry[];
  /** Its problems that are open at the cut-off date. */
  readonly problems: readonly ItemProblem[];
}

const noEntries: readonly ProgressEntry[] = [];
const noProblems: readonly ItemProblem[] = [];

/** All items of the year as they stand at `asOf`, in the order of the lists. */
export function reportItems(
  data: YearData,
  asOf: IsoDate,
  checkpoint: Checkpoint = noCheckpoint,
): readonly ReportItem[] {
  const entriesOf = entriesByItem(data.progress);
  const problemsOf = groupBy(
    data.problems.filter((problem) => isOpenAt(problem, asOf)),
    ({ itemId }) => itemId,
  );
  checkpoint();
  const mechanismOf = new Map(data.worklists.map(({ id, mechanism }) => [id, mechanism]));
  return Array.from(withCheckpoints(data.items, checkpoint), (stated) => {
    const item = itemAt(stated, asOf);
    const entries = entriesOf.get(item.id) ?? noEntries;
    const standing = standingOf(entries, asOf);
    const mechanism = mechanismOf.get(item.worklistId) ?? null;
    const problems = problemsOf.get(item.id) ?? noProblems;
    return { item, standing, entries, problems, mechanism, lamp: lampOf(item, standing, asOf, data.year.lampRule) };
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
