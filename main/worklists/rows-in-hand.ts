import type { IsoDate } from "../../shared/domain/dates.ts";
import type { RowsOfList } from "../../shared/ipc/questions/many-items.ts";
import { fail, succeed, type Result } from "../../shared/result.ts";
import type { ReadableDb } from "../store/handles.ts";
import type { ColumnFilter } from "../store/item-filter.ts";
import { readItemIds } from "../store/item-places.ts";
import { openYear } from "../years/open-year.ts";
import { lampKeysFor } from "./items-by-rule.ts";

interface ListWithRows {
  readonly year: number;
  readonly asOf: IsoDate;
  readonly rows: RowsOfList;
}

/**
 * The ids of rows picked by their places, each once. Fails with `not-found` (the year), `year-archived`, or
 * `report-data-changed` when other rows stand at those places than the person saw.
 */
export function rowsInHand(
  db: ReadableDb,
  { year, asOf, rows }: ListWithRows,
  filter: ColumnFilter,
): Result<readonly string[]> {
  const open = openYear(db, year);
  if (!open.ok) return open;
  const { sort } = rows;
  const lampKeys = lampKeysFor(db, { year, asOf, sort });
  const ids = new Set<string>();
  for (const { group, offset, count, firstId, lastId } of rows.runs) {
    const found = readItemIds(db, { year, asOf, filter, sort, lampKeys, group, offset, limit: count });
    // Rows that came, went or moved since show at the ends: what lies between follows from the same order.
    if (found.length !== count || found[0] !== firstId || found.at(-1) !== lastId) {
      return fail({ kind: "report-data-changed", year, revision: open.value.revision });
    }
    for (const id of found) ids.add(id);
  }
  return succeed([...ids]);
}
