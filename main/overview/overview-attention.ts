import { attentionInWords, attentionKinds, attentionOf, type Attention } from "../../shared/domain/attention.ts";
import { lastDayOf, type IsoDate } from "../../shared/domain/dates.ts";
import type { ItemRow } from "../../shared/ipc/questions/items.ts";
import type { Overview } from "../../shared/ipc/questions/overview.ts";
import { isWithoutProgress } from "../../shared/domain/standing.ts";
import type { ReportItem } from "../reports/report-items.ts";

/** As many as fit on the first page; the counts beside them tell how many there are. */
const mostShown = 20;

interface Noticed {
  readonly placed: ReportItem;
  readonly attention: readonly Attention[];
}

/** What asks for attention at the cut-off date: how many items of each kind, and the most urgent ones with their reasons. */
export function overviewAttention(
  items: readonly ReportItem[],
  asOf: IsoDate,
): Pick<Overview, "redCount" | "overdueCount" | "incompleteCount" | "attention"> {
  const noticed = items
    .map((placed) => ({ placed, attention: attentionOf(placed.item, !isWithoutProgress(placed.standing), placed.lamp, asOf) }))
    .filter(({ attention }) => attention.length > 0);
  return {
    redCount: countOf(noticed, "red"),
    overdueCount: countOf(noticed, "overdue"),
    incompleteCount: countOf(noticed, "incomplete"),
    attention: noticed.toSorted(moreUrgentFirst).slice(0, mostShown).map(shown),
  };
}

function countOf(noticed: readonly Noticed[], kind: Attention["kind"]): number {
  return noticed.filter(({ attention }) => attention.some((one) => one.kind === kind)).length;
}

/** By the most urgent kind; within a kind the longest expired first, then in the order of the lists (the sort is stable). */
function moreUrgentFirst(one: Noticed, other: Noticed): number {
  return urgency(one) - urgency(other) || compareDueDates(one, other);
}

function urgency({ attention }: Noticed): number {
  return Math.min(...attention.map(({ kind }) => attentionKinds.indexOf(kind)));
}

function compareDueDates(one: Noticed, other: Noticed): number {
  const [mine, theirs] = [deadline(one), deadline(other)];
  if (mine === theirs) return 0;
  return mine < theirs ? -1 : 1;
}

/** The deadline's last day; items without one come after all others. */
function deadline({ placed: { item } }: Noticed): string {
  return item.dueDate === null ? "9999" : lastDayOf(item.dueDate);
}

function shown({ placed, attention }: Noticed): Overview["attention"][number] {
  return { row: itemRowOf(placed), reason: attentionInWords(attention) };
}

function itemRowOf({ item, mechanism, standing, lamp }: ReportItem): ItemRow {
  return { item, mechanism: mechanism ?? "", standing, lamp: lamp.lamp };
}
