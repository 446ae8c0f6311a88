import { lastDayOf } from "../../../../shared/domain/dates.ts";
import type { ProgressEntry } from "../../../../shared/domain/item.ts";

/** Progress entries, the newest cut-off date first; undated ones last, of two with one date the one written later first. */
export function newestFirst(entries: readonly ProgressEntry[]): readonly ProgressEntry[] {
  return entries.toSorted((one, other) => compare(keyOf(other), keyOf(one)));
}

function keyOf({ asOf, createdAt, id }: ProgressEntry): string {
  return `${asOf === null ? "0000-00-00" : lastDayOf(asOf)} ${createdAt} ${id}`;
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
