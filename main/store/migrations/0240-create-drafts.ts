import { choiceColumn, dateColumn, storedColumns, textColumn } from "./columns.ts";
import type { Migration } from "./migration.ts";

const kinds = ["annual", "halfYear", "topic", "brief", "cases"];

// outline: the text without its blocks, each of which it names by its hash. A block is kept once for all states of a text, so
// that a save writes only what was typed, and versions and undoing cost little more than the outline. baseline: what the program
// drafted when the report was begun.
const tables = `
  CREATE TABLE draft (
    key INTEGER PRIMARY KEY,${storedColumns},
    year INTEGER NOT NULL REFERENCES reporting_year (year),
    ${dateColumn("as_of")} NOT NULL,
    title TEXT NOT NULL,
    ${choiceColumn("kind", kinds)} NOT NULL,
    ${choiceColumn("state", ["draft", "inReview", "final"])} NOT NULL,
    ${textColumn("reopened_because")},
    deleted_at TEXT,
    baseline TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(baseline)),
    outline TEXT NOT NULL,
    outline_hash TEXT NOT NULL CHECK (length(outline_hash) = 64)
  ) STRICT;
  CREATE INDEX draft_of_year ON draft (year);

  CREATE TABLE draft_block (
    draft_key INTEGER NOT NULL REFERENCES draft (key),
    hash TEXT NOT NULL CHECK (length(hash) = 32),
    content TEXT NOT NULL,
    PRIMARY KEY (draft_key, hash)
  ) STRICT;

  CREATE TABLE draft_version (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    draft_key INTEGER NOT NULL REFERENCES draft (key),
    ${textColumn("name")},
    created_at TEXT NOT NULL,
    ${dateColumn("as_of")} NOT NULL,
    title TEXT NOT NULL,
    outline TEXT NOT NULL,
    outline_hash TEXT NOT NULL CHECK (length(outline_hash) = 64)
  ) STRICT;
  CREATE INDEX draft_version_of_draft ON draft_version (draft_key);

  CREATE TABLE draft_trail (
    draft_key INTEGER NOT NULL REFERENCES draft (key),
    side TEXT NOT NULL CHECK (side IN ('past', 'future')),
    place INTEGER NOT NULL,
    saved_at TEXT NOT NULL,
    touched TEXT NOT NULL,
    outline TEXT NOT NULL,
    outline_hash TEXT NOT NULL CHECK (length(outline_hash) = 64),
    PRIMARY KEY (draft_key, side, place)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE draft_template (
    key INTEGER PRIMARY KEY,${storedColumns},
    name TEXT NOT NULL CHECK (name <> ''),
    ${choiceColumn("kind", kinds)} NOT NULL,
    deleted_at TEXT,
    body TEXT NOT NULL CHECK (json_valid(body))
  ) STRICT;
`;

const refuse = (years: string) =>
  `SELECT RAISE(ABORT, 'year-archived ' || year) FROM snapshot WHERE year IN (${years});`;

/** The reports of an archived year stay as they are, with all their versions. */
function refusals([table, year]: readonly [string, string]): string {
  const before = year.replaceAll("row.", "old.");
  const after = year.replaceAll("row.", "new.");
  return `
  CREATE TRIGGER ${table}_insert_refused BEFORE INSERT ON ${table} BEGIN ${refuse(after)} END;
  CREATE TRIGGER ${table}_update_refused BEFORE UPDATE ON ${table} BEGIN ${refuse(`${before}, ${after}`)} END;
  CREATE TRIGGER ${table}_delete_refused BEFORE DELETE ON ${table} BEGIN ${refuse(before)} END;
`;
}

const yearOfDraft = "(SELECT year FROM draft WHERE key = row.draft_key)";
const ofAYear = [
  ["draft", "row.year"],
  ["draft_block", yearOfDraft],
  ["draft_version", yearOfDraft],
  ["draft_trail", yearOfDraft],
] as const;

export const createDrafts: Migration = {
  version: 240,
  name: "create-drafts",
  up: (db) => db.exec(tables + ofAYear.map(refusals).join("")),
};
