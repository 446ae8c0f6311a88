import type { ReadableDb } from "./handles.ts";
import type { Cell } from "./history-rows.ts";
import type { StoredStep } from "./history-steps.ts";
import { statement } from "./statement.ts";

/** A change of an item, its progress or its citations that holds today, with the step it was part of. */
export interface ItemChange {
  /** Counts all changes ever, in their order. */
  readonly place: number;
  readonly table: string;
  readonly rowKey: Cell;
  readonly op: "insert" | "update" | "delete";
  readonly column: string;
  readonly old: Cell;
  readonly new: Cell;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly step: StoredStep;
}

interface ChangeColumns extends Omit<ItemChange, "step"> {
  readonly stepKey: number;
  readonly stepId: string;
  readonly year: number;
  readonly label: string | null;
  readonly createdAt: string;
}

const selectChange = `
  SELECT place, table_name AS "table", row_key AS rowKey, op, column_name AS "column", old, new, changed_at AS at,
    step.key AS stepKey, step.id AS stepId, year, label, created_at AS createdAt
  FROM change JOIN step ON step.key = step_key
  WHERE item_key = (SELECT key FROM item WHERE id = ?) AND undone_at IS NULL`;

/** The last changes of an item and what hangs on it, the newest first. */
export function listItemChanges(db: ReadableDb, itemId: string, limit: number): ItemChange[] {
  const sql = `${selectChange} ORDER BY place DESC LIMIT ?`;
  return statement<ChangeColumns>(db, sql).all(itemId, limit).map(toChange);
}

/** One of an item's changes, or null when there is none at this place or it is undone. */
export function readItemChange(db: ReadableDb, itemId: string, place: number): ItemChange | null {
  const columns = statement<ChangeColumns>(db, `${selectChange} AND place = ?`).get(itemId, place);
  return columns === undefined ? null : toChange(columns);
}

/** The row of a change as it is now: its id and revision; null when it is gone. */
export function presentRow(
  db: ReadableDb,
  { table, rowKey }: Pick<ItemChange, "table" | "rowKey">,
): { readonly id: string; readonly revision: number } | null {
  if (table === "item_own_value") return itemOfOwnValue(db, rowKey);
  if (table !== "item" && table !== "progress_entry" && table !== "item_problem") return null;
  const sql = `SELECT id, revision FROM ${table} WHERE key = ?`;
  return statement<{ id: string; revision: number }>(db, sql).get(rowKey) ?? null;
}

function toChange({ stepKey, stepId, year, label, createdAt, ...change }: ChangeColumns): ItemChange {
  return { ...change, step: { key: stepKey, id: stepId, year, kind: "change", label, createdAt, undoneAt: null } };
}

/** A value of an own column is a field of its item, which stands for it. */
function itemOfOwnValue(db: ReadableDb, key: Cell): { readonly id: string; readonly revision: number } | null {
  const sql = "SELECT id, revision FROM item WHERE key = (SELECT item_key FROM item_own_value WHERE key = ?)";
  return statement<{ id: string; revision: number }>(db, sql).get(key) ?? null;
}
