import type { Migration } from "./migration.ts";

export const createDeletions: Migration = {
  version: 60,
  name: "create-deletions",
  // content: the whole row with all that hung on it, see deletions.ts. A record stays after the deletion was undone.
  up: (db) =>
    db.exec(`
  CREATE TABLE deletion (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    kind TEXT NOT NULL CHECK (kind IN ('item', 'progress')),
    row_id TEXT NOT NULL CHECK (length(row_id) = 36),
    year INTEGER NOT NULL REFERENCES reporting_year (year),
    content TEXT NOT NULL CHECK (json_valid(content)),
    deleted_at TEXT NOT NULL,
    undone_at TEXT
  ) STRICT;
  CREATE INDEX deletion_by_row ON deletion (row_id);
  CREATE INDEX deletion_by_year ON deletion (year, deleted_at);
`),
};
