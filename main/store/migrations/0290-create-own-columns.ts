import { choiceColumn, nameColumns, storedColumns, textColumn } from "./columns.ts";
import type { Migration } from "./migration.ts";
import { recordChangesOf } from "./recorded-table.ts";

// An emptied value stays as a row without one, so that its history goes on under one key. Of what kind a value is
// stands with its column, which may change while values follow: the use cases see to it that they fit.
const tables = `
  CREATE TABLE own_column (
    key INTEGER PRIMARY KEY AUTOINCREMENT,${storedColumns},
    worklist_key INTEGER NOT NULL REFERENCES worklist (key),${nameColumns},
    ${choiceColumn("kind", ["text", "number", "date", "choice"])} NOT NULL,
    ${textColumn("unit")},
    choices TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(choices) AND json_type(choices) = 'array'),
    position INTEGER NOT NULL CHECK (position >= 0),
    in_annex INTEGER NOT NULL DEFAULT 0 CHECK (in_annex IN (0, 1)),
    UNIQUE (worklist_key, name_key),
    CHECK (unit IS NULL OR kind = 'number'),
    CHECK (choices = '[]' OR kind = 'choice')
  ) STRICT;
  CREATE TABLE item_own_value (
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    item_key INTEGER NOT NULL REFERENCES item (key),
    column_key INTEGER NOT NULL REFERENCES own_column (key),
    ${textColumn("value")},
    UNIQUE (item_key, column_key)
  ) STRICT;
  CREATE INDEX item_own_value_of_column ON item_own_value (column_key, item_key);
`;

const yearOfColumn = "(SELECT year FROM worklist WHERE key = row.worklist_key)";
const yearOfValue = "(SELECT year FROM item WHERE key = row.item_key)";

const of = (row: "old" | "new", sql: string) => sql.replaceAll("row.", `${row}.`);

/** Refuses changes of an archived year and counts those of an open one. */
function guarded(table: string, year: string): string {
  const refuse = (row: "old" | "new") =>
    `SELECT RAISE(ABORT, 'year-archived ' || year) FROM snapshot WHERE year = ${of(row, year)};`;
  const bump = (row: "old" | "new") =>
    `UPDATE reporting_year SET revision = revision + 1 WHERE year = ${of(row, year)};`;
  return `
  CREATE TRIGGER ${table}_insert_refused BEFORE INSERT ON ${table} BEGIN ${refuse("new")} END;
  CREATE TRIGGER ${table}_update_refused BEFORE UPDATE ON ${table} BEGIN ${refuse("old")} ${refuse("new")} END;
  CREATE TRIGGER ${table}_delete_refused BEFORE DELETE ON ${table} BEGIN ${refuse("old")} END;
  CREATE TRIGGER ${table}_insert_counts AFTER INSERT ON ${table} BEGIN ${bump("new")} END;
  CREATE TRIGGER ${table}_update_counts AFTER UPDATE ON ${table} BEGIN ${bump("new")} END;
  CREATE TRIGGER ${table}_delete_counts AFTER DELETE ON ${table} BEGIN ${bump("old")} END;
`;
}

/** An item is found by the values of its own columns, so a change of one is written into the index as a change of the item. */
const queueItem = (row: "old" | "new") => `
    INSERT INTO search_pending (place) SELECT ((3000 - year) * ${2 ** 40} + key) FROM item WHERE key = ${row}.item_key
      ON CONFLICT DO NOTHING;`;

const searched = `
  CREATE TRIGGER item_own_value_insert_searched AFTER INSERT ON item_own_value BEGIN ${queueItem("new")} END;
  CREATE TRIGGER item_own_value_update_searched AFTER UPDATE OF value ON item_own_value BEGIN ${queueItem("new")} END;
  CREATE TRIGGER item_own_value_delete_searched AFTER DELETE ON item_own_value BEGIN ${queueItem("old")} END;
`;

export const createOwnColumns: Migration = {
  version: 290,
  name: "create-own-columns",
  up: (db) => {
    db.exec(tables + guarded("own_column", yearOfColumn) + guarded("item_own_value", yearOfValue) + searched);
    recordChangesOf(db, { table: "own_column", identity: "key", year: yearOfColumn, item: "NULL" });
    recordChangesOf(db, { table: "item_own_value", identity: "key", year: yearOfValue, item: "row.item_key" });
  },
};
