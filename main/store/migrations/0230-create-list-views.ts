import type { Migration } from "./migration.ts";
import { nameColumns, storedColumns } from "./columns.ts";

/**
 * Saved views of the list: which rows and columns are shown, under a name. They are about looking at a year, not part of it:
 * a change of one is neither a step of the year, nor refused for an archived year, nor counted in the year's revision.
 */
export const createListViews: Migration = {
  version: 230,
  name: "create-list-views",
  // year is NULL for a view of all years. A name is offered once in each year, which the use case sees to.
  up: (db) =>
    db.exec(`
  CREATE TABLE list_view (
    key INTEGER PRIMARY KEY,
    ${storedColumns},
    ${nameColumns},
    year INTEGER REFERENCES reporting_year (year),
    content TEXT NOT NULL CHECK (json_valid(content))
  ) STRICT;
  CREATE UNIQUE INDEX list_view_by_name ON list_view (coalesce(year, 0), name_key);
`),
};
