import type { Migration } from "./migration.ts";
import { dateColumn, decimalColumn, nameColumns, partialDateColumn, storedColumns, textColumn } from "./columns.ts";

export const createYearsAndWorklists: Migration = {
  version: 10,
  name: "create-years-and-worklists",
  up: (db) =>
    db.exec(`
  CREATE TABLE reporting_year (
    year INTEGER PRIMARY KEY CHECK (year BETWEEN 1949 AND 2100),
    kind TEXT NOT NULL CHECK (kind IN ('real', 'demo')),
    ${dateColumn("cut_off_date")},
    ${textColumn("report_title")},
    ${textColumn("signing_unit")},
    revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
  ) STRICT;

  CREATE TABLE mechanism (
    key INTEGER PRIMARY KEY,
    ${storedColumns},
    ${nameColumns},
    UNIQUE (name_key)
  ) STRICT;

  CREATE TABLE worklist (
    key INTEGER PRIMARY KEY,
    ${storedColumns},
    year INTEGER NOT NULL REFERENCES reporting_year (year),
    mechanism_key INTEGER NOT NULL REFERENCES mechanism (key),
    title TEXT NOT NULL CHECK (title <> ''),
    ${textColumn("issuing_body")},
    ${textColumn("document_number")},
    ${partialDateColumn("issued_on")},
    ${decimalColumn("declared_count")},
    declared_qualifier TEXT NOT NULL CHECK (
      declared_qualifier IN ('exact', 'about', 'nearly', 'over', 'more', 'atLeast')),
    ${textColumn("declared_unit")},
    UNIQUE (key, year)
  ) STRICT;
  CREATE INDEX worklist_by_year ON worklist (year);
  CREATE INDEX worklist_by_mechanism ON worklist (mechanism_key);
`),
};
