import type { StatusCount } from "./aggregate.ts";
import type { ItemStatus } from "./item.ts";

/** What is done comes first and what was given up last, as a head of office asks for it. */
const spokenOrder: readonly (ItemStatus | null)[] = [
  "completed",
  "inProgress",
  "notStarted",
  "delayed",
  "terminated",
  null,
];

/** Counts in the order in which they are spoken, for the sentence and for the chart beside it; what gives no status comes last. */
export function inSpokenOrder(statuses: readonly StatusCount[]): readonly StatusCount[] {
  return statuses.toSorted((one, other) => spokenOrder.indexOf(one.status) - spokenOrder.indexOf(other.status));
}
