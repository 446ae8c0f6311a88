import { useQueries, useQuery, useQueryClient, type UseQueryResult } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import type { IsoDate } from "../../../shared/domain/dates.ts";
import type { ItemPage, ItemRow } from "../../../shared/ipc/questions/items.ts";
import { questionQuery } from "../../lib/query-client.ts";
import { chunksBeside, chunkSize, chunksSeen, placeOf, type ItemList, type RowRange } from "./list.ts";

/** How long rows scrolled out of sight are kept, in ms. */
const keepUnseenRows = 5 * 60_000;

/** The question for one chunk of the list. */
export function chunkQuestion(list: ItemList, chunk: number) {
  return { ...list, offset: chunk * chunkSize, limit: chunkSize };
}

function chunkQuery(list: ItemList, chunk: number) {
  return { ...questionQuery("items:page", chunkQuestion(list, chunk)), gcTime: keepUnseenRows };
}

/** The words a year's forms and filters offer. */
export function useCatalog(year: number) {
  return useQuery(questionQuery("catalog:read", { year }));
}

/** Everything about one item at a cut-off date. */
export function useItemDetail(id: string | null, asOf: IsoDate) {
  return useQuery({ ...questionQuery("items:read", { id: id ?? "", asOf }), enabled: id !== null });
}

/** Reads list and records anew, for example when an item turns out to be gone. */
export function useRefreshItems(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await Promise.all(["items:read", "items:page"].map((name) => client.invalidateQueries({ queryKey: [name] })));
  };
}

/**
 * The list to show: the wanted one as soon as its first rows are there, until then the one before, so that nothing
 * flashes while somebody types a filter. Lists must keep their identity while they stay the same.
 */
export function useShownList(wanted: ItemList): { readonly list: ItemList; readonly first: UseQueryResult<ItemPage> } {
  const first = useQuery(chunkQuery(wanted, 0));
  const [shown, show] = useState(wanted);
  if (shown !== wanted && first.data !== undefined) show(wanted);
  return { list: shown, first };
}

export interface ListRows {
  readonly total: number;
  readonly sums: ItemPage["sums"] | null;
  /** The row at a place of the list; undefined while it is still being read. */
  readonly rowAt: (place: number) => ItemRow | undefined;
  /** Where an item stands in the list, as far as it is loaded. */
  readonly placeOf: (id: string) => number | null;
}

/**
 * The rows of a list around what is visible, read in chunks as they come into sight, the neighbours afterwards. The first
 * chunk is always held, for count and sums.
 */
export function useListRows(list: ItemList, visible: RowRange): ListRows {
  const first = useQuery(chunkQuery(list, 0)).data;
  const total = first?.total ?? 0;
  const seen = useMemo(() => chunksSeen(visible, total), [visible, total]);
  const beside = useMemo(() => chunksBeside(visible, total), [visible, total]);
  const pagesSeen = useQueries({ queries: seen.map((chunk) => chunkQuery(list, chunk)), combine: dataOf });
  const enabled = pagesSeen.every((page) => page !== undefined);
  const pagesBeside = useQueries({
    queries: beside.map((chunk) => ({ ...chunkQuery(list, chunk), enabled })),
    combine: dataOf,
  });
  return useMemo(() => {
    const chunks = [...seen, ...beside];
    const pages = [...pagesSeen, ...pagesBeside];
    const loaded = new Map(chunks.flatMap((chunk, index) => rowsOf(chunk, pages[index])));
    return {
      total,
      sums: first?.sums ?? null,
      rowAt: (place) => loaded.get(Math.floor(place / chunkSize))?.[place % chunkSize],
      placeOf: (id) => placeOf(id, loaded),
    };
  }, [seen, beside, pagesSeen, pagesBeside, total, first]);
}

function rowsOf(chunk: number, page: ItemPage | undefined): [number, readonly ItemRow[]][] {
  return page === undefined ? [] : [[chunk, page.rows]];
}

function dataOf(results: readonly UseQueryResult<ItemPage>[]): readonly (ItemPage | undefined)[] {
  return results.map((result) => result.data);
}
