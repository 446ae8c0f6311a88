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
  return { years, drafts: countDrafts(db), lastChange: lastChange(db) };
}

/** Everything that people change and that says when: they compare two stores by it. */
const dated = [
  "reporting_year",
  "worklist",
  "worklist_version",
  "field",
  "party",
  "unit",
  "item",
  "progress_entry",
  "item_problem",
  "item_move",
  "item_carry",
  "own_column",
  "observation",
  "source",
  "form_round",
  "sent_form",
  "draft",
  "draft_template",
  "list_view",
  "word_template",
];

/** Those in the bin are not counted: nobody misses them. */
function countDrafts(db: ReadableDb): number {
  const sql = "SELECT count(*) AS drafts FROM draft WHERE deleted_at IS NULL";
  return statement<{ drafts: number }>(db, sql).get()?.drafts ?? 0;
}

function lastChange(db: ReadableDb): string | null {
  const found = statement<{ newest: string | null }>(
    db,
    `SELECT max(newest) AS newest FROM (${dated.map((table) => `SELECT max(updated_at) AS newest FROM ${table}`).join(" UNION ALL ")})`,
  ).get();
  return found?.newest ?? null;
}
