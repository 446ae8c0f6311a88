import type { ReadableDb, WritableDb } from "./handles.ts";
import { searchPlaceOf } from "./search-places.ts";
import { statement } from "./statement.ts";

/** Tables whose rows belong to items and come and go with them, in the order in which they go; the items themselves last. */
export const tablesOfItems = [
  "citation",
  "progress_entry",
  "item_problem",
  "item_move",
  "item_carry",
  "item_own_value",
  "item",
] as const;
export type TableOfItems = (typeof tablesOfItems)[number];

/** What is part of an item's row in the history. */
export const listsOfItems = ["item_party", "item_responsible_unit"] as const;

const ofItem = "item_key IN (SELECT value FROM json_each(:keys))";

/** SQL that is true for the rows of a table that go with items; `:keys` is the JSON list of the items' keys. */
export function goesWithItems(table: TableOfItems | (typeof listsOfItems)[number]): string {
  if (table === "item") return "key IN (SELECT value FROM json_each(:keys))";
  if (table !== "citation") return ofItem;
  return `(${ofItem} OR progress_entry_key IN (SELECT key FROM progress_entry WHERE ${ofItem}))`;
}

/**
 * The values that a table's trigger records of a row that goes, as SQL over the table itself: the history keeps the same
 * columns whichever way a row goes, also those that later migrations add. Named as the columns of `change`.
 */
export function recordedDeletion(db: ReadableDb, table: string): string {
  const trigger = statement<{ sql: string }>(
    db,
    "SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = ?",
  ).get(`${table}_delete_recorded`);
  const values = trigger === undefined ? null : /VALUES \(([^]*), NULL\);\s*END$/.exec(trigger.sql)?.[1];
  if (values === null || values === undefined) throw new Error(`nothing records what goes from ${table}`);
  return values.replaceAll(/\bold\./g, `${table}.`);
}

/** Notes items and their progress for the search index, which then sees whether they are still there. */
export function queueItemsForSearch(db: WritableDb, year: number, keys: string): void {
  for (const [table, kind] of [
    ["item", "item"],
    ["progress_entry", "progress"],
  ] as const) {
    statement(
      db,
      `INSERT INTO search_pending (place) SELECT ${searchPlaceOf(":year", kind, "key")} FROM ${table}
       WHERE ${goesWithItems(table)} ORDER BY key ON CONFLICT DO NOTHING`,
    ).run({ year, keys });
  }
}
