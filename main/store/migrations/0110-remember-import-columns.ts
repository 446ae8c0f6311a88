import type { Migration } from "./migration.ts";

export const rememberImportColumns: Migration = {
  version: 110,
  name: "remember-import-columns",
  // header: SHA-256 of the headings of a workbook, by which its sender is known again. columns: what each was said to mean.
  up: (db) =>
    db.exec(`
  CREATE TABLE import_columns (
    header TEXT NOT NULL PRIMARY KEY CHECK (length(header) = 64),
    columns TEXT NOT NULL CHECK (json_valid(columns)),
    used_at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
`),
};
