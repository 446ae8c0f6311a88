import type { ItemProblem, ItemProblemDraft } from "../../shared/domain/problems/item-problem.ts";
import { changed, type Changes } from "./changes.ts";
import type { ReadableDb, WritableDb } from "./handles.ts";
import { listOrder } from "./item-columns.ts";
import type { Stamp } from "./stamp.ts";
import { statement } from "./statement.ts";
import { keyOfName } from "./words.ts";

/** A problem with its internal key, by which it returns to its old place. */
export interface KeyedProblem {
  readonly key: number;
  readonly row: ItemProblem;
}

/** The columns of a problem under the names of the domain; `item` must be joined. */
const problemColumns = `
  item_problem.id, item_problem.revision, item_problem.created_at AS createdAt, item_problem.updated_at AS updatedAt,
  item.id AS itemId, item_problem.problem, cause, measure, item_problem.due_date AS dueDate, state, solved_on AS solvedOn,
  (SELECT name FROM unit WHERE unit.key = responsible_unit_key) AS responsibleUnit`;

const selectProblem = `SELECT ${problemColumns} FROM item_problem JOIN item ON item.key = item_key`;

const emptyDraft: ItemProblemDraft = {
  problem: null,
  cause: null,
  measure: null,
  responsibleUnit: null,
  dueDate: null,
  state: "open",
  solvedOn: null,
};

/** The problems of an item in the order in which they were entered. */
export function listItemProblems(db: ReadableDb, itemId: string): ItemProblem[] {
  return statement<ItemProblem>(db, `${selectProblem} WHERE item.id = ? ORDER BY item_problem.key`).all(itemId);
}

/** The problems of a year, those of an item together, items in the order of the lists. */
export function listProblemsOfYear(db: ReadableDb, year: number): ItemProblem[] {
  const sql = `${selectProblem} WHERE item.year = ? ORDER BY ${listOrder}, item_problem.key`;
  return statement<ItemProblem>(db, sql).all(year);
}

/** The problem, or null when there is none of this id. */
export function readItemProblem(db: ReadableDb, id: string): ItemProblem | null {
  return statement<ItemProblem>(db, `${selectProblem} WHERE item_problem.id = ?`).get(id) ?? null;
}

/** Enters a problem of an item. Throws when there is no such item; an archived year refuses. */
export function insertItemProblem(
  db: WritableDb,
  itemId: string,
  draft: Changes<ItemProblemDraft>,
  { id, now }: Stamp,
): ItemProblem {
  const values = changed(emptyDraft, draft);
  const row: ItemProblem = { ...values, id, itemId, revision: 1, createdAt: now, updatedAt: now };
  insertItemProblemRow(db, { key: null, row });
  return presentProblem(db, id);
}

/** Changes what is given and leaves the rest. Throws when there is no such problem; an archived year refuses. */
export function updateItemProblem(
  db: WritableDb,
  id: string,
  changes: Changes<ItemProblemDraft>,
  now: string,
): ItemProblem {
  const row = changed<ItemProblem>(presentProblem(db, id), changes);
  statement(
    db,
    `UPDATE item_problem SET revision = revision + 1, updated_at = :updated_at, problem = :problem, cause = :cause,
       measure = :measure, responsible_unit_key = :responsible_unit_key, due_date = :due_date, state = :state,
       solved_on = :solved_on
     WHERE id = :id`,
  ).run({ id, updated_at: now, ...boundColumns(db, row, now) });
  return presentProblem(db, id);
}

/** Deletes a problem; the history keeps it. An archived year refuses. */
export function deleteItemProblem(db: WritableDb, id: string): void {
  statement(db, "DELETE FROM item_problem WHERE id = ?").run(id);
}

/** Deletes all problems of an item, which goes as well. */
export function deleteProblemsOfItem(db: WritableDb, itemKey: number): void {
  statement(db, "DELETE FROM item_problem WHERE item_key = ?").run(itemKey);
}

const selectKeyed = `SELECT item_problem.key, ${problemColumns} FROM item_problem JOIN item ON item.key = item_key
  WHERE item.id = ? ORDER BY item_problem.key`;

/** The problems of an item with their keys, for the record of its deletion. */
export function keyedProblems(db: ReadableDb, itemId: string): KeyedProblem[] {
  return statement<ItemProblem & { readonly key: number }>(db, selectKeyed)
    .all(itemId)
    .map(({ key, ...row }) => ({ key, row }));
}

/** Writes a problem as it is; a key puts it back in its old place. */
export function insertItemProblemRow(db: WritableDb, { key, row }: { key: number | null; row: ItemProblem }): void {
  statement(
    db,
    `INSERT INTO item_problem (key, id, revision, created_at, updated_at, item_key, problem, cause, measure,
       responsible_unit_key, due_date, state, solved_on)
     VALUES (:key, :id, :revision, :created_at, :updated_at, (SELECT key FROM item WHERE id = :item_id), :problem, :cause,
       :measure, :responsible_unit_key, :due_date, :state, :solved_on)`,
  ).run({
    key,
    id: row.id,
    revision: row.revision,
    created_at: row.createdAt,
    updated_at: row.updatedAt,
    item_id: row.itemId,
    ...boundColumns(db, row, row.updatedAt),
  });
}

function boundColumns(db: WritableDb, row: ItemProblemDraft, now: string) {
  return {
    problem: row.problem,
    cause: row.cause,
    measure: row.measure,
    responsible_unit_key: keyOfName(db, "unit", row.responsibleUnit, now),
    due_date: row.dueDate,
    state: row.state,
    solved_on: row.solvedOn,
  };
}

function presentProblem(db: ReadableDb, id: string): ItemProblem {
  const found = readItemProblem(db, id);
  if (found === null) throw new Error(`the store holds no problem ${id}`);
  return found;
}
