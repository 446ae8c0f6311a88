import type { Migration } from "./migration.ts";
import { partialDateColumn, storedColumns, textColumn } from "./columns.ts";

export const createSourcesAndCitations: Migration = {
  version: 50,
  name: "create-sources-and-citations",
  // A citation never changes, so it carries no revision; its year is the year of what it proves.
  up: (db) =>
    db.exec(`
  CREATE TABLE source (
    key INTEGER PRIMARY KEY,
    ${storedColumns},
    kind TEXT NOT NULL CHECK (kind IN ('article', 'notice', 'minutes', 'workbook')),
    title TEXT NOT NULL CHECK (title <> ''),
    ${textColumn("publisher")},
    ${partialDateColumn("published_on")},
    original_text TEXT NOT NULL,
    text TEXT NOT NULL
  ) STRICT;

  CREATE TABLE citation (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    year INTEGER NOT NULL REFERENCES reporting_year (year),
    source_key INTEGER NOT NULL REFERENCES source (key),
    sentence TEXT NOT NULL CHECK (sentence <> ''),
    worklist_key INTEGER REFERENCES worklist (key),
    item_key INTEGER REFERENCES item (key),
    progress_entry_key INTEGER REFERENCES progress_entry (key),
    observation_key INTEGER REFERENCES observation (key),
    CHECK ((worklist_key IS NOT NULL) + (item_key IS NOT NULL)
      + (progress_entry_key IS NOT NULL) + (observation_key IS NOT NULL) = 1)
  ) STRICT;
  CREATE INDEX citation_by_year ON citation (year);
  CREATE INDEX citation_by_source ON citation (source_key);
  CREATE INDEX citation_by_worklist ON citation (worklist_key) WHERE worklist_key IS NOT NULL;
  CREATE INDEX citation_by_item ON citation (item_key) WHERE item_key IS NOT NULL;
  CREATE INDEX citation_by_progress_entry ON citation (progress_entry_key) WHERE progress_entry_key IS NOT NULL;
  CREATE INDEX citation_by_observation ON citation (observation_key) WHERE observation_key IS NOT NULL;
`),
};
