import type { QueryClient } from "@tanstack/react-query";
import type { RowsOfList } from "../../../../shared/ipc/questions/many-items.ts";
import { heldPage } from "../held-page.ts";
import { chunksBetween, type ItemList, type ListPart, type RowRange } from "../list.ts";
import { chunkQuery } from "../queries.ts";

type Run = RowsOfList["runs"][number];

/**
 * Rows of a list by their places, as a question names them without reading each: in a grouped list the places count within
 * their group. What the window holds of them goes along, so that other rows in their places are noticed. Throws an AppFailure
 * when the rows at the ends cannot be read.
 */
export async function runsOfRows(
  client: QueryClient,
  list: ItemList,
  parts: readonly ListPart[],
  ranges: readonly RowRange[],
): Promise<RowsOfList> {
  const { filter, sort, by } = list;
  const runs: Run[] = [];
  for (const range of ranges) {
    for (const part of parts) {
      const first = Math.max(range.first, part.first);
      const last = Math.min(range.last, part.first + part.total - 1);
      if (last < first) continue;
      const group = by === null || part.group === null ? {} : { group: { by, value: part.group.value } };
      const seen = await seenRows(client, list, part, { first, last });
      runs.push({ ...group, offset: first - part.first, count: last - first + 1, seen });
    }
  }
  return { filter, sort, runs };
}

/** The ids of the rows of a run that the window holds; those at its ends are read where it does not. */
async function seenRows(
  client: QueryClient,
  list: ItemList,
  part: ListPart,
  { first, last }: RowRange,
): Promise<string[]> {
  const chunks = chunksBetween([part], { first, last });
  const seen: string[] = [];
  for (const [index, chunk] of chunks.entries()) {
    const isEnd = index === 0 || index === chunks.length - 1;
    const page = heldPage(client, list, chunk) ?? (isEnd ? await client.fetchQuery(chunkQuery(list, chunk)) : null);
    const rows = page?.rows.slice(Math.max(0, first - chunk.first), last - chunk.first + 1) ?? [];
    seen.push(...rows.map(({ item }) => item.id));
  }
  return seen;
}
