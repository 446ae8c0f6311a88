import type { ReadableDb, WritableDb } from "./handles.ts";
import { statement } from "./statement.ts";

/** How long after a change typing in the same field still belongs to it, in ms: longer than a person thinks over a word. */
const typingPause = 10_000;

/** More changes than one field and what follows from it: such a step stands for itself. */
const mostOfOneEdit = 8;

/** Columns that only follow from others; see item-rows.ts and progress.ts. */
export const derivedColumns: ReadonlySet<string> = new Set(["number_order", "title_order", "due_day", "as_of_day"]);

interface StepTimes {
  readonly key: number;
  readonly year: number;
  readonly kind: string;
  readonly label: string | null;
  readonly created_at: string;
  readonly changed_at: string;
}

interface KeptChange {
  readonly table_name: string;
  readonly row_key: number | string;
  readonly op: "insert" | "update" | "delete";
  readonly column_name: string;
  readonly old: unknown;
}

/**
 * Ends a step: a field that holds what it held before leaves no change, and a step without changes is none. Typing that goes
 * on within a few seconds joins the step before: in the same field of the same row, or in what a new row was begun with.
 */
export function settleStep(db: WritableDb, key: number): void {
  dropUnchanged(db, key);
  const step = readTimes(db, "key = ?", key);
  const former = step && readTimes(db, "year = ? AND key < ? ORDER BY key DESC LIMIT 1", step.year, key);
  if (!step || !former || !followsAtOnce(step, former)) return;
  const changes = fewChanges(db, key);
  const before = fewChanges(db, former.key);
  if (continuesNewRow(changes, before)) forget(db, key);
  else if (isSameField(changes, before)) join(db, key, former.key);
  else return;
  statement(db, "UPDATE step SET changed_at = ? WHERE key = ?").run(step.changed_at, former.key);
}

function readTimes(db: ReadableDb, condition: string, ...values: readonly unknown[]): StepTimes | null {
  return statement<StepTimes>(db, `SELECT * FROM step WHERE ${condition}`).get(...values) ?? null;
}

function followsAtOnce(step: StepTimes, former: StepTimes): boolean {
  const pause = Date.parse(step.created_at) - Date.parse(former.changed_at);
  return former.kind === "change" && step.label === null && former.label === null && pause >= 0 && pause <= typingPause;
}

/** The changes of a step when they can be one edit; none when there are more. */
function fewChanges(db: ReadableDb, step: number): KeptChange[] {
  const sql = `SELECT table_name, row_key, op, column_name, old FROM change WHERE step_key = ? ORDER BY place LIMIT ?`;
  const changes = statement<KeptChange>(db, sql).all(step, mostOfOneEdit + 1);
  return changes.length > mostOfOneEdit ? [] : changes;
}

/** Goes on with the values that a row was created with: a new item's name is typed in several pieces. */
function continuesNewRow(changes: readonly KeptChange[], before: readonly KeptChange[]): boolean {
  const created = before.filter(({ table_name }) => table_name !== "field");
  const [row] = created;
  if (created.length !== 1 || row?.op !== "insert" || changes.length === 0) return false;
  return changes.every((change) => isSameRow(change, row) && change.op === "update" && change.old !== null);
}

/** Changes the same fields of the same one row. A new name of a 领域 comes along with the item that uses it. */
function isSameField(changes: readonly KeptChange[], before: readonly KeptChange[]): boolean {
  const [after, former] = [fieldsOf(changes), fieldsOf(before)];
  return after !== null && former !== null && after.join() === former.join();
}

/** The row and the fields that a step changes; null when it does anything else. */
function fieldsOf(changes: readonly KeptChange[]): string[] | null {
  const updates = changes.filter(({ table_name, op }) => table_name !== "field" || op !== "insert");
  const [first] = updates;
  if (first === undefined || !updates.every((change) => change.op === "update" && isSameRow(change, first)))
    return null;
  const columns = updates.map(({ column_name }) => column_name).filter((column) => !derivedColumns.has(column));
  return [first.table_name, String(first.row_key), ...columns.toSorted()];
}

function isSameRow(one: KeptChange, other: KeptChange): boolean {
  return one.table_name === other.table_name && one.row_key === other.row_key;
}

/** The new row tells its newest values by itself. */
function forget(db: WritableDb, step: number): void {
  statement(db, "DELETE FROM step WHERE key = ?").run(step);
}

function join(db: WritableDb, step: number, former: number): void {
  statement(
    db,
    `INSERT INTO change (step_key, table_name, row_key, op, column_name, place, item_key, old, new)
     SELECT ?, table_name, row_key, op, column_name, place, item_key, old, new FROM change WHERE step_key = ?
     ON CONFLICT (step_key, table_name, row_key, op, column_name) DO UPDATE SET new = excluded.new`,
  ).run(former, step);
  forget(db, step);
  dropUnchanged(db, former);
}

function dropUnchanged(db: WritableDb, step: number): void {
  statement(db, "DELETE FROM change WHERE step_key = ? AND op = 'update' AND old IS new").run(step);
  statement(db, "DELETE FROM step WHERE key = ? AND NOT EXISTS (SELECT 1 FROM change WHERE step_key = step.key)").run(
    step,
  );
}
