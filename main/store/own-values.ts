import type { Item } from "../../shared/domain/item.ts";
import { ownField, ownName, ownValuesOf, type OwnValues } from "../../shared/domain/own-field.ts";
import type { ReadableDb, WritableDb } from "./handles.ts";
import { statement } from "./statement.ts";
import { nameKey } from "./words.ts";

/** SQL for the values of an item's own columns by their names, as JSON; an empty object for most items. */
export const ownValuesColumn = `
  (SELECT json_group_object(own_column.name, value) FROM item_own_value JOIN own_column ON own_column.key = column_key
    WHERE item_key = item.key AND value IS NOT NULL)`;

/** What that gives for an item without any. */
export const noOwnValues = "{}";

/** The values as an item carries them. */
export function toOwnValues(json: string): OwnValues {
  const values: Readonly<Record<string, string>> = JSON.parse(json);
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [ownField(name), value]));
}

/** Writes the values of a new item; those of columns that its list has no longer are left out. */
export function insertOwnValues(db: WritableDb, itemKey: number, item: Item): void {
  for (const [field, value] of ownValuesOf(item)) {
    const column = columnKeyOf(db, itemKey, ownName(field));
    if (value !== null && column !== null) setValue(db, itemKey, column, value);
  }
}

/** Writes the values that changes name. Throws for a column that the item's list does not have. */
export function updateOwnValues(db: WritableDb, itemKey: number, changes: OwnValues): void {
  for (const [field, value] of ownValuesOf(changes)) {
    const column = columnKeyOf(db, itemKey, ownName(field));
    if (column === null) throw new Error(`the list of item ${itemKey} has no column ${field}`);
    setValue(db, itemKey, column, value);
  }
}

/** An emptied value leaves its row, so that its history goes on under one key. */
function setValue(db: WritableDb, itemKey: number, column: number, value: string | null): void {
  const key = { item_key: itemKey, column_key: column, value };
  if (value === null) {
    statement(
      db,
      `UPDATE item_own_value SET value = NULL
       WHERE item_key = :item_key AND column_key = :column_key AND value IS NOT :value`,
    ).run(key);
    return;
  }
  statement(
    db,
    `INSERT INTO item_own_value (item_key, column_key, value) VALUES (:item_key, :column_key, :value)
     ON CONFLICT (item_key, column_key) DO UPDATE SET value = excluded.value WHERE value IS NOT excluded.value`,
  ).run(key);
}

function columnKeyOf(db: ReadableDb, itemKey: number, name: string): number | null {
  const found = statement<{ key: number }>(
    db,
    `SELECT key FROM own_column
     WHERE worklist_key = (SELECT worklist_key FROM item WHERE key = ?) AND name_key = ?`,
  ).get(itemKey, nameKey(name));
  return found?.key ?? null;
}

/** Deletes the values of an item, which goes as well. */
export function deleteOwnValuesOfItem(db: WritableDb, itemKey: number): void {
  statement(db, "DELETE FROM item_own_value WHERE item_key = ?").run(itemKey);
}

/** The items of a column that hold a value, in the order of their list. */
export function listValuesOfColumn(
  db: ReadableDb,
  columnId: string,
): { readonly itemKey: number; readonly title: string; readonly value: string }[] {
  return statement<{ itemKey: number; title: string; value: string }>(
    db,
    `SELECT item_key AS itemKey, title, value FROM item_own_value JOIN item ON item.key = item_key
     WHERE column_key = (SELECT key FROM own_column WHERE id = ?) AND value IS NOT NULL
     ORDER BY item.number_order, item.key`,
  ).all(columnId);
}

/** How many items hold a value in a column. */
export function countOwnValues(db: ReadableDb, columnId: string): number {
  const sql = `SELECT count(value) AS total FROM item_own_value
    WHERE column_key = (SELECT key FROM own_column WHERE id = ?)`;
  return statement<{ total: number }>(db, sql).get(columnId)?.total ?? 0;
}

