import { useQueries, useQueryClient, type QueryClient, type UseQueryResult } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import type { ItemGroup, ItemPage, ItemRow } from "../../../shared/ipc/questions/item-list.ts";
import {
  chunksAtEnds,
  chunksBeside,
  chunksBetween,
  partOfAll,
  partsOfGroups,
  placeOf,
  rowAmong,
  rowsIn,
  type Chunk,
  type ItemList,
  type ListPart,
  type LoadedChunk,
  type RowRange,
} from "./list.ts";
import { chunkQuery, useFirstChunk, useGroups, type Summed } from "./queries.ts";

/** How long scrolling rests before rows are read that nobody sees yet, in ms. */
const restBeforeReadingAhead = 60;
/** Chunks kept out of sight, for the way back: 12,000 rows, some 40 MB. */
const mostKept = 60;

export interface ListRows {
  /** Whether anything is known of the list yet. */
  readonly ready: boolean;
  /** Rows in sight are being read. */
  readonly reading: boolean;
  /** Rows that have a place; those of folded groups have none. */
  readonly total: number;
  readonly parts: readonly ListPart[];
  /** The row at a place of the list; undefined while it is still being read. */
  readonly rowAt: (place: number) => ItemRow | undefined;
  /** Where an item stands in the list, as far as it is loaded. */
  readonly placeOf: (id: string) => number | null;
}

/**
 * The rows of a list around what is visible, read in chunks as they come into sight; once scrolling rests, their neighbours
 * and both ends of the list as well. The first chunk is always held, for the count.
 */
export function useListRows(
  list: ItemList,
  visible: RowRange,
  folded: ReadonlySet<ItemGroup["value"]>,
  summed: Summed,
): ListRows {
  const count = useFirstChunk(list).data?.total;
  const groups = useGroups(list, summed).data;
  const parts = useMemo(() => {
    if (list.by !== null) return groups === undefined ? [] : partsOfGroups(groups, folded);
    return partOfAll(count ?? 0);
  }, [list.by, groups, folded, count]);
  const seen = useMemo(() => chunksBetween(parts, visible), [parts, visible]);
  const rested = useRested(visible);
  const ahead = useMemo(() => {
    const wanted = [...chunksBeside(parts, rested), ...chunksAtEnds(parts)];
    const taken = new Set(seen.map(({ first }) => first));
    return wanted.filter(({ first }) => !taken.has(first) && taken.add(first));
  }, [parts, rested, seen]);
  const inSight = useQueries({ queries: seen.map((chunk) => chunkQuery(list, chunk)), combine: pagesOf });
  const enabled = rested === visible && inSight.pages.every((page) => page !== undefined);
  const outOfSight = useQueries({
    queries: ahead.map((chunk) => ({ ...chunkQuery(list, chunk), enabled })),
    combine: pagesOf,
  });
  const ready = list.by === null ? count !== undefined : groups !== undefined;
  return useMemo(() => {
    const pages = [...inSight.pages, ...outOfSight.pages];
    const loaded = [...seen, ...ahead].flatMap((chunk, index) => loadedOf(chunk, pages[index]));
    return {
      ready,
      reading: inSight.reading,
      total: rowsIn(parts),
      parts,
      rowAt: (place) => rowAmong(loaded, place),
      placeOf: (id) => placeOf(id, loaded),
    };
  }, [seen, ahead, inSight, outOfSight, parts, ready]);
}

/** What is visible, once it has been so for a moment. */
function useRested(visible: RowRange): RowRange {
  const client = useQueryClient();
  const [rested, rest] = useState(visible);
  useEffect(() => {
    const timer = setTimeout(() => {
      rest(visible);
      forgetLongUnseen(client);
    }, restBeforeReadingAhead);
    return () => clearTimeout(timer);
  }, [visible, client]);
  return rested;
}

/** Whoever goes through all of a long list must not hold all of it. */
function forgetLongUnseen(client: QueryClient): void {
  const cache = client.getQueryCache();
  const unseen = cache.findAll({ queryKey: ["items:page"], type: "inactive", fetchStatus: "idle" });
  const newestFirst = unseen.toSorted((one, other) => other.state.dataUpdatedAt - one.state.dataUpdatedAt);
  for (const query of newestFirst.slice(mostKept)) cache.remove(query);
}

function loadedOf({ first }: Chunk, page: ItemPage | undefined): LoadedChunk[] {
  return page === undefined ? [] : [{ first, rows: page.rows }];
}

interface Pages {
  readonly pages: readonly (ItemPage | undefined)[];
  readonly reading: boolean;
}

function pagesOf(results: readonly UseQueryResult<ItemPage>[]): Pages {
  return {
    pages: results.map(({ data }) => data),
    reading: results.some(({ isLoading }) => isLoading),
  };
}
