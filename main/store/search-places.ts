import { searchKinds, type SearchKind } from "../../shared/domain/search/search-kinds.ts";

/** A row of the search index by what it stands for. */
export interface FoundPlace {
  readonly kind: SearchKind;
  /** The key of the row in its own table. */
  readonly key: number;
}

const keysOfKind = 2 ** 37;
const placesOfYear = 2 ** 40;

/**
 * The number of an index row: year (counted backwards from 3000; a source belongs to none), kind and key in one, so that
 * the order of numbers is that of what is found and an index can stop as soon as enough is. Migration 120 has it in SQL.
 */
export function placeOf(year: number, { kind, key }: FoundPlace): number {
  return (3000 - year) * placesOfYear + searchKinds.indexOf(kind) * keysOfKind + key;
}

/** As `placeOf`, in SQL. */
export function searchPlaceOf(year: string, kind: SearchKind, key: string): string {
  return `((3000 - ${year}) * ${placesOfYear} + ${searchKinds.indexOf(kind) * keysOfKind} + ${key})`;
}

/** Which row a place of the search index stands for. */
export function foundAt(place: number): FoundPlace {
  const code = Math.floor(place / keysOfKind) % 8;
  return { kind: searchKinds[code] ?? "item", key: place % keysOfKind };
}

/** The place of the same row as another kind: an item's 存在问题 is found by itself. */
export function placeAs(place: number, kind: SearchKind): number {
  return place + (searchKinds.indexOf(kind) - searchKinds.indexOf(foundAt(place).kind)) * keysOfKind;
}

/** First and last place of some neighbouring kinds within a year. */
export function placesBetween(year: number, first: SearchKind, last: SearchKind): readonly [number, number] {
  return [placeOf(year, { kind: first, key: 0 }), placeOf(year, { kind: last, key: keysOfKind - 1 })];
}

/** The key of an index row's own table, in SQL. */
export const keyOfPlace = `(rowid & ${keysOfKind - 1})`;
