import type { IsoDate } from "../../../shared/domain/dates.ts";
import type { ItemFilter, ItemGroup, ItemGrouping, ItemRow } from "../../../shared/ipc/questions/item-list.ts";
import type { ItemSort } from "../../lib/navigation.tsx";

/** Which rows, in which order and in which groups. */
export interface ItemList {
  readonly year: number;
  readonly asOf: IsoDate;
  readonly filter: ItemFilter;
  readonly sort: ItemSort;
  /** What the rows are grouped by; null for one list without groups. */
  readonly by: ItemGrouping | null;
}

/** Rows read with one question. */
export const chunkSize = 200;

/** Places of rows in the list, both counted from 0 and included. */
export interface RowRange {
  readonly first: number;
  readonly last: number;
}

/** Rows of the list that follow each other and are read by themselves: all of them, or those of a group. */
export interface ListPart {
  /** Null for a list without groups. */
  readonly group: ItemGroup | null;
  /** Place of its first row. */
  readonly first: number;
  /** Rows that are shown: none of a group that is folded up. */
  readonly total: number;
}

/** A list without groups. */
export function partOfAll(total: number): readonly ListPart[] {
  return [{ group: null, first: 0, total }];
}

/** A list in groups; those whose value is among `folded` show only their head. */
export function partsOfGroups(
  groups: readonly ItemGroup[],
  folded: ReadonlySet<ItemGroup["value"]>,
): readonly ListPart[] {
  let first = 0;
  return groups.map((group) => {
    const part = { group, first, total: folded.has(group.value) ? 0 : group.total };
    first += part.total;
    return part;
  });
}

/** Number of rows that have a place. */
export function rowsIn(parts: readonly ListPart[]): number {
  const last = parts.at(-1);
  return last === undefined ? 0 : last.first + last.total;
}

/** Up to `chunkSize` rows of a part that are read together. */
export interface Chunk {
  readonly part: ListPart;
  /** Counted from 0 within the part. */
  readonly index: number;
  /** Place of its first row, and how many rows it holds. */
  readonly first: number;
  readonly total: number;
}

/** The chunks that hold the rows between two places. */
export function chunksBetween(parts: readonly ListPart[], { first, last }: RowRange): readonly Chunk[] {
  return parts.flatMap((part) => {
    const from = Math.max(first, part.first) - part.first;
    const to = Math.min(last, part.first + part.total - 1) - part.first;
    if (to < from) return [];
    const lowest = Math.floor(from / chunkSize);
    return Array.from({ length: Math.floor(to / chunkSize) - lowest + 1 }, (_, index) => chunkOf(part, lowest + index));
  });
}

function chunkOf(part: ListPart, index: number): Chunk {
  const from = index * chunkSize;
  return { part, index, first: part.first + from, total: Math.min(chunkSize, part.total - from) };
}

/** The chunks before and after those in sight: read in advance, but only when what is seen is there. */
export function chunksBeside(parts: readonly ListPart[], { first, last }: RowRange): readonly Chunk[] {
  const seen = chunksBetween(parts, { first, last });
  const [lowest, highest] = [seen[0], seen.at(-1)];
  if (lowest === undefined || highest === undefined) return [];
  const before = lowest.first - 1;
  const after = highest.first + highest.total;
  return [
    ...chunksBetween(parts, { first: before, last: before }),
    ...chunksBetween(parts, { first: after, last: after }),
  ];
}

/** The first and the last chunk: one key leads to either end. */
export function chunksAtEnds(parts: readonly ListPart[]): readonly Chunk[] {
  const last = rowsIn(parts) - 1;
  return [...chunksBetween(parts, { first: 0, last: 0 }), ...chunksBetween(parts, { first: last, last })];
}

/** Finds the place of an item among the chunks that are loaded; null when it is not there. */
export function placeOf(id: string, loaded: readonly LoadedChunk[]): number | null {
  for (const { first, rows } of loaded) {
    const index = rows.findIndex((row) => row.item.id === id);
    if (index >= 0) return first + index;
  }
  return null;
}

export interface LoadedChunk {
  readonly first: number;
  readonly rows: readonly ItemRow[];
}

/** The row at a place, as far as it is loaded. */
export function rowAmong(loaded: readonly LoadedChunk[], place: number): ItemRow | undefined {
  const chunk = loaded.find(({ first, rows }) => place >= first && place < first + rows.length);
  return chunk?.rows[place - chunk.first];
}
