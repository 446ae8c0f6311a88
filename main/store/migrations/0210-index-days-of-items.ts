import type { Migration } from "./migration.ts";

/**
 * 状态 and 阶段 at a date follow from the item's own days as well: with those in the index of the lists, filters and counts
 * still read it alone.
 */
export const indexDaysOfItems: Migration = {
  version: 210,
  name: "index-days-of-items",
  up: (db) =>
    db.exec(`
  DROP INDEX item_in_order;
  CREATE INDEX item_in_order ON item (
    year, worklist_key, number_order, key, status, field_key, kind, phase, total_investment, planned_this_year, due_day,
    start_date, finished_on, lead_unit_key);
`),
};
