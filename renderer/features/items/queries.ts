import { useQuery, useQueryClient, type UseQueryResult } from "@tanstack/react-query";
import { useState } from "react";
import type { IsoDate } from "../../../shared/domain/dates.ts";
import type { OwnField } from "../../../shared/domain/own-field.ts";
import type { ItemGroup, ItemTotals } from "../../../shared/ipc/questions/item-list.ts";
import { questionQuery } from "../../lib/query-client.ts";
import { chunkSize, type Chunk, type ItemList } from "./list.ts";

/** How long rows scrolled out of sight are kept, in ms. */
const keepUnseenRows = 5 * 60_000;

/** The question for one chunk of the list. */
export function chunkQuestion({ by, ...list }: ItemList, { part, index }: Pick<Chunk, "part" | "index">) {
  const place = { offset: index * chunkSize, limit: chunkSize };
  if (by === null || part.group === null) return { ...list, ...place };
  return { ...list, group: { by, value: part.group.value }, ...place };
}

type ChunkQuery = ReturnType<typeof questionQuery<"items:page">> & { readonly gcTime: number };

/** The same as a query. */
export function chunkQuery(list: ItemList, chunk: Pick<Chunk, "part" | "index">): ChunkQuery {
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

/** The first rows of a list without groups, and how many rows it has. */
export function useFirstChunk(list: ItemList) {
  return useQuery({ ...chunkQuery(list, firstChunk), enabled: list.by === null });
}

/** The groups of a list in groups. */
export function useGroups(list: ItemList, summed: Summed): UseQueryResult<readonly ItemGroup[]> {
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
