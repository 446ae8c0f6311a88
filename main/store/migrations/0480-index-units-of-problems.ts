import type { Migration } from "./migration.ts";

/** Counting the items of each unit, and merging one, asks for the problems that it answers for. */
export const indexUnitsOfProblems: Migration = {
  version: 480,
  name: "index-units-of-problems",
  up: (db) =>
    db.exec(`
  CREATE INDEX item_problem_of_unit ON item_problem (responsible_unit_key, item_key)
    WHERE responsible_unit_key IS NOT NULL;
`),
};
