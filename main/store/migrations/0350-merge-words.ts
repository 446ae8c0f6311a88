import { textColumn } from "./columns.ts";
import type { Migration } from "./migration.ts";
import { recordChangesOf } from "./recorded-table.ts";

const columns = (table: string) => `
  ALTER TABLE ${table} ADD COLUMN ${textColumn("short_name")};
  ALTER TABLE ${table} ADD COLUMN merged_into_key INTEGER REFERENCES ${table} (key) CHECK (merged_into_key <> key);
  CREATE INDEX ${table}_merged ON ${table} (merged_into_key) WHERE merged_into_key IS NOT NULL;
`;

/** Words belong to no year: what is changed of one is part of the step that names the year worked on. */
const yearWorkedOn = "(SELECT year FROM current_step)";

/** 合作方 and units have short names; one that was merged into another stays, since archived years and the history hold its key. */
export const mergeWords: Migration = {
  version: 350,
  name: "merge-words",
  up: (db) => {
    for (const table of ["party", "unit"]) {
      db.exec(columns(table));
      recordChangesOf(db, { table, identity: "key", year: yearWorkedOn, item: "NULL", onlyUpdates: true });
    }
  },
};
