import { choiceColumn, dateColumn, storedColumns } from "./columns.ts";
import type { Migration } from "./migration.ts";
import { recordChangesOf, type RecordedTable } from "./recorded-table.ts";

// items: the ids of the items that the form asks about, so that a row that does not come back is missed. answered_at: when it
// was last collected, NULL until then.
const tables = `
  CREATE TABLE form_round (
    key INTEGER PRIMARY KEY AUTOINCREMENT,${storedColumns},
    year INTEGER NOT NULL REFERENCES reporting_year (year),
    ${dateColumn("as_of")} NOT NULL,
    ${choiceColumn("way", ["responsible", "lead"])} NOT NULL
  ) STRICT;
  CREATE INDEX form_round_of_year ON form_round (year);

  CREATE TABLE sent_form (
    key INTEGER PRIMARY KEY AUTOINCREMENT,${storedColumns},
    round_key INTEGER NOT NULL REFERENCES form_round (key),
    unit_key INTEGER NOT NULL REFERENCES unit (key),
    items TEXT NOT NULL CHECK (json_valid(items)),
    answered_at TEXT
  ) STRICT;
  CREATE INDEX sent_form_of_round ON sent_form (round_key);
`;

const yearOfForm = "(SELECT year FROM form_round WHERE key = row.round_key)";

const recorded: readonly RecordedTable[] = [
  { table: "form_round", identity: "key", year: "row.year", item: "NULL" },
  { table: "sent_form", identity: "key", year: yearOfForm, item: "NULL" },
];

const refuse = (years: string) =>
  `SELECT RAISE(ABORT, 'year-archived ' || year) FROM snapshot WHERE year IN (${years});`;

const bump = (year: string) => `UPDATE reporting_year SET revision = revision + 1 WHERE year = ${year};`;

/** As for everything of a year: its revision counts every change, and an archived year refuses them. */
function triggers({ table, year }: RecordedTable): string {
  const before = year.replaceAll("row.", "old.");
  const after = year.replaceAll("row.", "new.");
  return `
  CREATE TRIGGER ${table}_insert_refused BEFORE INSERT ON ${table} BEGIN ${refuse(after)} END;
  CREATE TRIGGER ${table}_update_refused BEFORE UPDATE ON ${table} BEGIN ${refuse(`${before}, ${after}`)} END;
  CREATE TRIGGER ${table}_delete_refused BEFORE DELETE ON ${table} BEGIN ${refuse(before)} END;
  CREATE TRIGGER ${table}_insert_counts AFTER INSERT ON ${table} BEGIN ${bump(after)} END;
  CREATE TRIGGER ${table}_update_counts AFTER UPDATE ON ${table} BEGIN ${bump(after)} END;
  CREATE TRIGGER ${table}_delete_counts AFTER DELETE ON ${table} BEGIN ${bump(before)} END;
`;
}

export const createFormRounds: Migration = {
  version: 250,
  name: "create-form-rounds",
  up: (db) => {
    db.exec(tables + recorded.map(triggers).join(""));
    for (const table of recorded) recordChangesOf(db, table);
  },
};
