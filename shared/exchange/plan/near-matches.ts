import { leastLikeness, likenessOf, pairsOf } from "../../domain/name-likeness.ts";
import type { ImportRow } from "../rows/import-row.ts";
import { matchKey } from "./match-keys.ts";
import type { ExistingItem, NearMatch } from "./plan-types.ts";

/** So many items are offered at most. */
const mostOffered = 3;
/** Pairs of characters that many names have tell nothing. */
const commonPair = 60;

/**
 * Offers for a new row the items that resemble it: of the same name under another number or on another list, or with a name
 * that shares most of its pairs of characters. The most similar first.
 */
export function nearMatches(
  existing: readonly ExistingItem[],
): (row: Pick<ImportRow, "values">) => readonly NearMatch[] {
  // An import that finds all of its items needs no index of their names.
  let index: NameIndex | null = null;
  if (existing.length === 0) return () => [];
  return (row) => {
    index ??= indexOf(existing);
    return nearest(index, pairsOf(matchKey(row.values.title)));
  };
}

/** The names by their pairs of characters. */
interface NameIndex {
  readonly named: readonly { readonly one: ExistingItem; readonly pairs: ReadonlySet<string> }[];
  readonly byPair: ReadonlyMap<string, readonly number[]>;
}

function indexOf(existing: readonly ExistingItem[]): NameIndex {
  const named = existing.map((one) => ({ one, pairs: pairsOf(matchKey(one.item.title)) }));
  const byPair = new Map<string, number[]>();
  for (const [place, { pairs }] of named.entries()) {
    for (const pair of pairs) {
      const here = byPair.get(pair);
      if (here) here.push(place);
      else byPair.set(pair, [place]);
    }
  }
  return { named, byPair };
}

function nearest({ named, byPair }: NameIndex, pairs: ReadonlySet<string>): readonly NearMatch[] {
  const candidates = new Set([...pairs].flatMap((pair) => rare(byPair.get(pair))));
  return [...candidates]
    .flatMap((place) => named[place] ?? [])
    .map(({ one, pairs: others }) => ({ one, likeness: likenessOf(pairs, others) }))
    .filter(({ likeness }) => likeness >= leastLikeness)
    .toSorted((first, second) => second.likeness - first.likeness)
    .slice(0, mostOffered)
    .map(({ one: { item, worklistTitle }, likeness }) => ({
      itemId: item.id,
      number: item.number,
      title: item.title,
      worklist: worklistTitle,
      likeness: Math.round(likeness * 100) / 100,
    }));
}

function rare(places: readonly number[] | undefined): readonly number[] {
  return places === undefined || places.length > commonPair ? [] : places;
}
