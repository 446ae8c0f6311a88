import { dateColumn, nameColumns, storedColumns } from "./columns.ts";
import type { Migration } from "./migration.ts";

// What was known to be open in a report when it left the house: the findings as they were listed then.
const exports = `
  CREATE TABLE draft_export (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    draft_key INTEGER NOT NULL REFERENCES draft (key),
    exported_at TEXT NOT NULL,
    draft_revision INTEGER NOT NULL CHECK (draft_revision >= 1),
    ${dateColumn("as_of")} NOT NULL,
    title TEXT NOT NULL,
    file_name TEXT NOT NULL CHECK (file_name <> ''),
    findings TEXT NOT NULL CHECK (json_valid(findings))
  ) STRICT;
  CREATE INDEX draft_export_of_draft ON draft_export (draft_key);
`;

// The Word files that an office has its reports filled into. They lie in the store, so that every copy of the store has them. One
// that was removed leaves its name and nothing else.
const templates = `
  CREATE TABLE word_template (
    key INTEGER PRIMARY KEY,${storedColumns},${nameColumns},
    file_name TEXT NOT NULL CHECK (file_name <> ''),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    bytes BLOB NOT NULL,
    deleted_at TEXT,
    CHECK ((length(bytes) = 0) = (deleted_at IS NOT NULL))
  ) STRICT;
  CREATE UNIQUE INDEX word_template_name ON word_template (name_key) WHERE deleted_at IS NULL;
`;

const refuse = (row: "old" | "new") =>
  `SELECT RAISE(ABORT, 'year-archived ' || year) FROM snapshot
    WHERE year IN (SELECT year FROM draft WHERE key = ${row}.draft_key);`;

const refusals = `
  CREATE TRIGGER draft_export_insert_refused BEFORE INSERT ON draft_export BEGIN ${refuse("new")} END;
  CREATE TRIGGER draft_export_update_refused BEFORE UPDATE ON draft_export BEGIN ${refuse("old")} END;
  CREATE TRIGGER draft_export_delete_refused BEFORE DELETE ON draft_export BEGIN ${refuse("old")} END;
`;

export const keepWhatGoesOut: Migration = {
  version: 360,
  name: "keep-what-goes-out",
  up: (db) => db.exec(exports + refusals + templates),
};
