import { dateColumn } from "./columns.ts";
import type { Migration } from "./migration.ts";

// draft_sent_text: what went out as a Word file, named by the mark that stands in the file, so that one that comes back is compared
// with the text it was made from, whatever was written since. draft_refusal: changes of such files that were refused.
const tables = `
  CREATE TABLE draft_sent_text (
    key INTEGER PRIMARY KEY,
    draft_key INTEGER NOT NULL REFERENCES draft (key),
    mark TEXT NOT NULL CHECK (length(mark) = 32),
    exported_at TEXT NOT NULL,
    ${dateColumn("as_of")} NOT NULL,
    outline TEXT NOT NULL,
    outline_hash TEXT NOT NULL CHECK (length(outline_hash) = 64),
    UNIQUE (draft_key, mark)
  ) STRICT;

  CREATE TABLE draft_refusal (
    draft_key INTEGER NOT NULL REFERENCES draft (key),
    change_id TEXT NOT NULL CHECK (change_id <> ''),
    refused_at TEXT NOT NULL,
    PRIMARY KEY (draft_key, change_id)
  ) STRICT, WITHOUT ROWID;
`;

const yearOf = (row: "old" | "new") => `(SELECT year FROM draft WHERE key = ${row}.draft_key)`;
const refuse = (...rows: readonly ("old" | "new")[]) =>
  `SELECT RAISE(ABORT, 'year-archived ' || year) FROM snapshot WHERE year IN (${rows.map(yearOf).join(", ")});`;

/** The reports of an archived year stay as they are, with all that belongs to them. */
const refusals = (table: string) => `
  CREATE TRIGGER ${table}_insert_refused BEFORE INSERT ON ${table} BEGIN ${refuse("new")} END;
  CREATE TRIGGER ${table}_update_refused BEFORE UPDATE ON ${table} BEGIN ${refuse("old", "new")} END;
  CREATE TRIGGER ${table}_delete_refused BEFORE DELETE ON ${table} BEGIN ${refuse("old")} END;
`;

export const keepExportedTexts: Migration = {
  version: 370,
  name: "keep-exported-texts",
  up: (db) => db.exec(tables + ["draft_sent_text", "draft_refusal"].map(refusals).join("")),
};
