import type { ReadableDb, WritableDb } from "./handles.ts";
import { historyTable, type HistoryList, type HistoryTable } from "./history-tables.ts";
import { inOrder } from "./list-in-order.ts";
import { statement } from "./statement.ts";

/** Undoing goes through a step's changes from the last to the first, redoing from the first to the last. */
export type Direction = "undo" | "redo";

/** A value as SQLite holds it. */
export type Cell = string | number | null;

/** A row with its lists, by the names of its columns. */
export type WholeRow = Readonly<Record<string, Cell | readonly Cell[]>>;

export interface RowPlace {
  readonly table: string;
  readonly key: Cell;
}

/** The values of a field before and after a change. */
export interface FieldChange {
  readonly column: string;
  readonly from: Cell;
  readonly to: Cell;
}

/** The row as it is, with its lists; null when it is gone. */
export function readWholeRow(db: ReadableDb, { table, key }: RowPlace): WholeRow | null {
  const { identity, lists } = historyTable(table);
  const row = statement<Record<string, Cell>>(db, `SELECT * FROM ${table} WHERE ${identity} = ?`).get(key);
  if (row === undefined) return null;
  const listed = lists.map((list) => [list.name, JSON.parse(readList(db, list, key))]);
  return { ...row, ...Object.fromEntries(listed) };
}

/** Takes a row away with its lists. */
export function removeRow(db: WritableDb, { table, key }: RowPlace): void {
  statement(db, `DELETE FROM ${table} WHERE ${historyTable(table).identity} = ?`).run(key);
}

/** Puts a row back in its place, one revision later. */
export function putRow(db: WritableDb, { table, key }: RowPlace, row: WholeRow, now: string): void {
  const { revised, lists } = historyTable(table);
  const counted = revised ? { ...row, revision: Number(row["revision"]) + 1, updated_at: now } : row;
  const columns = Object.keys(counted).filter((column) => !lists.some(({ name }) => name === column));
  statement(db, `INSERT INTO ${table} (${columns.join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`).run(
    ...columns.map((column) => counted[column]),
  );
  for (const list of lists) writeList(db, list, key, row[list.name]);
}

/**
 * Sets fields of a row, one revision later. Answers false, and changes nothing of it, when the row is gone or one of the
 * fields holds something else than expected.
 */
export function setFields(db: WritableDb, place: RowPlace, fields: readonly FieldChange[], now: string): boolean {
  const table = historyTable(place.table);
  const listed = fields.filter(({ column }) => listOf(table, column) !== null);
  const columns = fields.filter(({ column }) => listOf(table, column) === null);
  if (!setColumns(db, place, table, columns, now)) return false;
  for (const { column, from, to } of listed) {
    const list = listOf(table, column);
    if (list === null || readList(db, list, place.key) !== from) return false;
    writeList(db, list, place.key, JSON.parse(String(to)));
  }
  return true;
}

function setColumns(
  db: WritableDb,
  { table, key }: RowPlace,
  { identity, revised }: HistoryTable,
  fields: readonly FieldChange[],
  now: string,
): boolean {
  const counted = revised ? ["revision = revision + 1", "updated_at = ?"] : [];
  const assignments = [...counted, ...fields.map(({ column }) => `${column} = ?`)];
  const conditions = [`${identity} = ?`, ...fields.map(({ column }) => `${column} IS ?`)];
  const { changes } = statement(
    db,
    `UPDATE ${table} SET ${assignments.join(", ")} WHERE ${conditions.join(" AND ")}`,
  ).run(...(revised ? [now] : []), ...fields.map(({ to }) => to), key, ...fields.map(({ from }) => from));
  return changes === 1;
}

function listOf({ lists }: HistoryTable, column: string): HistoryList | null {
  return lists.find(({ name }) => name === column) ?? null;
}

/** The list as `change` keeps it: its values as JSON. */
function readList(db: ReadableDb, { table, owner, value }: HistoryList, key: Cell): string {
  const sql = `SELECT ${inOrder(value, `${table} WHERE ${owner} = ?`)} AS listed`;
  return statement<{ listed: string }>(db, sql).get(key)?.listed ?? "[]";
}

function writeList(
  db: WritableDb,
  { table, owner, value }: HistoryList,
  key: Cell,
  values: Cell | readonly Cell[] | undefined,
): void {
  statement(db, `DELETE FROM ${table} WHERE ${owner} = ?`).run(key);
  const insert = statement(db, `INSERT INTO ${table} (${owner}, position, ${value}) VALUES (?, ?, ?)`);
  if (Array.isArray(values)) for (const [position, one] of values.entries()) insert.run(key, position, one);
}
