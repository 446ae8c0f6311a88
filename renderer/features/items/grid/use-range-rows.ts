import { useQueries, useQueryClient, type UseQueryResult } from "@tanstack/react-query";
import { useMemo } from "react";
import type { CellRange } from "../../../../shared/exchange/grid/fit-block.ts";
import type { ItemPage, ItemRow } from "../../../../shared/ipc/questions/item-list.ts";
import { chunksBetween, type Chunk, type ItemList, type ListPart } from "../list.ts";
import { questionQuery } from "../../../lib/query-client.ts";
import { chunkQuestion } from "../queries.ts";

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

export function useLoadRows(list: ItemList, parts: readonly ListPart[]): LoadRows {
  const client = useQueryClient();
  return async (top, bottom) => {
    const chunks = chunksBetween(parts, { first: top, last: bottom });
    const pages = await Promise.all(
      chunks.map((chunk) => client.ensureQueryData(questionQuery("items:page", chunkQuestion(list, chunk)))),
    );
    return rowsOf(chunks, pages, top, bottom);
  };
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
