import { daysInMonth, isoDate, lastDayOf, type IsoDate } from "./dates.ts";
import type { ProgressEntry } from "./item.ts";
import { moneyFromFen, type Money } from "./money.ts";

/** 年度完成投资 of all items together, cumulative, at one day. */
export interface DoneAtDate {
  readonly date: IsoDate;
  /** null before the first figure of the year is reported. */
  readonly done: Money | null;
}

/** By how much 年度完成投资 of some items together changed on a day. */
export interface DoneChange {
  /** The day that an entry stands for; "" when it has no date, which counts as the earliest. */
  readonly day: string;
  /** In 分. */
  readonly change: number;
}

/**
 * How 年度完成投资 grew: at every month end of the year up to the cut-off date, and at the cut-off date itself when that is
 * no month end. At each day an item counts with its newest figure, as its standing at that day does. `entries` of an item
 * may come in any order.
 */
export function doneByMonth(
  items: Iterable<{ readonly entries: readonly ProgressEntry[] }>,
  year: number,
  asOf: IsoDate,
): DoneAtDate[] {
  const dates = monthEndsUntil(year, asOf);
  const changes = new Map<number, number>();
  for (const { entries } of items) addChanges(changes, entries, dates);
  return cumulated(dates, changes);
}

/** As `doneByMonth`, from what changed on each day; in any order. */
export function doneByMonthOf(daily: Iterable<DoneChange>, year: number, asOf: IsoDate): DoneAtDate[] {
  const dates = monthEndsUntil(year, asOf);
  const changes = new Map<number, number>();
  for (const { day, change } of daily) {
    const index = indexAt(day, dates);
    if (index !== -1) changes.set(index, (changes.get(index) ?? 0) + change);
  }
  return cumulated(dates, changes);
}

function monthEndsUntil(year: number, asOf: IsoDate): IsoDate[] {
  const ends = Array.from({ length: 12 }, (_, index) => monthEnd(year, index + 1)).filter((end) => end <= asOf);
  return ends.at(-1) === asOf ? ends : [...ends, asOf];
}

function monthEnd(year: number, month: number): IsoDate {
  return isoDate(`${year}-${String(month).padStart(2, "0")}-${daysInMonth(year, month)}`);
}

/** Adds by how much one item's figure changes at the first of `dates` that each new figure counts for. */
function addChanges(changes: Map<number, number>, entries: readonly ProgressEntry[], dates: readonly IsoDate[]): void {
  let before = 0;
  for (const entry of inOrder(entries)) {
    const done = entry.doneThisYear;
    const index = done === null ? -1 : indexAt(dayOf(entry), dates);
    if (done === null || index === -1) continue;
    changes.set(index, (changes.get(index) ?? 0) + done - before);
    before = done;
  }
}

/** The first of `dates` that is not before the day: its own month end, or the cut-off date when that comes first; -1 for a later day. */
function indexAt(day: string, dates: readonly IsoDate[]): number {
  const last = dates.length - 1;
  if (day > (dates[last] ?? "")) return -1;
  const first = dates[0] ?? "";
  if (day <= first) return 0;
  return day.startsWith(first.slice(0, 4)) ? Math.min(Number(day.slice(5, 7)) - 1, last) : last;
}

/** An undated figure counts as the earliest. */
function dayOf({ asOf }: ProgressEntry): string {
  return asOf === null ? "" : lastDayOf(asOf);
}

/** The store gives entries in order already; sorting 10,000 short lists for nothing would cost more than all the rest here. */
function inOrder(entries: readonly ProgressEntry[]): readonly ProgressEntry[] {
  for (let index = 1; index < entries.length; index += 1) {
    const before = entries[index - 1];
    const entry = entries[index];
    if (before && entry && dayOf(before) >= dayOf(entry)) return entries.toSorted(earlierFirst);
  }
  return entries;
}

/** Of two figures for the same day the one written later counts, as in a standing. */
function earlierFirst(one: ProgressEntry, other: ProgressEntry): number {
  return (
    compareText(dayOf(one), dayOf(other)) ||
    compareText(one.createdAt, other.createdAt) ||
    compareText(one.id, other.id)
  );
}

function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function cumulated(dates: readonly IsoDate[], changes: ReadonlyMap<number, number>): DoneAtDate[] {
  let fen: number | null = null;
  return dates.map((date, index) => {
    const change = changes.get(index);
    if (change !== undefined) fen = (fen ?? 0) + change;
    return { date, done: fen === null ? null : moneyFromFen(fen) };
  });
}
