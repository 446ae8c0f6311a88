import type { WritableDb } from "./handles.ts";
import { searchPlaceOf } from "./search-places.ts";
import { statement } from "./statement.ts";
import { withoutTriggers } from "./triggers-aside.ts";

/** A table of rows that come by the thousand. */
interface BulkTable {
  readonly name: string;
  /** SQL for the key of the item whose history tells of a row. */
  readonly item: string;
  /** As what a row is found by itself. */
  readonly found?: "item" | "progress";
}

const bulkTables: readonly BulkTable[] = [
  { name: "item", item: "item.key", found: "item" },
  { name: "progress_entry", item: "progress_entry.item_key", found: "progress" },
  { name: "item_own_value", item: "item_own_value.item_key" },
  { name: "citation", item: "coalesce(citation.item_key, entry.item_key)" },
];

/** What belongs to an item and comes with it: in the history it is part of the item. */
const listTables = ["item_party", "item_responsible_unit"];

/** What every single row sets off: the year's count, the refusal of an archived year, the history, the search index. */
const setAside = /_insert_(counts|refused|searched)$|insert_recorded$/;

/**
 * Inserts items with their places, units, progress and citations into a year, by the thousand. What triggers would do for
 * each row is done for all of them at the end, to the same effect; other changes of items must not be made meanwhile. The
 * caller holds the transaction: what is set aside comes back with it, whatever happens. An archived year refuses.
 */
export function insertInBulk<Value>(db: WritableDb, year: number, insert: () => Value): Value {
  if (isArchived(db, year)) return insert();
  const before = new Map(bulkTables.map(({ name }) => [name, lastKey(db, name)]));
  const tables = [...bulkTables.map(({ name }) => name), ...listTables];
  const value = withoutTriggers(db, tables, setAside, insert);
  statement(db, "UPDATE reporting_year SET revision = revision + 1 WHERE year = ?").run(year);
  const isRecording = statement(db, "SELECT 1 FROM current_step WHERE recording").get() !== undefined;
  for (const table of bulkTables) {
    const rows = { year, before: before.get(table.name) ?? 0 };
    if (isRecording) recordRows(db, table, rows);
    queueForSearch(db, table, rows);
  }
  return value;
}

interface NewRows {
  readonly year: number;
  /** The last key of the table before. */
  readonly before: number;
}

function isArchived(db: WritableDb, year: number): boolean {
  return statement(db, "SELECT 1 FROM snapshot WHERE year = ?").get(year) !== undefined;
}

function lastKey(db: WritableDb, table: string): number {
  return statement<{ key: number }>(db, `SELECT coalesce(max(key), 0) AS key FROM ${table}`).get()?.key ?? 0;
}

/** The first new row goes the way of every change, which begins the step; the others follow at once. */
function recordRows(db: WritableDb, { name, item }: BulkTable, rows: NewRows): void {
  const entry = name === "citation" ? "LEFT JOIN progress_entry AS entry ON entry.key = progress_entry_key" : "";
  statement(
    db,
    `INSERT INTO recorded_change (year, table_name, row_key, op, column_name, item_key, old, new)
     SELECT :year, '${name}', ${name}.key, 'insert', '', ${item}, NULL, NULL FROM ${name} ${entry}
     WHERE ${name}.key = (SELECT min(key) FROM ${name} WHERE key > :before)`,
  ).run(rows);
  const others = statement(
    db,
    `INSERT INTO change (step_key, table_name, row_key, op, column_name, place, item_key)
     SELECT serial << 12 | :year, '${name}', ${name}.key, 'insert', '',
       place + row_number() OVER (ORDER BY ${name}.key), ${item}
     FROM ${name} ${entry}, current_step
     WHERE ${name}.key > (SELECT min(key) FROM ${name} WHERE key > :before)
     ORDER BY ${name}.key`,
  ).run(rows);
  statement(db, "UPDATE current_step SET place = place + ?").run(others.changes);
}

function queueForSearch(db: WritableDb, { name, found }: BulkTable, { year, before }: NewRows): void {
  if (found === undefined) return;
  statement(
    db,
    `INSERT INTO search_pending (place) SELECT ${searchPlaceOf(String(year), found, "key")} FROM ${name} WHERE key > ?
     ORDER BY key ON CONFLICT DO NOTHING`,
  ).run(before);
}
