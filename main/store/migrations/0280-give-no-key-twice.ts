import type { Migration } from "./migration.ts";

const tables = ["observation", "source", "citation"];

// These tables were released without AUTOINCREMENT. To give it to them would mean to build them anew with everything that
// hangs on them; a count of the keys that were ever given does the same.
const table = `
  CREATE TABLE last_key (
    table_name TEXT NOT NULL PRIMARY KEY,
    key INTEGER NOT NULL CHECK (key >= 0)
  ) STRICT, WITHOUT ROWID;
`;

/** From what is there and what can still come back; a row that does come back brings its own key, which is never a higher one. */
const keepLast = (name: string) => `
  INSERT INTO last_key (table_name, key)
    SELECT '${name}', coalesce(max(key), 0) FROM (
      SELECT max(key) AS key FROM ${name} UNION ALL SELECT max(row_key) FROM change WHERE table_name = '${name}');
  CREATE TRIGGER ${name}_insert_keeps_last_key AFTER INSERT ON ${name} BEGIN
    UPDATE last_key SET key = new.key WHERE table_name = '${name}' AND key < new.key;
  END;
`;

/** A deleted figure, source or citation comes back under its key when its deletion is undone: no other row may have it by then. */
export const giveNoKeyTwice: Migration = {
  version: 280,
  name: "give-no-key-twice",
  up: (db) => db.exec(table + tables.map(keepLast).join("")),
};
