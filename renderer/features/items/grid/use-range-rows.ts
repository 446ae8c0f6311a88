import { useQueries, useQueryClient, type QueryClient, type UseQueryResult } from "@tanstack/react-query";
import { useMemo } from "react";
import type { CellRange } from "../../../../shared/exchange/grid/fit-block.ts";
import type { ItemPage, ItemRow } from "../../../../shared/ipc/questions/item-list.ts";
import { heldPage } from "../held-page.ts";
import { chunksBetween, type Chunk, type ItemList, type ListPart } from "../list.ts";
import { questionQuery } from "../../../lib/query-client.ts";
import { chunkQuery, chunkQuestion } from "../queries.ts";

/** Rows whose cells are read for sums and copying; a larger selection is only counted. */
export const mostRowsRead = 5000;

/** Reads the rows of a part of the list; throws an AppFailure when they cannot be read. */
export type LoadRows = (top: number, bottom: number) => Promise<readonly ItemRow[]>;

/** The rows of a selection; null while they are read, or when there are too many. */
export function useRangeRows(
  list: ItemList,
  parts: readonly ListPart[],
  range: CellRange | null,
): readonly ItemRow[] | null {
  const [top, bottom] = range === null || !isReadable(range) ? [0, -1] : [range.top, range.bottom];
  const chunks = useMemo(() => chunksBetween(parts, { first: top, last: bottom }), [parts, top, bottom]);
  const pages = useQueries({
    queries: chunks.map((chunk) => questionQuery("items:page", chunkQuestion(list, chunk))),
    combine: pagesOf,
  });
  return useMemo(() => {
    if (bottom < top || pages === null) return null;
    return rowsOf(chunks, pages, top, bottom);
  }, [chunks, pages, top, bottom]);
}

/** Rows of this list, also of parts that are out of sight. */
export function useLoadRows(list: ItemList, parts: readonly ListPart[]): LoadRows {
  const client = useQueryClient();
  return (top, bottom) => loadRows(client, list, parts, top, bottom);
}

/** Rows of a list by their places, from the store where the window does not hold them as they are now. */
export async function loadRows(
  client: QueryClient,
  list: ItemList,
  parts: readonly ListPart[],
  top: number,
  bottom: number,
): Promise<readonly ItemRow[]> {
  const chunks = chunksBetween(parts, { first: top, last: bottom });
  const pages = await Promise.all(
    chunks.map((chunk) => heldPage(client, list, chunk) ?? client.fetchQuery(chunkQuery(list, chunk))),
  );
  return rowsOf(chunks, pages, top, bottom);
}

function isReadable({ top, bottom }: CellRange): boolean {
  return bottom - top < mostRowsRead;
}

function rowsOf(chunks: readonly Chunk[], pages: readonly ItemPage[], top: number, bottom: number): readonly ItemRow[] {
  return chunks.flatMap(({ first, total }, index) =>
    (pages[index]?.rows ?? []).slice(Math.max(0, top - first), Math.min(total, bottom - first + 1)),
  );
}

function pagesOf(results: readonly UseQueryResult<ItemPage>[]): readonly ItemPage[] | null {
  const pages = results.map(({ data }) => data);
  return pages.every((page) => page !== undefined) ? pages : null;
}
