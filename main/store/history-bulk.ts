import type { WritableDb } from "./handles.ts";
import type { Direction } from "./history-rows.ts";
import { historyTable } from "./history-tables.ts";
import { listsOfItems, recordedDeletion, tablesOfItems } from "./rows-of-items.ts";
import { searchPlaceOf } from "./search-places.ts";
import { statement } from "./statement.ts";
import { withoutTriggers } from "./triggers-aside.ts";

/** Rows of one table that a step has let come (`insert`) or go (`delete`), so many that they are moved all at once. */
export interface ManyRows {
  readonly table: string;
  readonly op: "insert" | "delete";
  readonly rows: number;
}

/** From so many rows of a table on they are moved at once. */
export const fromManyOn = 100;

const tables = [...tablesOfItems, "deletion"];

/** What every single row sets off when it comes or goes; taking a step is never recorded. */
const setAside = /_(counts|refused|searched)$|recorded$/;

/**
 * The rows of a step that can be moved all at once: those of items. Where the step has changed fields as well, none: rows that
 * were changed and went in one step must be dealt with in their order.
 */
export function manyRowsOf(db: WritableDb, step: number, from: number): readonly ManyRows[] {
  const counted = statement<{ table: string; op: "insert" | "update" | "delete"; rows: number }>(
    db,
    `SELECT table_name AS "table", op, count(*) AS rows FROM change WHERE step_key = ? GROUP BY table_name, op`,
  ).all(step);
  if (counted.some(({ op }) => op === "update")) return [];
  return counted.flatMap(({ table, op, rows }) =>
    op !== "update" && rows >= from && tables.includes(table) ? [{ table, op, rows }] : [],
  );
}

interface TakenStep {
  readonly step: number;
  readonly direction: Direction;
  readonly now: string;
}

/**
 * Moves many rows of a step, and between those that go and those that come does the `rest` of it: what is there meanwhile is
 * what the step has not touched, so no name or key is given twice. Answers false when a row is not as the step left it, or
 * the rest answers so. The year must be open; the year of the step counts as changed once.
 */
export function moveManyRows(
  db: WritableDb,
  taken: TakenStep,
  many: readonly ManyRows[],
  rest: () => boolean,
): boolean {
  if (many.length === 0) return rest();
  const gone = new Map(many.map(({ table }) => [table, recordedDeletion(db, table)]));
  const comes = ({ op }: ManyRows) => (op === "delete") === (taken.direction === "undo");
  const moved = withoutTriggers(db, [...gone.keys(), ...listsOfItems], setAside, () => {
    const [coming, going] = [many.filter(comes), many.filter((rows) => !comes(rows))];
    if (!going.every((rows) => takeAway(db, taken, rows, gone.get(rows.table) ?? ""))) return false;
    return rest() && coming.every((rows) => putBack(db, taken, rows));
  });
  if (moved) followStep(db, taken.step);
  return moved;
}

/** The changes of some rows of the step, in the order of their keys. */
const ofRows = "step_key = :step AND table_name = :table AND op = :op";

/** Rows that go are kept as they are now, for the way back. */
function takeAway(db: WritableDb, { step }: TakenStep, { table, op, rows }: ManyRows, values: string): boolean {
  const { identity } = historyTable(table);
  const bound = { step, table, op };
  const keys = `${identity} IN (SELECT row_key FROM change WHERE ${ofRows})`;
  const kept = statement(
    db,
    `WITH gone (year, table_name, row_key, op, column_name, item_key, old) AS MATERIALIZED (
       SELECT ${values} FROM ${table} WHERE ${keys})
     UPDATE change SET ${op === "insert" ? "new" : "old"} = gone.old FROM gone
     WHERE ${ofRows.replaceAll(/\b(step_key|table_name|op) =/g, "change.$1 =")} AND change.row_key = gone.row_key`,
  ).run(bound);
  if (kept.changes !== rows) return false;
  statement(db, `DELETE FROM ${table} WHERE ${keys}`).run(bound);
  return true;
}

/** Rows come back in their places as they were kept, one revision later. */
function putBack(db: WritableDb, { step, now }: TakenStep, { table, op }: ManyRows): boolean {
  const { identity, revised, lists } = historyTable(table);
  const bound = { step, table, op };
  const row = op === "insert" ? "new" : "old";
  const isThere = `SELECT 1 FROM change JOIN ${table} ON ${table}.${identity} = row_key WHERE ${ofRows} LIMIT 1`;
  if (statement(db, isThere).get(bound) !== undefined) return false;
  const columns = keptColumns(db, row, bound).filter((column) => lists.every(({ name }) => name !== column));
  const values = columns.map((column) => {
    if (revised && column === "revision") return `(${row} ->> 'revision') + 1`;
    return revised && column === "updated_at" ? ":now" : `${row} ->> '${column}'`;
  });
  statement(
    db,
    `INSERT INTO ${table} (${columns.join(", ")}) SELECT ${values.join(", ")} FROM change WHERE ${ofRows}
     ORDER BY row_key`,
  ).run({ ...bound, ...(revised ? { now } : {}) });
  for (const { name, table: list, owner, value } of lists) {
    statement(
      db,
      `INSERT INTO ${list} (${owner}, position, ${value})
       SELECT row_key, listed.key, listed.value FROM change, json_each(${row}, '$.${name}') AS listed WHERE ${ofRows}`,
    ).run(bound);
  }
  return true;
}

/** The columns that the rows of a step were kept with: all were kept by the same version of the program. */
function keptColumns(db: WritableDb, row: "old" | "new", bound: object): string[] {
  const first = statement<{ row: string }>(db, `SELECT ${row} AS row FROM change WHERE ${ofRows} LIMIT 1`).get(bound);
  return Object.keys(JSON.parse(first?.row ?? "{}"));
}

/**
 * Counts the year and notes the rows of the step for the search index: also those that were moved one by one, which find no item
 * to be noted under while the items themselves are away.
 */
function followStep(db: WritableDb, step: number): void {
  const bound = { step, year: step & 4095 };
  statement(db, "UPDATE reporting_year SET revision = revision + 1 WHERE year = ?").run(bound.year);
  const queue = (table: string, kind: "item" | "progress", key: string) =>
    statement(
      db,
      `INSERT INTO search_pending (place) SELECT DISTINCT ${searchPlaceOf(":year", kind, key)} FROM change
       WHERE step_key = :step AND table_name = :table ORDER BY 1 ON CONFLICT DO NOTHING`,
    ).run({ ...bound, table });
  queue("progress_entry", "progress", "row_key");
  for (const table of ["item", "item_problem", "item_own_value"]) queue(table, "item", "item_key");
}
