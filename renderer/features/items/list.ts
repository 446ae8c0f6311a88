import type { IsoDate } from "../../../shared/domain/dates.ts";
import type { ItemRow } from "../../../shared/ipc/questions/items.ts";
import type { ItemFilter } from "../../../shared/ipc/questions/items.ts";
import type { ItemSort } from "../../lib/navigation.tsx";

/** Which rows, in which order: everything of a page question but where it begins. */
export interface ItemList {
  readonly year: number;
  readonly asOf: IsoDate;
  readonly filter: ItemFilter;
  readonly sort: ItemSort;
}

/** Rows read with one question. */
export const chunkSize = 200;

/** Places of rows in the list, both counted from 0 and included. */
export interface RowRange {
  readonly first: number;
  readonly last: number;
}

/** The chunks in sight. */
export function chunksSeen({ first, last }: RowRange, total: number): readonly number[] {
  const from = Math.floor(first / chunkSize);
  const to = Math.min(lastChunkOf(total), Math.floor(last / chunkSize));
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

/** The chunks before and after those in sight: read in advance, but only when what is seen is there. */
export function chunksBeside({ first, last }: RowRange, total: number): readonly number[] {
  const [before, after] = [Math.floor(first / chunkSize) - 1, Math.floor(last / chunkSize) + 1];
  return [before, after].filter((chunk) => chunk >= 0 && chunk <= lastChunkOf(total));
}

function lastChunkOf(total: number): number {
  return Math.max(0, Math.ceil(total / chunkSize) - 1);
}

/** Finds the place of an item among the chunks that are loaded; null when it is not there. */
export function placeOf(id: string, chunks: ReadonlyMap<number, readonly ItemRow[]>): number | null {
  for (const [chunk, rows] of chunks) {
    const index = rows.findIndex((row) => row.item.id === id);
    if (index >= 0) return chunk * chunkSize + index;
  }
  return null;
}
