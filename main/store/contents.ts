import type { StoreContents } from "../../shared/ipc/questions/store.ts";
import type { ReadableDb } from "./handles.ts";
import { statement } from "./statement.ts";
import { listYears } from "./years.ts";

/** What the store holds, year by year. */
export function contentsOf(db: ReadableDb): StoreContents {
  const years = listYears(db).map(({ year, itemCount, snapshotId }) => ({
    year,
    items: itemCount,
    archived: snapshotId !== null,
  }));
  return { years, lastChange: lastChange(db) };
}

function lastChange(db: ReadableDb): string | null {
  const found = statement<{ newest: string | null }>(
    db,
    `SELECT max(newest) AS newest FROM (
       SELECT max(updated_at) AS newest FROM reporting_year
       UNION ALL SELECT max(updated_at) FROM item
       UNION ALL SELECT max(updated_at) FROM progress_entry)`,
  ).get();
  return found?.newest ?? null;
}
