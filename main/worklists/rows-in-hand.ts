import type { IsoDate } from "../../shared/domain/dates.ts";
import { groupBy } from "../../shared/domain/group-by.ts";
import type { RowsOfList } from "../../shared/ipc/questions/many-items.ts";
import { fail, succeed, type Result } from "../../shared/result.ts";
import type { UseCaseContext } from "../engine/use-case.ts";
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
 * The ids of rows picked by their places, each once. A list, or each group of it, is read once however many runs of it are
 * picked. Fails with `not-found` (the year), `year-archived`, `cancelled`, or `report-data-changed` when other rows stand at
 * those places than the person saw.
 */
export function rowsInHand(
  { db, progress, cancelled }: Pick<UseCaseContext, "db" | "progress" | "cancelled">,
  { year, asOf, rows }: ListWithRows,
  filter: ColumnFilter,
): Result<readonly string[]> {
  const open = openYear(db, year);
  if (!open.ok) return open;
  const { sort } = rows;
  const lampKeys = lampKeysFor(db, { year, asOf, sort });
  const ids = new Set<string>();
  for (const runs of groupBy(rows.runs, ({ group }) => JSON.stringify(group ?? null)).values()) {
    if (cancelled()) return fail({ kind: "cancelled" });
    progress(0, `核对所选的行，已核对${ids.size}行`);
    const ofGroup = readItemIds(db, { year, asOf, filter, sort, lampKeys, group: runs[0]?.group });
    for (const run of runs) {
      const found = ofGroup.slice(run.offset, run.offset + run.count);
      if (!isAsSeen(found, run)) return fail({ kind: "report-data-changed", year, revision: open.value.revision });
      for (const id of found) ids.add(id);
    }
  }
  return succeed([...ids]);
}

/** The ends alone would not tell: a row inside may have changed places with one that nobody picked. */
function isAsSeen(found: readonly string[], { count, seen }: RowsOfList["runs"][number]): boolean {
  const ids = new Set(found);
  return found.length === count && seen.every((id) => ids.has(id));
}
