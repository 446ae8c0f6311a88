import { partialDateColumn, storedColumns, textColumn } from "./columns.ts";
import type { Migration } from "./migration.ts";
import { recordChangesOf } from "./recorded-table.ts";

const table = `
  CREATE TABLE worklist_version (
    key INTEGER PRIMARY KEY AUTOINCREMENT,${storedColumns},
    worklist_key INTEGER NOT NULL REFERENCES worklist (key),
    name TEXT NOT NULL CHECK (name <> ''),
    ${partialDateColumn("issued_on")},
    ${textColumn("document_number")},
    ${textColumn("summary")}
  ) STRICT;
  CREATE INDEX worklist_version_of_list ON worklist_version (worklist_key);
`;

const yearOfList = "(SELECT year FROM worklist WHERE key = row.worklist_key)";

const of = (row: "old" | "new") => yearOfList.replaceAll("row.", `${row}.`);
const refuse = (row: "old" | "new") =>
  `SELECT RAISE(ABORT, 'year-archived ' || year) FROM snapshot WHERE year = ${of(row)};`;
const bump = (row: "old" | "new") => `UPDATE reporting_year SET revision = revision + 1 WHERE year = ${of(row)};`;

const triggers = `
  CREATE TRIGGER worklist_version_insert_refused BEFORE INSERT ON worklist_version BEGIN ${refuse("new")} END;
  CREATE TRIGGER worklist_version_update_refused BEFORE UPDATE ON worklist_version
    BEGIN ${refuse("old")} ${refuse("new")} END;
  CREATE TRIGGER worklist_version_delete_refused BEFORE DELETE ON worklist_version BEGIN ${refuse("old")} END;
  CREATE TRIGGER worklist_version_insert_counts AFTER INSERT ON worklist_version BEGIN ${bump("new")} END;
  CREATE TRIGGER worklist_version_update_counts AFTER UPDATE ON worklist_version BEGIN ${bump("new")} END;
  CREATE TRIGGER worklist_version_delete_counts AFTER DELETE ON worklist_version BEGIN ${bump("old")} END;
`;

export const createWorklistVersions: Migration = {
  version: 300,
  name: "create-worklist-versions",
  up: (db) => {
    db.exec(table + triggers);
    recordChangesOf(db, { table: "worklist_version", identity: "key", year: yearOfList, item: "NULL" });
  },
};
