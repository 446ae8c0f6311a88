import type { ReadableDb, WritableDb } from "./handles.ts";
import { statement } from "./statement.ts";

/** How long after a change typing in the same field still belongs to it, in ms: longer than a person thinks over a word. */
const typingPause = 10_000;

/** More changes than one field and what follows from it: such a step stands for itself. */
const mostOfOneEdit = 8;

/** Columns that only follow from others; see item-rows.ts and progress.ts. */
export const derivedColumns: ReadonlySet<string> = new Set(["number_order", "title_order", "due_day", "as_of_day"]);

/** A step as it was written. */
export interface WrittenStep {
  readonly key: number;
  readonly year: number;
  readonly kind: "change" | "begin";
  readonly label: string | null;
  readonly createdAt: string;
  readonly changedAt: string;
}

interface KeptChange {
  readonly table_name: string;
  readonly row_key: number | string;
  readonly op: "insert" | "update" | "delete";
  readonly column_name: string;
  readonly hadValue: number;
  readonly isUnchanged: number;
}

/**
 * Ends a step: a field that holds what it held before leaves no change, and a step without changes is none. Typing that goes
 * on within a few seconds joins the step before: in the same field of the same row, or in what a new row was begun with.
 * Every edit comes through here: it asks as little as it can.
 */
export function settleStep(db: WritableDb, step: WrittenStep): void {
  if (step.kind === "begin") return;
  const changes = fewChanges(db, step.key);
  if (changes === null || changes.some(({ isUnchanged }) => isUnchanged === 1)) return dropUnchanged(db, step.key);
  if (step.label !== null) return;
  const former = formerStep(db, step, changes);
  if (former === null || !followsAtOnce(step, former)) return;
  const before = fewChanges(db, former.key) ?? [];
  if (continuesNewRow(changes, before)) forget(db, step.key);
  else if (isSameField(changes, before)) join(db, step.key, former.key);
  else return;
  statement(db, "UPDATE step SET changed_at = ? WHERE key = ?").run(step.changedAt, former.key);
}

/** The step before, when it changed the last of the given rows too: another row is another act. */
function formerStep(db: ReadableDb, { year, key }: WrittenStep, changes: readonly KeptChange[]): WrittenStep | null {
  const row = changes.findLast(({ table_name }) => table_name !== "field");
  if (row === undefined) return null;
  const found = statement<WrittenStep>(
    db,
    `SELECT key, year, kind, label, created_at AS createdAt, changed_at AS changedAt
     FROM (SELECT * FROM step WHERE year = ? AND key < ? ORDER BY key DESC LIMIT 1)
     WHERE EXISTS (SELECT 1 FROM change WHERE step_key = key AND table_name = ? AND row_key = ?)`,
  ).get(year, key, row.table_name, row.row_key);
  return found ?? null;
}

function followsAtOnce(step: WrittenStep, former: WrittenStep): boolean {
  if (former.kind === "begin" || former.label !== null) return false;
  const pause = Date.parse(step.createdAt) - Date.parse(former.changedAt);
  return pause >= 0 && pause <= typingPause;
}

/** The changes of a step when they can be one edit; null when there are more. */
function fewChanges(db: ReadableDb, step: number): KeptChange[] | null {
  const changes = statement<KeptChange>(
    db,
    `SELECT table_name, row_key, op, column_name, old IS NOT NULL AS hadValue, op = 'update' AND old IS new AS isUnchanged
     FROM change WHERE step_key = ? LIMIT ?`,
  ).all(step, mostOfOneEdit + 1);
  return changes.length > mostOfOneEdit ? null : changes;
}

/** Goes on with the values that a row was created with: a new item's name is typed in several pieces. */
function continuesNewRow(changes: readonly KeptChange[], before: readonly KeptChange[]): boolean {
  const created = before.filter(({ table_name }) => table_name !== "field");
  const [row] = created;
  if (created.length !== 1 || row?.op !== "insert" || changes.length === 0) return false;
  return changes.every((change) => isSameRow(change, row) && change.op === "update" && change.hadValue === 1);
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
