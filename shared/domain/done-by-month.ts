import { daysInMonth, isoDate, lastDayOf, type IsoDate } from "./dates.ts";
import type { ProgressEntry } from "./item.ts";
import { moneyFromFen, type Money } from "./money.ts";

/** 年度完成投资 of all items together, cumulative, at one day. */
export interface DoneAtDate {
  readonly date: IsoDate;
  /** null before the first figure of the year is reported. */
  readonly done: Money | null;
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
  for (const { day, done } of givenFigures(entries)) {
    const index = dates.findIndex((date) => date >= day);
    if (index === -1) return;
    changes.set(index, (changes.get(index) ?? 0) + done - before);
    before = done;
  }
}

interface GivenFigure {
  readonly day: string;
  readonly done: Money;
  readonly entry: ProgressEntry;
}

function givenFigures(entries: readonly ProgressEntry[]): readonly GivenFigure[] {
  const figures: GivenFigure[] = [];
  for (const entry of entries) {
    const { asOf, doneThisYear: done } = entry;
    if (done !== null) figures.push({ day: asOf === null ? "" : lastDayOf(asOf), done, entry });
  }
  return figures.length < 2 ? figures : figures.toSorted(earlierFirst);
}

/** Of two figures for the same day the one written later counts, as in a standing. */
function earlierFirst(one: GivenFigure, other: GivenFigure): number {
  return (
    compareText(one.day, other.day) ||
    compareText(one.entry.createdAt, other.entry.createdAt) ||
    compareText(one.entry.id, other.entry.id)
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
