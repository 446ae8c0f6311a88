import type { SearchKind } from "../../../shared/domain/search/search-kinds.ts";
import type { SearchHit } from "../../../shared/ipc/questions/store.ts";

/** The results of one kind; `first` is the place of the first of them among everything that can be chosen. */
export interface HitGroup {
  readonly kind: SearchKind;
  readonly hits: readonly SearchHit[];
  readonly first: number;
  /** Whether there may be more of the kind: then its last place offers to show this kind alone. */
  readonly isCut: boolean;
}

/** What stands at a place: a result, or the offer to show one kind alone. */
export type SearchEntry = { readonly hit: SearchHit } | { readonly showOnly: SearchKind };

/**
 * The results by kind: the kind of the best result first, within a kind in the order in which they were found. `mostOfKind`
 * is how many of each were asked for, null when only one kind was.
 */
export function groupHits(found: readonly SearchHit[], mostOfKind: number | null): readonly HitGroup[] {
  const groups: HitGroup[] = [];
  let first = 0;
  for (const [kind, all] of Map.groupBy(found, (hit) => hit.kind)) {
    const hits = eachOnce(all);
    const isCut = mostOfKind !== null && all.length >= mostOfKind;
    groups.push({ kind, hits, first, isCut });
    first += hits.length + (isCut ? 1 : 0);
  }
  return groups;
}

/** How many places there are to choose from. */
export function countEntries(groups: readonly HitGroup[]): number {
  const last = groups.at(-1);
  return last === undefined ? 0 : last.first + last.hits.length + (last.isCut ? 1 : 0);
}

export function entryAt(groups: readonly HitGroup[], place: number): SearchEntry | null {
  const group = groups.findLast(({ first }) => first <= place);
  const hit = group?.hits[place - group.first];
  if (hit !== undefined) return { hit };
  return group?.isCut === true ? { showOnly: group.kind } : null;
}

/** What tells one result from another: an item and its progress entries share an id. */
export function placeOf({ kind, id, excerpt }: SearchHit): string {
  return `${kind} ${id} ${excerpt}`;
}

/** The same words twice about the same thing are one result. */
function eachOnce(hits: readonly SearchHit[]): readonly SearchHit[] {
  return [...new Map(hits.map((hit) => [placeOf(hit), hit])).values()];
}
