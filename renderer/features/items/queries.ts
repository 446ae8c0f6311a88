import { useQueries, useQuery, useQueryClient, type UseQueryResult } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import type { IsoDate } from "../../../shared/domain/dates.ts";
import type { OwnField } from "../../../shared/domain/own-field.ts";
import type { ItemGroup, ItemPage, ItemRow, ItemTotals } from "../../../shared/ipc/questions/items.ts";
import { questionQuery } from "../../lib/query-client.ts";
import {
  chunksBeside,
  chunksBetween,
  chunkSize,
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

/** How long rows scrolled out of sight are kept, in ms. */
const keepUnseenRows = 5 * 60_000;

/** The question for one chunk of the list. */
export function chunkQuestion({ by, ...list }: ItemList, { part, index }: Pick<Chunk, "part" | "index">) {
  const place = { offset: index * chunkSize, limit: chunkSize };
  if (by === null || part.group === null) return { ...list, ...place };
  return { ...list, group: { by, value: part.group.value }, ...place };
}

function chunkQuery(list: ItemList, chunk: Pick<Chunk, "part" | "index">) {
  return { ...questionQuery("items:page", chunkQuestion(list, chunk)), gcTime: keepUnseenRows };
}

/** Columns that are added up besides the usual ones. */
export interface Summed {
  readonly sinceStart: boolean;
  readonly ownSums: readonly OwnField[];
}

function totalsQuestion({ year, asOf, filter }: ItemList, { sinceStart, ownSums }: Summed) {
  return { year, asOf, filter, sinceStart, ...(ownSums.length > 0 && { ownSums: [...ownSums] }) };
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
  const names = ["items:read", "items:page", "items:totals", "items:groups"];
  return async () => {
    await Promise.all(names.map((name) => client.invalidateQueries({ queryKey: [name] })));
  };
}

const firstChunk = { part: { group: null, first: 0, total: 0 }, index: 0 };

function useFirstChunk(list: ItemList) {
  return useQuery({ ...chunkQuery(list, firstChunk), enabled: list.by === null });
}

function useGroups(list: ItemList, summed: Summed): UseQueryResult<readonly ItemGroup[]> {
  const question = { ...totalsQuestion(list, summed), by: list.by ?? "field" };
  return useQuery({ ...questionQuery("items:groups", question), enabled: list.by !== null });
}

/** How the first answer of a list is coming along. */
export type FirstAnswer = Pick<UseQueryResult, "isError" | "error" | "refetch">;

/**
 * The list to show: the wanted one as soon as its first rows are there, until then the one before, so that nothing
 * flashes while somebody types a filter. Lists must keep their identity while they stay the same.
 */
export function useShownList(
  wanted: ItemList,
  summed: Summed,
): { readonly list: ItemList; readonly first: FirstAnswer } {
  const rows = useFirstChunk(wanted);
  const groups = useGroups(wanted, summed);
  const [shown, show] = useState(wanted);
  const first = wanted.by === null ? rows : groups;
  if (shown !== wanted && first.data !== undefined) show(wanted);
  return { list: shown, first };
}

/** Number and sums of all rows that match; undefined until they are added up. */
export function useTotals(list: ItemList, summed: Summed): ItemTotals | undefined {
  return useQuery(questionQuery("items:totals", totalsQuestion(list, summed))).data;
}

export interface ListRows {
  /** Whether anything is known of the list yet. */
  readonly ready: boolean;
  /** Rows that have a place; those of folded groups have none. */
  readonly total: number;
  readonly parts: readonly ListPart[];
  /** The row at a place of the list; undefined while it is still being read. */
  readonly rowAt: (place: number) => ItemRow | undefined;
  /** Where an item stands in the list, as far as it is loaded. */
  readonly placeOf: (id: string) => number | null;
}

/**
 * The rows of a list around what is visible, read in chunks as they come into sight, the neighbours afterwards. The first
 * chunk is always held, for the count.
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
  const beside = useMemo(() => chunksBeside(parts, visible), [parts, visible]);
  const pagesSeen = useQueries({ queries: seen.map((chunk) => chunkQuery(list, chunk)), combine: dataOf });
  const enabled = pagesSeen.every((page) => page !== undefined);
  const pagesBeside = useQueries({
    queries: beside.map((chunk) => ({ ...chunkQuery(list, chunk), enabled })),
    combine: dataOf,
  });
  const ready = list.by === null ? count !== undefined : groups !== undefined;
  return useMemo(() => {
    const pages = [...pagesSeen, ...pagesBeside];
    const loaded = [...seen, ...beside].flatMap((chunk, index) => loadedOf(chunk, pages[index]));
    return {
      ready,
      total: rowsIn(parts),
      parts,
      rowAt: (place) => rowAmong(loaded, place),
      placeOf: (id) => placeOf(id, loaded),
    };
  }, [seen, beside, pagesSeen, pagesBeside, parts, ready]);
}

function loadedOf({ first }: Chunk, page: ItemPage | undefined): LoadedChunk[] {
  return page === undefined ? [] : [{ first, rows: page.rows }];
}

function dataOf(results: readonly UseQueryResult<ItemPage>[]): readonly (ItemPage | undefined)[] {
  return results.map((result) => result.data);
}
