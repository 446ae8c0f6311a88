import { textColumn } from "./columns.ts";
import type { Migration } from "./migration.ts";
import { recordChangesOf } from "./recorded-table.ts";

const tables = `
  ALTER TABLE field ADD COLUMN ${textColumn("group_name")};

  CREATE TABLE field_former (
    field_key INTEGER NOT NULL REFERENCES field (key) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position >= 0),
    former_key INTEGER NOT NULL REFERENCES field (key),
    PRIMARY KEY (field_key, position),
    UNIQUE (field_key, former_key)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX field_former_by_former ON field_former (former_key);
`;

const yearOfField = "(SELECT year FROM field WHERE key = row.field_key)";

const of = (row: "old" | "new") => yearOfField.replaceAll("row.", `${row}.`);
const refuse = (row: "old" | "new") =>
  `SELECT RAISE(ABORT, 'year-archived ' || year) FROM snapshot WHERE year = ${of(row)};`;
const bump = (row: "old" | "new") => `UPDATE reporting_year SET revision = revision + 1 WHERE year = ${of(row)};`;

const triggers = `
  CREATE TRIGGER field_former_insert_refused BEFORE INSERT ON field_former BEGIN ${refuse("new")} END;
  CREATE TRIGGER field_former_update_refused BEFORE UPDATE ON field_former BEGIN ${refuse("old")} ${refuse("new")} END;
  CREATE TRIGGER field_former_delete_refused BEFORE DELETE ON field_former BEGIN ${refuse("old")} END;
  CREATE TRIGGER field_former_insert_counts AFTER INSERT ON field_former BEGIN ${bump("new")} END;
  CREATE TRIGGER field_former_update_counts AFTER UPDATE ON field_former BEGIN ${bump("new")} END;
  CREATE TRIGGER field_former_delete_counts AFTER DELETE ON field_former BEGIN ${bump("old")} END;
`;

/** Fields can be deleted now: like a figure, one that comes back under its key must find it free (see migration 0280). */
const lastKey = `
  INSERT INTO last_key (table_name, key)
    SELECT 'field', coalesce(max(key), 0) FROM (
      SELECT max(key) AS key FROM field UNION ALL SELECT max(row_key) FROM change WHERE table_name = 'field');
  CREATE TRIGGER field_insert_keeps_last_key AFTER INSERT ON field BEGIN
    UPDATE last_key SET key = new.key WHERE table_name = 'field' AND key < new.key;
  END;
`;

/** The group of a field, and the fields of the year before that it goes on with. */
export const groupAndMapFields: Migration = {
  version: 320,
  name: "group-and-map-fields",
  up: (db) => {
    db.exec(tables + triggers + lastKey);
    recordChangesOf(db, {
      table: "field",
      identity: "key",
      year: "row.year",
      item: "NULL",
      lists: [{ name: "former_fields", table: "field_former", owner: "field_key", value: "former_key" }],
    });
  },
};