/** Sets the value of one item in a column, as a change of the column: the item is counted by `countItemsOfColumn`. */
export function rewriteValue(db: WritableDb, columnId: string, itemKey: number, value: string): void {
  const sql = `UPDATE item_own_value SET value = ?
    WHERE item_key = ? AND column_key = (SELECT key FROM own_column WHERE id = ?)`;
  statement(db, sql).run(value, itemKey, columnId);
}

/** Items with a value in a column read differently once the column is another: each counts one revision more. */
export function countItemsOfColumn(db: WritableDb, columnId: string, now: string): void {
  statement(
    db,
    `UPDATE item SET revision = revision + 1, updated_at = ? WHERE key IN (
       SELECT item_key FROM item_own_value WHERE column_key = (SELECT key FROM own_column WHERE id = ?))`,
  ).run(now, columnId);
}

/** A value is a field of its item: the items of a step that was taken back or brought back count one revision more. */
export function countItemsOfStep(db: WritableDb, step: number, now: string): void {
  statement(
    db,
    `UPDATE item SET revision = revision + 1, updated_at = ? WHERE key IN (
       SELECT item_key FROM change WHERE step_key = ? AND table_name = 'item_own_value'
       UNION SELECT item_own_value.item_key FROM change JOIN item_own_value ON column_key = row_key
         WHERE step_key = ? AND table_name = 'own_column')`,
  ).run(now, step, step);
}

/** Puts the values of an item under the columns of the same names on the list that it now stands on. */
export function moveOwnValues(db: WritableDb, itemKey: number): void {
  statement(
    db,
    `UPDATE item_own_value SET column_key = target.key
     FROM own_column AS source, own_column AS target, item
     WHERE item_own_value.item_key = ? AND item.key = item_own_value.item_key
       AND source.key = item_own_value.column_key AND target.worklist_key = item.worklist_key
       AND target.name_key = source.name_key AND target.key <> source.key`,
  ).run(itemKey);
  // What is left is empty: values without such a column keep their item where it is.
  statement(
    db,
    `DELETE FROM item_own_value WHERE item_key = ? AND value IS NULL AND column_key NOT IN (
       SELECT own_column.key FROM own_column JOIN item USING (worklist_key) WHERE item.key = item_key)`,
  ).run(itemKey);
}

/** Values that a step gave or changed, one for each column; those of columns or items that are gone by now count as one. */
export interface ChangedOwnValue {
  readonly valueKey: number;
  readonly column: string | null;
  /** How many items the step gave or changed a value, over all columns. */
  readonly items: number;
}

/** The columns in which a step gave or changed values, in the order in which it did. */
export function changedOwnValues(db: ReadableDb, step: number): ChangedOwnValue[] {
  const ofStep =
    "step_key = :step AND table_name = 'item_own_value' AND op <> 'delete' AND column_name IN ('', 'value')";
  return statement<ChangedOwnValue>(
    db,
    `SELECT min(row_key) AS valueKey, own_column.name AS "column",
       (SELECT count(DISTINCT item_key) FROM change WHERE ${ofStep}) AS items
     FROM change LEFT JOIN item_own_value ON item_own_value.key = row_key
       LEFT JOIN own_column ON own_column.key = column_key
     WHERE ${ofStep} GROUP BY own_column.key ORDER BY min(place)`,
  ).all({ step });
}

/** The name of a column by its key; null when it is gone. */
export function ownColumnName(db: ReadableDb, key: string | number | null): string | null {
  return statement<{ name: string }>(db, "SELECT name FROM own_column WHERE key = ?").get(key)?.name ?? null;
}

/** The column that a kept value stands in, as it now is; null when the column is gone. */
export function columnOfValue(
  db: ReadableDb,
  valueKey: number | string | null,
): { readonly name: string; readonly kind: string; readonly unit: string | null } | null {
  const found = statement<{ name: string; kind: string; unit: string | null }>(
    db,
    `SELECT name, kind, unit FROM item_own_value
     JOIN own_column ON own_column.key = column_key WHERE item_own_value.key = ?`,
  ).get(valueKey);
  return found ?? null;
}
