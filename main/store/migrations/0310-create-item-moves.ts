import { choiceColumn, partialDateColumn, storedColumns } from "./columns.ts";
import type { Migration } from "./migration.ts";
import { recordChangesOf } from "./recorded-table.ts";

// former_status and former_finished_on: what the item said before, which withdrawing the move brings back.
const table = `
  CREATE TABLE item_move (
    key INTEGER PRIMARY KEY AUTOINCREMENT,${storedColumns},
    item_key INTEGER NOT NULL REFERENCES item (key),
    worklist_key INTEGER NOT NULL REFERENCES worklist (key),
    version_key INTEGER REFERENCES worklist_version (key),
    ${choiceColumn("direction", ["in", "out"])} NOT NULL,
    ${partialDateColumn("moved_on")} NOT NULL,
    reason TEXT NOT NULL CHECK (reason <> ''),
    ${choiceColumn("former_status", ["notStarted", "inProgress", "completed", "delayed", "terminated"])},
    ${partialDateColumn("former_finished_on")}
  ) STRICT;
  CREATE INDEX item_move_of_item ON item_move (item_key);
  CREATE INDEX item_move_of_list ON item_move (worklist_key);
  CREATE INDEX item_move_of_version ON item_move (version_key);
`;

const yearOfItem = "(SELECT year FROM item WHERE key = row.item_key)";

const of = (row: "old" | "new") => yearOfItem.replaceAll("row.", `${row}.`);
const refuse = (row: "old" | "new") =>
  `SELECT RAISE(ABORT, 'year-archived ' || year) FROM snapshot WHERE year = ${of(row)};`;
const bump = (row: "old" | "new") => `UPDATE reporting_year SET revision = revision + 1 WHERE year = ${of(row)};`;

const triggers = `
  CREATE TRIGGER item_move_insert_refused BEFORE INSERT ON item_move BEGIN ${refuse("new")} END;
  CREATE TRIGGER item_move_update_refused BEFORE UPDATE ON item_move BEGIN ${refuse("old")} ${refuse("new")} END;
  CREATE TRIGGER item_move_delete_refused BEFORE DELETE ON item_move BEGIN ${refuse("old")} END;
  CREATE TRIGGER item_move_insert_counts AFTER INSERT ON item_move BEGIN ${bump("new")} END;
  CREATE TRIGGER item_move_update_counts AFTER UPDATE ON item_move BEGIN ${bump("new")} END;
  CREATE TRIGGER item_move_delete_counts AFTER DELETE ON item_move BEGIN ${bump("old")} END;
`;

/** 调入 and 调出 of items, line by line. */
export const createItemMoves: Migration = {
  version: 310,
  name: "create-item-moves",
  up: (db) => {
    db.exec(table + triggers);
    recordChangesOf(db, { table: "item_move", identity: "key", year: yearOfItem, item: "row.item_key" });
  },
};
