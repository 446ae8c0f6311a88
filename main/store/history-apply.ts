import type { ReadableDb, WritableDb } from "./handles.ts";
import { fromManyOn, manyRowsOf, moveManyRows, type ManyRows } from "./history-bulk.ts";
import { withoutRecording } from "./history-current.ts";
import {
  putRow,
  readWholeRow,
  removeRow,
  setFields,
  type Cell,
  type Direction,
  type FieldChange,
  type RowPlace,
} from "./history-rows.ts";
import { countItemsOfStep } from "./own-values.ts";
import { statement } from "./statement.ts";

interface KeptChange {
  readonly place: number;
  readonly table: string;
  readonly rowKey: Cell;
  readonly op: "insert" | "update" | "delete";
  readonly column: string;
  readonly old: Cell;
  readonly new: Cell;
}

/**
 * Takes a step back or brings it back, row by row, without recording that as changes. Answers false when a row is not as the
 * step left it (or, for redoing, found it): the caller must then take the transaction back. References are checked at
 * its end. Where a table has `manyFrom` rows or more that came or went, they are moved all at once.
 */
export function applyStep(
  db: WritableDb,
  step: number,
  direction: Direction,
  now: string,
  manyFrom: number = fromManyOn,
): boolean {
  // Rows of one step may refer to each other in any order.
  db.pragma("defer_foreign_keys = ON");
  const many = manyRowsOf(db, step, manyFrom);
  const changes = changesOf(db, step, direction, many);
  const fields = fieldChanges(changes, direction);
  const oneByOne = () =>
    changes.every((change) => {
      if (change.op !== "update") return moveRow(db, { ...change, step }, direction, now);
      const row = fields.get(change.place);
      return row === undefined || setFields(db, placeOf(change), row, now);
    });
  return withoutRecording(db, () => {
    const applied = moveManyRows(db, { step, direction, now }, many, oneByOne);
    if (applied) countItemsOfStep(db, step, now);
    return applied;
  });
}

/** All changes of a step but those of rows that are moved all at once. */
function changesOf(db: ReadableDb, step: number, direction: Direction, many: readonly ManyRows[]): KeptChange[] {
  return statement<KeptChange>(
    db,
    `SELECT place, table_name AS "table", row_key AS rowKey, op, column_name AS "column", old, new FROM change
     WHERE step_key = ? AND table_name || ' ' || op NOT IN (SELECT value FROM json_each(?))
     ORDER BY place ${direction === "undo" ? "DESC" : "ASC"}`,
  ).all(step, JSON.stringify(many.map(({ table, op }) => `${table} ${op}`)));
}

/** The changed fields of each row under the first of its changes: one row is written once, since its fields check each other. */
function fieldChanges(
  changes: readonly KeptChange[],
  direction: Direction,
): ReadonlyMap<number, readonly FieldChange[]> {
  const ofRow = new Map<string, FieldChange[]>();
  const byFirst = new Map<number, FieldChange[]>();
  for (const change of changes) {
    if (change.op !== "update") continue;
    const row = `${change.table} ${change.rowKey}`;
    const [from, to] = direction === "undo" ? [change.new, change.old] : [change.old, change.new];
    const fields = ofRow.get(row) ?? [];
    if (fields.length === 0) byFirst.set(change.place, fields);
    fields.push({ column: change.column, from, to });
    ofRow.set(row, fields);
  }
  return byFirst;
}

/** A row that comes is put back as it was kept; one that goes is kept as it is now, for the way back. */
function moveRow(
  db: WritableDb,
  change: KeptChange & { readonly step: number },
  direction: Direction,
  now: string,
): boolean {
  const place = placeOf(change);
  const side = change.op === "insert" ? "new" : "old";
  const present = readWholeRow(db, place);
  if ((change.op === "delete") === (direction === "undo")) {
    if (present !== null) return false;
    putRow(db, place, JSON.parse(String(change[side])), now);
    return true;
  }
  if (present === null) return false;
  statement(db, `UPDATE change SET ${side} = ? WHERE step_key = ? AND table_name = ? AND row_key = ? AND op = ?`).run(
    JSON.stringify(present),
    change.step,
    change.table,
    change.rowKey,
    change.op,
  );
  removeRow(db, place);
  return true;
}

function placeOf({ table, rowKey }: KeptChange): RowPlace {
  return { table, key: rowKey };
}
