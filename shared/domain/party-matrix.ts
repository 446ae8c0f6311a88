import type { PlacedItem } from "./aggregate.ts";

/** How many matters each two parties have together. */
export interface PartyMatrix {
  /** Those with most matters first. */
  readonly parties: readonly string[];
  /** Matters of two parties by their places; null on the diagonal. */
  readonly counts: readonly (readonly (number | null)[])[];
  /** Parties that the matrix has no room for. */
  readonly leftOut: number;
}

const fewestParties = 3;
/** More columns than these do not stand on an upright page. */
const mostParties = 8;

/** 合作方 × 合作方: null for fewer than three parties with matters together, which a sentence says better. */
export function partyMatrix(items: readonly PlacedItem[]): PartyMatrix | null {
  const together = items.map(({ item }) => [...new Set(item.parties)]).filter(({ length }) => length > 1);
  const totals = new Map<string, number>();
  for (const parties of together) for (const party of parties) totals.set(party, (totals.get(party) ?? 0) + 1);
  if (totals.size < fewestParties) return null;
  const ordered = [...totals].toSorted(([, one], [, other]) => other - one).map(([party]) => party);
  const parties = ordered.slice(0, mostParties);
  return { parties, counts: pairCounts(together, parties), leftOut: ordered.length - parties.length };
}

function pairCounts(together: readonly (readonly string[])[], parties: readonly string[]): (number | null)[][] {
  const placeOf = new Map(parties.map((party, place) => [party, place]));
  const counts = parties.map((party) => parties.map((other): number | null => (party === other ? null : 0)));
  for (const own of together) {
    for (const party of own) {
      const row = counts[placeOf.get(party) ?? -1];
      if (row === undefined) continue;
      for (const other of own) {
        const place = placeOf.get(other);
        const count = place === undefined ? null : (row[place] ?? null);
        if (place !== undefined && count !== null) row[place] = count + 1;
      }
    }
  }
  return counts;
}
