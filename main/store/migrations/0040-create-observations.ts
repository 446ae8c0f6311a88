import type { Migration } from "./migration.ts";
import { decimalColumn, nameColumns, partialDateColumn, storedColumns, textColumn } from "./columns.ts";

export const createObservations: Migration = {
  version: 40,
  name: "create-observations",
  up: (db) =>
    db.exec(`
  CREATE TABLE indicator (
    key INTEGER PRIMARY KEY,
    ${storedColumns},
    ${nameColumns},
    UNIQUE (name_key)
  ) STRICT;

  CREATE TABLE observation (
    key INTEGER PRIMARY KEY,
    ${storedColumns},
    year INTEGER NOT NULL REFERENCES reporting_year (year),
    indicator_key INTEGER NOT NULL REFERENCES indicator (key),
    ${decimalColumn("value", " NOT NULL")},
    unit TEXT NOT NULL,
    qualifier TEXT NOT NULL CHECK (qualifier IN ('exact', 'about', 'nearly', 'over', 'more', 'atLeast')),
    ${partialDateColumn("as_of")},
    ${decimalColumn("target")},
    ${textColumn("scope")},
    mechanism_key INTEGER REFERENCES mechanism (key),
    field_key INTEGER,
    position INTEGER NOT NULL CHECK (position >= 0),
    FOREIGN KEY (field_key, year) REFERENCES field (key, year)
  ) STRICT;
  CREATE INDEX observation_in_order ON observation (year, position);
  CREATE INDEX observation_by_indicator ON observation (indicator_key);
  CREATE INDEX observation_by_mechanism ON observation (mechanism_key);
  CREATE INDEX observation_by_field ON observation (field_key, year);
`),
};
