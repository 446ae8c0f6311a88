import {
  attentionInWords,
  attentionKinds,
  attentionKindsOf,
  attentionOf,
  type AttentionKind,
} from "../../shared/domain/attention.ts";
import { lastDayOf, type IsoDate } from "../../shared/domain/dates.ts";
import { lampOf } from "../../shared/domain/lamp.ts";
import type { LampRule } from "../../shared/domain/lamp-rule.ts";
import type { Overview } from "../../shared/ipc/questions/overview.ts";
import type { FigureRow } from "../store/year-figures.ts";

/** As many as fit on the first page; the counts beside them tell how many there are. */
const mostShown = 20;

interface Noticed {
  readonly row: FigureRow;
  readonly kinds: readonly AttentionKind[];
}

/** An item that asks for attention, by its id, and why. */
export interface CallForAttention {
  readonly id: string;
  readonly reason: string;
}

/** What asks for attention at the cut-off date: how many items of each kind, and the most urgent ones with their reasons. */
export function overviewAttention(
  rows: readonly FigureRow[],
  asOf: IsoDate,
  rule: LampRule,
): Pick<Overview, "redCount" | "overdueCount" | "unansweredCount" | "incompleteCount"> & {
  readonly calls: readonly CallForAttention[];
} {
  const noticed = rows.map((row) => ({ row, kinds: kindsOf(row, asOf, rule) })).filter(({ kinds }) => kinds.length > 0);
  return {
    redCount: countOf(noticed, "red"),
    overdueCount: countOf(noticed, "overdue"),
    unansweredCount: countOf(noticed, "unanswered"),
    incompleteCount: countOf(noticed, "incomplete"),
    calls: noticed
      .toSorted(moreUrgentFirst)
      .slice(0, mostShown)
      .map(({ row }) => ({ id: row.id, reason: reasonOf(row, asOf, rule) })),
  };
}

function kindsOf(row: FigureRow, asOf: IsoDate, rule: LampRule): readonly AttentionKind[] {
  return attentionKindsOf(row.item, row, lampOf(row.item, row.standing, asOf, rule).lamp, asOf);
}

function reasonOf(row: FigureRow, asOf: IsoDate, rule: LampRule): string {
  return attentionInWords(attentionOf(row.item, row, lampOf(row.item, row.standing, asOf, rule), asOf));
}

function countOf(noticed: readonly Noticed[], kind: AttentionKind): number {
  return noticed.filter(({ kinds }) => kinds.includes(kind)).length;
}

/** By the most urgent kind; within a kind the longest expired first, then in the order of the lists (the sort is stable). */
function moreUrgentFirst(one: Noticed, other: Noticed): number {
  return urgency(one) - urgency(other) || compareDueDates(one, other);
}

function urgency({ kinds }: Noticed): number {
  return Math.min(...kinds.map((kind) => attentionKinds.indexOf(kind)));
}

function compareDueDates(one: Noticed, other: Noticed): number {
  const [mine, theirs] = [deadline(one), deadline(other)];
  if (mine === theirs) return 0;
  return mine < theirs ? -1 : 1;
}

/** The deadline's last day; items without one come after all others. */
function deadline({ row: { item } }: Noticed): string {
  return item.dueDate === null ? "9999" : lastDayOf(item.dueDate);
}
