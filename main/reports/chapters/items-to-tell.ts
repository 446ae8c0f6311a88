import type { ReportItem } from "../report-items.ts";

/** A field's part of the text tells so many items, and about so many characters, at most; the annex tells all. */
const mostStories = 6;
const mostCharacters = 500;

/** What was reached; before anything is reported, what the item is about. */
export function storyText({ item, standing }: ReportItem): string | null {
  return standing.text ?? standing.physicalProgress ?? item.content;
}

/**
 * The items of a field that have something to tell: those with words before those with figures alone, finished ones first,
 * then the larger investment, then the list's order. The figures of a field's only item are those of the field.
 */
export function itemsToTell(items: readonly ReportItem[]): readonly ReportItem[] {
  const most = items.length > 1 ? figuresOnly + 1 : figuresOnly - 1;
  const first: RankedItem[] = [];
  for (const item of items) {
    const ranked = { item, rank: rankOf(item), size: item.item.totalInvestment ?? item.item.plannedThisYear ?? 0 };
    if (ranked.rank <= most) insert(first, ranked);
  }
  return withinLength(first.map(({ item }) => item));
}

interface RankedItem {
  readonly item: ReportItem;
  readonly rank: number;
  readonly size: number;
}

/** Keeps the first few in order: sorting all the items of a large field for six of them would be waste. */
function insert(first: RankedItem[], ranked: RankedItem): void {
  const last = first[mostStories - 1];
  if (last !== undefined && (ranked.rank > last.rank || (ranked.rank === last.rank && ranked.size <= last.size)))
    return;
  const place = first.findIndex(
    (other) => ranked.rank < other.rank || (ranked.rank === other.rank && ranked.size > other.size),
  );
  first.splice(place === -1 ? first.length : place, 0, ranked);
  if (first.length > mostStories) first.pop();
}

const figuresOnly = 2;
const untold = 4;

function rankOf(reportItem: ReportItem): number {
  const { item, standing } = reportItem;
  const finished = item.status === "completed" || item.phase === "inUse" ? 0 : 1;
  if (item.status === "terminated") return untold;
  if (storyText(reportItem) !== null) return finished;
  const hasFigures = (item.totalInvestment ?? item.plannedThisYear ?? standing.doneThisYear) !== null;
  return hasFigures ? figuresOnly + finished : untold;
}

/** The first items whose texts together stay readable, and at least one. */
function withinLength(items: readonly ReportItem[]): readonly ReportItem[] {
  let characters = 0;
  const end = items.findIndex((item, index) => {
    characters += storyText(item)?.length ?? 0;
    return index > 0 && characters > mostCharacters;
  });
  return end === -1 ? items : items.slice(0, end);
}
