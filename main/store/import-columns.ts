import type { ColumnMeaning } from "../../shared/exchange/import-fields.ts";
import type { ReadableDb, WritableDb } from "./handles.ts";
import { statement } from "./statement.ts";

/**
 * What the columns under a header (its SHA-256) were said to mean when it was last imported, as data that another version
 * of the program may have written; null for an unknown header.
 */
export function readImportColumns(db: ReadableDb, header: string): unknown {
  const found = statement<{ columns: string }>(db, "SELECT columns FROM import_columns WHERE header = ?").get(header);
  return found === undefined ? null : JSON.parse(found.columns);
}

/** Keeps what the columns under a header mean; the last word counts. */
export function putImportColumns(db: WritableDb, header: string, columns: readonly ColumnMeaning[], now: string): void {
  statement(
    db,
    `INSERT INTO import_columns (header, columns, used_at) VALUES (?, ?, ?)
     ON CONFLICT (header) DO UPDATE SET columns = excluded.columns, used_at = excluded.used_at`,
  ).run(header, JSON.stringify(columns), now);
}
