import { storedColumns } from "./columns.ts";
import type { Migration } from "./migration.ts";
import { recordChangesOf } from "./recorded-table.ts";

// former_id refers to no row: the year before may be archived, and an item of it may be deleted and brought back meanwhile.
const table = `
  CREATE TABLE item_carry (
    key INTEGER PRIMARY KEY AUTOINCREMENT,${storedColumns},
    item_key INTEGER NOT NULL UNIQUE REFERENCES item (key),
    former_id TEXT NOT NULL,
    former_year INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX item_carry_by_former ON item_carry (former_id);
`;

const yearOfItem = "(SELECT year FROM item WHERE key = row.item_key)";

const of = (row: "old" | "new") => yearOfItem.replaceAll("row.", `${row}.`);
const refuse = (row: "old" | "new") =>
  `SELECT RAISE(ABORT, 'year-archived ' || year) FROM snapshot WHERE year = ${of(row)};`;
const bump = (row: "old" | "new") => `UPDATE reporting_year SET revision = revision + 1 WHERE year = ${of(row)};`;

const triggers = `
  CREATE TRIGGER item_carry_insert_refused BEFORE INSERT ON item_carry BEGIN ${refuse("new")} END;
  CREATE TRIGGER item_carry_update_refused BEFORE UPDATE ON item_carry BEGIN ${refuse("old")} ${refuse("new")} END;
  CREATE TRIGGER item_carry_delete_refused BEFORE DELETE ON item_carry BEGIN ${refuse("old")} END;
  CREATE TRIGGER item_carry_insert_counts AFTER INSERT ON item_carry BEGIN ${bump("new")} END;
  CREATE TRIGGER item_carry_update_counts AFTER UPDATE ON item_carry BEGIN ${bump("new")} END;
  CREATE TRIGGER item_carry_delete_counts AFTER DELETE ON item_carry BEGIN ${bump("old")} END;
`;

/** Which item of an earlier year an item goes on with (结转). */
export const createItemCarries: Migration = {
  version: 410,
  name: "create-item-carries",
  up: (db) => {
    db.exec(table + triggers);
    recordChangesOf(db, { table: "item_carry", identity: "key", year: yearOfItem, item: "row.item_key" });
  },
};
