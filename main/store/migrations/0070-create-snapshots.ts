import type { Migration } from "./migration.ts";

const tables = `
  CREATE TABLE snapshot (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    year INTEGER NOT NULL UNIQUE REFERENCES reporting_year (year),
    as_of TEXT NOT NULL CHECK (as_of IS date(as_of)),
    created_at TEXT NOT NULL,
    format INTEGER NOT NULL CHECK (format >= 1),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    item_count INTEGER NOT NULL CHECK (item_count >= 0),
    observation_count INTEGER NOT NULL CHECK (observation_count >= 0),
    source_count INTEGER NOT NULL CHECK (source_count >= 0),
    chart_count INTEGER NOT NULL CHECK (chart_count >= 0),
    part_count INTEGER NOT NULL CHECK (part_count >= 1)
  ) STRICT;

  CREATE TABLE snapshot_part (
    snapshot_id TEXT NOT NULL REFERENCES snapshot (id),
    name TEXT NOT NULL CHECK (name <> ''),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    bytes BLOB NOT NULL,
    PRIMARY KEY (snapshot_id, name)
  ) STRICT;

  CREATE TABLE snapshot_verification (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    snapshot_id TEXT NOT NULL REFERENCES snapshot (id),
    verified_at TEXT NOT NULL,
    intact INTEGER NOT NULL CHECK (intact IN (0, 1)),
    damaged_parts TEXT NOT NULL CHECK (json_valid(damaged_parts))
  ) STRICT;
  CREATE INDEX snapshot_verification_by_snapshot ON snapshot_verification (snapshot_id);
`;

/** What is frozen is never changed and never removed, and nothing is slipped in beside it. */
const refusals = `
  CREATE TRIGGER snapshot_refuses_update BEFORE UPDATE ON snapshot
    BEGIN SELECT RAISE(ABORT, 'year-archived ' || old.year); END;
  CREATE TRIGGER snapshot_refuses_delete BEFORE DELETE ON snapshot
    BEGIN SELECT RAISE(ABORT, 'year-archived ' || old.year); END;
  CREATE TRIGGER snapshot_part_refuses_update BEFORE UPDATE ON snapshot_part
    BEGIN SELECT RAISE(ABORT, 'year-archived ' || year) FROM snapshot WHERE id = old.snapshot_id; END;
  CREATE TRIGGER snapshot_part_refuses_delete BEFORE DELETE ON snapshot_part
    BEGIN SELECT RAISE(ABORT, 'year-archived ' || year) FROM snapshot WHERE id = old.snapshot_id; END;
  CREATE TRIGGER snapshot_part_refuses_more BEFORE INSERT ON snapshot_part
    BEGIN SELECT RAISE(ABORT, 'year-archived ' || year) FROM snapshot WHERE id = new.snapshot_id
      AND part_count <= (SELECT count(*) FROM snapshot_part WHERE snapshot_id = new.snapshot_id); END;
`;

export const createSnapshots: Migration = {
  version: 70,
  name: "create-snapshots",
  up: (db) => db.exec(tables + refusals),
};
