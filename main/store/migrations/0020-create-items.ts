import type { Migration } from "./migration.ts";
import {
  choiceColumn,
  lastDayColumn,
  moneyColumn,
  nameColumns,
  partialDateColumn,
  storedColumns,
  textColumn,
} from "./columns.ts";

const wordTables = `
  CREATE TABLE field (
    key INTEGER PRIMARY KEY,
    ${storedColumns},
    ${nameColumns},
    year INTEGER NOT NULL REFERENCES reporting_year (year),
    position INTEGER NOT NULL CHECK (position >= 0),
    UNIQUE (year, name_key),
    UNIQUE (key, year)
  ) STRICT;

  CREATE TABLE party (
    key INTEGER PRIMARY KEY,
    ${storedColumns},
    ${nameColumns},
    UNIQUE (name_key)
  ) STRICT;

  CREATE TABLE unit (
    key INTEGER PRIMARY KEY,
    ${storedColumns},
    ${nameColumns},
    UNIQUE (name_key)
  ) STRICT;
`;

// AUTOINCREMENT: a key is never given twice, so that an undeleted item returns to its old place in the order.
// number_order and title_order hold `sortKey` of the text, see sort-key.ts.
const itemTable = `
  CREATE TABLE item (
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    ${storedColumns},
    year INTEGER NOT NULL REFERENCES reporting_year (year),
    worklist_key INTEGER NOT NULL,
    field_key INTEGER,
    lead_unit_key INTEGER REFERENCES unit (key),
    ${choiceColumn("kind", ["project", "platform", "agreement", "policy", "event", "service"])},
    ${choiceColumn("phase", ["reserve", "preparation", "newlyStarted", "continued", "mainWorksDone", "inUse", "suspended"])},
    ${choiceColumn("pace", ["ahead", "normal", "behind", "other"])},
    ${choiceColumn("status", ["notStarted", "inProgress", "completed", "delayed", "terminated"])},
    ${moneyColumn("total_investment")},
    ${moneyColumn("planned_this_year")},
    ${partialDateColumn("start_date")},
    ${partialDateColumn("due_date")},
    ${lastDayColumn("due_day", "due_date", "9999-12-31")},
    ${partialDateColumn("finished_on")},
    ${textColumn("number")},
    number_order TEXT NOT NULL,
    title TEXT NOT NULL CHECK (title <> ''),
    title_order TEXT NOT NULL,
    ${textColumn("content")},
    ${textColumn("annual_goal")},
    ${textColumn("problem")},
    ${textColumn("next_step")},
    ${textColumn("remark")},
    UNIQUE (key, year),
    FOREIGN KEY (worklist_key, year) REFERENCES worklist (key, year),
    FOREIGN KEY (field_key, year) REFERENCES field (key, year)
  ) STRICT;
  -- The order of the lists on paper. Filters, counts and sums of a year read this index alone, not the long texts.
  CREATE INDEX item_in_order ON item (
    year, worklist_key, number_order, key, status, field_key, kind, phase, total_investment, planned_this_year, due_day);
  CREATE INDEX item_by_worklist ON item (worklist_key, year);
  CREATE INDEX item_by_field ON item (field_key, year);
  CREATE INDEX item_by_lead_unit ON item (lead_unit_key);
  CREATE INDEX item_by_change ON item (year, updated_at);
  CREATE INDEX item_by_title ON item (year, title_order, worklist_key, number_order);
`;

const relationTables = `
  CREATE TABLE item_party (
    item_key INTEGER NOT NULL REFERENCES item (key) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position >= 0),
    party_key INTEGER NOT NULL REFERENCES party (key),
    PRIMARY KEY (item_key, position),
    UNIQUE (item_key, party_key)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX item_party_by_party ON item_party (party_key, item_key);

  CREATE TABLE item_responsible_unit (
    item_key INTEGER NOT NULL REFERENCES item (key) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position >= 0),
    unit_key INTEGER NOT NULL REFERENCES unit (key),
    PRIMARY KEY (item_key, position),
    UNIQUE (item_key, unit_key)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX item_responsible_unit_by_unit ON item_responsible_unit (unit_key, item_key);
`;

export const createItems: Migration = {
  version: 20,
  name: "create-items",
  up: (db) => db.exec(wordTables + itemTable + relationTables),
};
