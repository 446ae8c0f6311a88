import type { Migration } from "./migration.ts";
import { recordChangesOf, stepKey, type RecordedTable } from "./recorded-table.ts";

// A step's key is its serial number and its year in one, see stepKey: what belongs to a step is found without looking it up,
// and every edit writes few pages. change.place counts all changes ever, in their order.
const stepTables = `
  CREATE TABLE step (
    key INTEGER PRIMARY KEY CHECK (key & 4095 = year),
    id TEXT NOT NULL CHECK (length(id) = 36),
    year INTEGER NOT NULL REFERENCES reporting_year (year),
    kind TEXT NOT NULL CHECK (kind IN ('change', 'begin')),
    label TEXT CHECK (label <> ''),
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    undone_at TEXT
  ) STRICT;
  CREATE INDEX step_undone ON step (year) WHERE undone_at IS NOT NULL;

  CREATE TABLE current_step (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    serial INTEGER NOT NULL,
    place INTEGER NOT NULL,
    recording INTEGER NOT NULL CHECK (recording IN (0, 1)),
    id TEXT,
    year INTEGER,
    label TEXT,
    started_at TEXT
  ) STRICT;
  INSERT INTO current_step (only, serial, place, recording) VALUES (1, 1, 0, 1);

  CREATE TABLE change (
    step_key INTEGER NOT NULL REFERENCES step (key) ON DELETE CASCADE,
    table_name TEXT NOT NULL,
    row_key ANY NOT NULL,
    op TEXT NOT NULL CHECK (op IN ('insert', 'update', 'delete')),
    column_name TEXT NOT NULL CHECK ((column_name = '') = (op <> 'update')),
    place INTEGER NOT NULL,
    item_key INTEGER,
    old ANY,
    new ANY,
    PRIMARY KEY (step_key, table_name, row_key, op, column_name)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX change_of_item ON change (item_key, place) WHERE item_key IS NOT NULL;
`;

/** The step that is being written in the year of the change. */
const step = stepKey("new.year");

const time = "strftime('%Y-%m-%dT%H:%M:%fZ', 'now')";

/** A UUID v7, for a step that began without one. */
const freshId = `(SELECT substr(time, 1, 8) || '-' || substr(time, 9) || '-7' || substr(chance, 1, 3) || '-8'
        || substr(chance, 4, 3) || '-' || substr(chance, 7)
      FROM (SELECT printf('%012x', CAST(unixepoch('subsec') * 1000 AS INTEGER)) AS time, lower(hex(randomblob(9))) AS chance))`;

const recording = `
  CREATE VIEW recorded_change (year, table_name, row_key, op, column_name, item_key, old, new) AS
    SELECT NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL WHERE 0;

  CREATE TRIGGER recorded_change_insert INSTEAD OF INSERT ON recorded_change BEGIN
    INSERT INTO step (key, id, year, kind, label, created_at, changed_at)
      SELECT ${step}, coalesce(id, ${freshId}), new.year, 'change', label, coalesce(started_at, ${time}),
        coalesce(started_at, ${time})
      FROM current_step WHERE NOT EXISTS (SELECT 1 FROM step WHERE key = ${step});

    UPDATE current_step SET place = place + 1;

    INSERT INTO change (step_key, table_name, row_key, op, column_name, place, item_key, old, new)
      SELECT ${step}, new.table_name, new.row_key, new.op, new.column_name, place, new.item_key, new.old, new.new
      FROM current_step
      WHERE new.op = 'insert' OR NOT EXISTS (SELECT 1 FROM change WHERE step_key = ${step}
        AND table_name = new.table_name AND row_key = new.row_key AND op = 'insert')
      ON CONFLICT (step_key, table_name, row_key, op, column_name) DO UPDATE SET new = excluded.new;

    DELETE FROM change WHERE new.op = 'delete' AND op = 'insert' AND table_name = new.table_name
      AND row_key = new.row_key AND step_key = ${step};
  END;

  CREATE TRIGGER step_insert_drops_undone AFTER INSERT ON step BEGIN
    DELETE FROM step WHERE year = new.year AND undone_at IS NOT NULL;
  END;
`;

const yearOfItem = "(SELECT year FROM item WHERE key = row.item_key)";

const recordedTables: readonly RecordedTable[] = [
  { table: "reporting_year", identity: "year", year: "row.year", item: "NULL", onlyUpdates: true },
  { table: "worklist", identity: "key", year: "row.year", item: "NULL" },
  { table: "field", identity: "key", year: "row.year", item: "NULL" },
  {
    table: "item",
    identity: "key",
    year: "row.year",
    item: "row.key",
    lists: [
      { name: "parties", table: "item_party", owner: "item_key", value: "party_key" },
      { name: "responsible_units", table: "item_responsible_unit", owner: "item_key", value: "unit_key" },
    ],
  },
  { table: "progress_entry", identity: "key", year: yearOfItem, item: "row.item_key" },
  { table: "observation", identity: "key", year: "row.year", item: "NULL" },
  {
    table: "source",
    identity: "key",
    year: "coalesce((SELECT year FROM current_step), (SELECT max(year) FROM citation WHERE source_key = row.key))",
    item: "NULL",
  },
  {
    table: "citation",
    identity: "key",
    year: "row.year",
    item: "coalesce(row.item_key, (SELECT item_key FROM progress_entry WHERE key = row.progress_entry_key))",
  },
  { table: "deletion", identity: "id", year: "row.year", item: "NULL" },
];

export const recordChanges: Migration = {
  version: 200,
  name: "record-changes",
  up: (db) => {
    db.exec(stepTables + recording);
    for (const table of recordedTables) recordChangesOf(db, table);
  },
};
