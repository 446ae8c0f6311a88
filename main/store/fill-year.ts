import type { WritableDb } from "./handles.ts";
import { searchPlaceOf } from "./search-places.ts";
import { statement } from "./statement.ts";

/** The tables that hold nearly all rows of a year. */
const filledTables: ReadonlySet<string> = new Set(["item", "item_party", "item_responsible_unit", "progress_entry"]);

/** What every single row sets off: the year's count, the refusal of an archived year, the history, the search index. */
const setAside = /_insert_(counts|refused|searched)$|insert_recorded$/;

/**
 * Fills a year that has just begun with rows by the hundred thousand. What its triggers would do for each row is done once
 * at the end, or is needless: a new year is not archived, and its history begins after the filling. Nothing else may be
 * changed meanwhile. The caller holds the transaction: what is set aside comes back with it, whatever happens.
 */
export function fillNewYear<Value>(db: WritableDb, year: number, fill: () => Value): Value {
  const triggers = triggersToSetAside(db);
  for (const { name } of triggers) db.exec(`DROP TRIGGER ${name}`);
  const value = fill();
  for (const { sql } of triggers) db.exec(sql);
  statement(db, "UPDATE reporting_year SET revision = revision + 1 WHERE year = ?").run(year);
  for (const [table, kind] of [
    ["item", "item"],
    ["progress_entry JOIN item ON item.key = item_key", "progress"],
  ] as const) {
    const key = kind === "item" ? "item.key" : "progress_entry.key";
    statement(
      db,
      `INSERT INTO search_pending (place) SELECT ${searchPlaceOf("item.year", kind, key)} FROM ${table}
       WHERE item.year = ? ON CONFLICT DO NOTHING`,
    ).run(year);
  }
  return value;
}

function triggersToSetAside(db: WritableDb): readonly { readonly name: string; readonly sql: string }[] {
  return db
    .prepare<unknown[], { name: string; table: string; sql: string }>(
      "SELECT name, tbl_name AS 'table', sql FROM sqlite_schema WHERE type = 'trigger'",
    )
    .all()
    .filter(({ name, table }) => filledTables.has(table) && setAside.test(name));
}
