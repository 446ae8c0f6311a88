import { choiceColumn, partialDateColumn, storedColumns, textColumn } from "./columns.ts";
import type { Migration } from "./migration.ts";
import { recordChangesOf } from "./recorded-table.ts";

// The list's own text 存在问题 stays a column of the item; here stands what is added to it. A day of solving is given only
// for what is solved.
const table = `
  CREATE TABLE item_problem (
    key INTEGER PRIMARY KEY AUTOINCREMENT,${storedColumns},
    item_key INTEGER NOT NULL REFERENCES item (key),
    ${textColumn("problem")},
    ${textColumn("cause")},
    ${textColumn("measure")},
    responsible_unit_key INTEGER REFERENCES unit (key),
    ${partialDateColumn("due_date")},
    ${choiceColumn("state", ["open", "solved"])} NOT NULL,
    ${partialDateColumn("solved_on")},
    CHECK (solved_on IS NULL OR state = 'solved')
  ) STRICT;
  CREATE INDEX item_problem_of_item ON item_problem (item_key);
`;

const yearOfItem = "(SELECT year FROM item WHERE key = row.item_key)";

const of = (row: "old" | "new", sql: string) => sql.replaceAll("row.", `${row}.`);
const refuse = (row: "old" | "new") =>
  `SELECT RAISE(ABORT, 'year-archived ' || year) FROM snapshot WHERE year = ${of(row, yearOfItem)};`;
const bump = (row: "old" | "new") =>
  `UPDATE reporting_year SET revision = revision + 1 WHERE year = ${of(row, yearOfItem)};`;
/** An item is found by its problems as well, so a change of one is written into the index as a change of the item. */
const queueItem = (row: "old" | "new") => `
    INSERT INTO search_pending (place) SELECT ((3000 - year) * ${2 ** 40} + key) FROM item WHERE key = ${row}.item_key
      ON CONFLICT DO NOTHING;`;

const triggers = `
  CREATE TRIGGER item_problem_insert_refused BEFORE INSERT ON item_problem BEGIN ${refuse("new")} END;
  CREATE TRIGGER item_problem_update_refused BEFORE UPDATE ON item_problem BEGIN ${refuse("old")} ${refuse("new")} END;
  CREATE TRIGGER item_problem_delete_refused BEFORE DELETE ON item_problem BEGIN ${refuse("old")} END;
  CREATE TRIGGER item_problem_insert_counts AFTER INSERT ON item_problem BEGIN ${bump("new")} END;
  CREATE TRIGGER item_problem_update_counts AFTER UPDATE ON item_problem BEGIN ${bump("new")} END;
  CREATE TRIGGER item_problem_delete_counts AFTER DELETE ON item_problem BEGIN ${bump("old")} END;
  CREATE TRIGGER item_problem_insert_searched AFTER INSERT ON item_problem BEGIN ${queueItem("new")} END;
  CREATE TRIGGER item_problem_update_searched AFTER UPDATE ON item_problem BEGIN ${queueItem("new")} END;
  CREATE TRIGGER item_problem_delete_searched AFTER DELETE ON item_problem BEGIN ${queueItem("old")} END;
  CREATE TRIGGER item_problem_unit_searched AFTER UPDATE OF name ON unit WHEN old.name IS NOT new.name BEGIN
    INSERT INTO search_pending (place) SELECT ((3000 - year) * ${2 ** 40} + key) FROM item WHERE key IN (
      SELECT item_key FROM item_problem WHERE responsible_unit_key = new.key) ON CONFLICT DO NOTHING;
  END;
`;

export const createItemProblems: Migration = {
  version: 260,
  name: "create-item-problems",
  up: (db) => {
    db.exec(table + triggers);
    recordChangesOf(db, { table: "item_problem", identity: "key", year: yearOfItem, item: "row.item_key" });
  },
};
