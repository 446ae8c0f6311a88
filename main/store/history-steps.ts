import type { ReadableDb, WritableDb } from "./handles.ts";
import type { Cell } from "./history-rows.ts";
import { statement } from "./statement.ts";

/** A step of a year; `label` is null where it is told by what it changed. */
export interface StoredStep {
  readonly key: number;
  readonly id: string;
  readonly year: number;
  readonly kind: "change" | "begin";
  readonly label: string | null;
  /** When its first change was made, ISO 8601 UTC. */
  readonly createdAt: string;
  readonly undoneAt: string | null;
}

/** What a step did to the rows of one table: how many, the first of them, and for updates in which field. */
export interface ChangedRows {
  readonly table: string;
  readonly op: "insert" | "update" | "delete";
  readonly column: string;
  readonly rows: number;
  readonly firstRow: Cell;
  readonly firstItem: number | null;
}

const selectStep = `
  SELECT key, id, year, kind, label, created_at AS createdAt, undone_at AS undoneAt FROM step`;

/** The last steps of a year, the newest first, those undone among them. */
export function listSteps(db: ReadableDb, year: number, limit: number): StoredStep[] {
  return statement<StoredStep>(db, `${selectStep} WHERE year = ? ORDER BY key DESC LIMIT ?`).all(year, limit);
}

/** The newest step of a year that is not undone: the one that can be undone, unless it is a beginning. */
export function newestStep(db: ReadableDb, year: number): StoredStep | null {
  const sql = `${selectStep} WHERE year = ? AND undone_at IS NULL ORDER BY key DESC LIMIT 1`;
  return statement<StoredStep>(db, sql).get(year) ?? null;
}

/** The step of a year that was undone last, and so is the next to be redone. */
export function oldestUndoneStep(db: ReadableDb, year: number): StoredStep | null {
  const sql = `${selectStep} WHERE year = ? AND undone_at IS NOT NULL ORDER BY key LIMIT 1`;
  return statement<StoredStep>(db, sql).get(year) ?? null;
}

/**
 * For a step that merged or renamed a word: what the same transaction changed in other years that may still be changed. Their
 * steps share its serial number.
 */
export function siblingsOf(db: ReadableDb, { key, year }: StoredStep): StoredStep[] {
  const sql = `${selectStep} WHERE key BETWEEN :first AND :first + 4095 AND year <> :year
    AND year NOT IN (SELECT year FROM snapshot) AND EXISTS (
      SELECT 1 FROM change WHERE step_key BETWEEN :first AND :first + 4095 AND table_name IN ('party', 'unit'))`;
  return statement<StoredStep>(db, sql).all({ first: key - year, year });
}

/** Marks a step as undone at a time, or with null as done again. */
export function markStep(db: WritableDb, key: number, undoneAt: string | null): void {
  statement(db, "UPDATE step SET undone_at = ? WHERE key = ?").run(undoneAt, key);
}

/** What a step changed, counted by table, kind of change and field. */
export function changedRows(db: ReadableDb, step: number): ChangedRows[] {
  return statement<ChangedRows>(
    db,
    `SELECT table_name AS "table", op, column_name AS "column", count(*) AS rows, row_key AS firstRow,
       item_key AS firstItem, min(place) AS first
     FROM change WHERE step_key = ? GROUP BY table_name, op, column_name ORDER BY first`,
  ).all(step);
}

/** Number of rows of a table in which a step changed any field. */
export function updatedRowCount(db: ReadableDb, step: number, table: string): number {
  const sql = `SELECT count(DISTINCT row_key) AS rows FROM change WHERE step_key = ? AND table_name = ? AND op = 'update'`;
  return statement<{ rows: number }>(db, sql).get(step, table)?.rows ?? 0;
}

/**
 * What a column of a row holds, or held last if the row is gone, as the step or the history of its item has kept it; null
 * when nothing of it is kept.
 */
export function lastKnown(
  db: ReadableDb,
  { table, key, item, step }: { table: string; key: Cell; item: number | null; step: number },
  column: string,
): string | null {
  const present = statement<{ value: string | null }>(db, `SELECT ${column} AS value FROM ${table} WHERE key = ?`).get(
    key,
  );
  if (present !== undefined) return present.value;
  const kept = (where: string, by: number | null) =>
    statement<{ value: string | null }>(
      db,
      `SELECT coalesce(old, new) ->> :column AS value FROM change
       WHERE ${where} = :by AND table_name = :table AND row_key = :key AND op <> 'update' AND coalesce(old, new) IS NOT NULL
       ORDER BY place DESC LIMIT 1`,
    ).get({ by, table, key, column })?.value ?? null;
  return kept("step_key", step) ?? kept("item_key", item);
}

/** The step that the running transaction has begun in a year. Throws when nothing of the year was changed yet. */
export function runningStep(db: ReadableDb, year: number): StoredStep {
  const sql = `${selectStep} WHERE key = (SELECT serial << 12 FROM current_step) + ?`;
  const found = statement<StoredStep>(db, sql).get(year);
  if (found === undefined) throw new Error(`no step is being written in ${year}`);
  return found;
}
