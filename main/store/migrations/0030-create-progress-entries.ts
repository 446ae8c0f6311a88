import type { Migration } from "./migration.ts";
import { decimalColumn, lastDayColumn, moneyColumn, partialDateColumn, storedColumns, textColumn } from "./columns.ts";

export const createProgressEntries: Migration = {
  version: 30,
  name: "create-progress-entries",
  // An entry without date counts as the earliest: its day is the empty text, which sorts before every date.
  up: (db) =>
    db.exec(`
  CREATE TABLE progress_entry (
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    ${storedColumns},
    item_key INTEGER NOT NULL REFERENCES item (key),
    ${partialDateColumn("as_of")},
    ${lastDayColumn("as_of_day", "as_of", "")},
    ${moneyColumn("done_this_year")},
    ${moneyColumn("done_since_start")},
    ${decimalColumn("percent")},
    ${textColumn("physical_progress")},
    ${textColumn("text")}
  ) STRICT;
  CREATE INDEX progress_entry_in_order ON progress_entry (item_key, as_of_day);
  -- The newest 年度完成投资 of an item, without touching the entry itself: sums over a whole year depend on it.
  CREATE INDEX progress_entry_done ON progress_entry (item_key, as_of_day, key, done_this_year)
    WHERE done_this_year IS NOT NULL;
`),
};
