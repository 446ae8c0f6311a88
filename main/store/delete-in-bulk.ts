import type { WritableDb } from "./handles.ts";
import {
  goesWithItems,
  listsOfItems,
  queueItemsForSearch,
  recordedDeletion,
  tablesOfItems,
  type TableOfItems,
} from "./rows-of-items.ts";
import { statement } from "./statement.ts";
import { withoutTriggers } from "./triggers-aside.ts";

/** What every single row sets off when it goes: the year's count, the refusal, the history, the search index. */
const setAside = /_delete_(counts|refused|searched)$|delete_recorded$/;

/**
 * Deletes items of an open year with all that belongs to them, by the thousand, to the same effect as `deleteItem` for each:
 * what the triggers would do is done for all rows in a few statements. The records of the deletions (`keepDeletedItem`) have
 * been written before, in the same step; nothing else of these items was changed in it.
 */
export function deleteInBulk(db: WritableDb, year: number, itemKeys: readonly number[]): void {
  const keys = JSON.stringify(itemKeys);
  const isRecording = statement(db, "SELECT 1 FROM current_step WHERE recording").get() !== undefined;
  const recorded = isRecording ? tablesOfItems.map((table) => [table, recordedDeletion(db, table)] as const) : [];
  withoutTriggers(db, [...tablesOfItems, ...listsOfItems], setAside, () => {
    queueItemsForSearch(db, year, keys);
    for (const [table, values] of recorded) recordRows(db, table, values, { year, keys });
    for (const table of [...listsOfItems, ...tablesOfItems]) {
      statement(db, `DELETE FROM ${table} WHERE ${goesWithItems(table)}`).run({ keys });
    }
  });
  statement(db, "UPDATE reporting_year SET revision = revision + 1 WHERE year = ?").run(year);
}

interface GoingRows {
  readonly year: number;
  /** The keys of the items as a JSON list. */
  readonly keys: string;
}

/** In the order of the rows; the step has begun with the records of the deletions. */
function recordRows(db: WritableDb, table: TableOfItems, values: string, rows: GoingRows): void {
  const { changes } = statement(
    db,
    `WITH gone (year, table_name, row_key, op, column_name, item_key, old) AS (
       SELECT ${values} FROM ${table} WHERE ${goesWithItems(table)} ORDER BY key)
     INSERT INTO change (step_key, table_name, row_key, op, column_name, place, item_key, old)
     SELECT serial << 12 | :year, table_name, row_key, op, column_name, place + row_number() OVER (ORDER BY row_key),
       item_key, old
     FROM gone, current_step`,
  ).run(rows);
  statement(db, "UPDATE current_step SET place = place + ?").run(changes);
}
