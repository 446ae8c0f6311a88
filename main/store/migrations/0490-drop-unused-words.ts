import type { Migration } from "./migration.ts";
import { recordChangesOf } from "./recorded-table.ts";

/** Words belong to no year: what is changed of one is part of the step that names the year worked on. */
const yearWorkedOn = "(SELECT year FROM current_step)";

/**
 * A word that no item uses can be dropped from the bank. Its row stays: the history and deletions that can be taken back hold its
 * key, and once an item uses it again it is a word like any other.
 */
export const dropUnusedWords: Migration = {
  version: 490,
  name: "drop-unused-words",
  up: (db) => {
    for (const table of ["party", "unit"]) {
      db.exec(`ALTER TABLE ${table} ADD COLUMN dropped INTEGER NOT NULL DEFAULT 0 CHECK (dropped IN (0, 1));`);
      recordChangesOf(db, { table, identity: "key", year: yearWorkedOn, item: "NULL", onlyUpdates: true });
    }
  },
};
