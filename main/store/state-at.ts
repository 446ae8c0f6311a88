import type { ItemStatus } from "../../shared/domain/item.ts";
import { allOf, amongChoices, type Condition } from "./conditions.ts";
import { lastDay } from "./item-values.ts";

/**
 * SQL for 状态 and 阶段 of a row of `item` at the cut-off date `:asOf`: the same rule as `shared/domain/state-at.ts`, which
 * says why; a test compares the two. The index of the lists holds all that it reads.
 */

/** A month or year stands before all its days in the order of texts, as its first day does. */
export const beginsLater = "item.start_date > :asOf";
const endsLater = `${lastDay("item.finished_on")} > :asOf`;

export const statusAtDate = `CASE
    WHEN item.status IS NULL THEN NULL
    WHEN item.status = 'terminated' AND ifnull(${endsLater}, 0) = 0 THEN 'terminated'
    WHEN ${beginsLater} THEN 'notStarted'
    WHEN item.status IN ('completed', 'terminated') AND ${endsLater} THEN 'inProgress'
    ELSE item.status END`;

export const phaseAtDate = `CASE
    WHEN item.phase IS NULL OR item.phase = 'reserve' THEN item.phase
    WHEN ${beginsLater} THEN 'preparation'
    WHEN (item.phase = 'inUse' OR (item.phase = 'suspended' AND item.status IS 'terminated')) AND ${endsLater}
      THEN CASE WHEN substr(item.start_date, 1, 4) = substr(:asOf, 1, 4) THEN 'newlyStarted' ELSE 'continued' END
    ELSE item.phase END`;

/** What is stated of an item whose 状态 at some date is this one. */
export const statedAs: Readonly<Record<ItemStatus, readonly ItemStatus[]>> = {
  notStarted: ["notStarted", "inProgress", "completed", "delayed", "terminated"],
  inProgress: ["inProgress", "completed", "terminated"],
  completed: ["completed"],
  delayed: ["delayed"],
  terminated: ["terminated"],
};

/**
 * True for an item with one of these 状态 at the cut-off date; null asks for none. What is stated is looked at first: of a large
 * year it leaves few items whose dates have to be compared.
 */
export function statusCondition(wanted: readonly (ItemStatus | null)[]): Condition {
  const stated = wanted.flatMap((status): readonly (ItemStatus | null)[] =>
    status === null ? [null] : statedAs[status],
  );
  return allOf([amongChoices("item.status", [...new Set(stated)]), amongChoices(statusAtDate, wanted)]);
}
