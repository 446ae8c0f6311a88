import type { RowsOfList } from "../../../../shared/ipc/questions/many-items.ts";
import type { LoadRows } from "../grid/use-range-rows.ts";
import type { ItemList, ListPart, RowRange } from "../list.ts";

type Run = RowsOfList["runs"][number];

/**
 * Rows of a list by their places, as a question names them without reading each: in a grouped list the places count within
 * their group. Throws an AppFailure when the rows at the ends cannot be read.
 */
export async function runsOfRows(
  { filter, sort, by }: ItemList,
  parts: readonly ListPart[],
  ranges: readonly RowRange[],
  loadRows: LoadRows,
): Promise<RowsOfList> {
  const runs: Run[] = [];
  for (const range of ranges) {
    for (const part of parts) {
      const first = Math.max(range.first, part.first);
      const last = Math.min(range.last, part.first + part.total - 1);
      if (last < first) continue;
      const [firstId, lastId] = [await idAt(loadRows, first), await idAt(loadRows, last)];
      const group = by === null || part.group === null ? {} : { group: { by, value: part.group.value } };
      runs.push({ ...group, offset: first - part.first, count: last - first + 1, firstId, lastId });
    }
  }
  return { filter, sort, runs };
}

async function idAt(loadRows: LoadRows, place: number): Promise<string> {
  const [row] = await loadRows(place, place);
  if (row === undefined) throw new Error(`no row stands at place ${place}`);
  return row.item.id;
}
