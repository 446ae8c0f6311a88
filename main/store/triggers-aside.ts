import type { WritableDb } from "./handles.ts";

interface Trigger {
  readonly name: string;
  readonly table: string;
  readonly sql: string;
}

/**
 * Does the work while the triggers of some tables whose names fit are away, and makes them anew from their own text. The
 * caller holds the transaction, and does for all rows what they would have done for each: when the work fails or the process
 * is killed, SQLite brings them back together with everything else. For work on rows by the thousand; for a few rows the
 * triggers cost less than setting them aside.
 */
export function withoutTriggers<Value>(
  db: WritableDb,
  tables: readonly string[],
  fitting: RegExp,
  work: () => Value,
): Value {
  const triggers = db
    .prepare<unknown[], Trigger>("SELECT name, tbl_name AS 'table', sql FROM sqlite_schema WHERE type = 'trigger'")
    .all()
    .filter(({ name, table }) => tables.includes(table) && fitting.test(name));
  for (const { name } of triggers) db.exec(`DROP TRIGGER ${name}`);
  const value = work();
  for (const { sql } of triggers) db.exec(sql);
  return value;
}
