import type { ItemMove, ItemMoveDraft } from "../../shared/domain/worklists/item-move.ts";
import { changed, type Changes } from "./changes.ts";
import type { ReadableDb, WritableDb } from "./handles.ts";
import { statement } from "./statement.ts";

/** A move with its internal key, by which it returns to its old place. */
export interface KeyedMove {
  readonly key: number;
  readonly row: ItemMove;
}

/** The columns of a move under the names of the domain; `moveTables` joins them. */
const moveColumns = `
  item_move.id, item_move.revision, item_move.created_at AS createdAt, item_move.updated_at AS updatedAt,
  item.id AS itemId, worklist.id AS worklistId, direction, moved_on AS movedOn, reason,
  (SELECT id FROM worklist_version WHERE worklist_version.key = version_key) AS versionId,
  former_status AS formerStatus, former_finished_on AS formerFinishedOn`;

const moveTables = `
  item_move JOIN item ON item.key = item_key JOIN worklist ON worklist.key = item_move.worklist_key`;

/** The log of a year in the order in which it was written. */
export function listMovesOfYear(db: ReadableDb, year: number): ItemMove[] {
  const sql = `SELECT ${moveColumns} FROM ${moveTables} WHERE item.year = ? ORDER BY item_move.key`;
  return statement<ItemMove>(db, sql).all(year);
}

/** The same with the names of the items. */
export function listMoveLines(db: ReadableDb, year: number): { readonly move: ItemMove; readonly title: string }[] {
  return statement<ItemMove & { readonly title: string }>(
    db,
    `SELECT item.title, ${moveColumns} FROM ${moveTables} WHERE item.year = ? ORDER BY item_move.key`,
  )
    .all(year)
    .map(({ title, ...move }) => ({ move, title }));
}

/** The moves of an item in the order in which they were written. */
export function listItemMoves(db: ReadableDb, itemId: string): ItemMove[] {
  return keyedMoves(db, itemId).map(({ row }) => row);
}

const selectKeyed = `SELECT item_move.key, ${moveColumns} FROM ${moveTables} WHERE item.id = ? ORDER BY item_move.key`;

/** The same with their keys, for the record of the item's deletion. */
export function keyedMoves(db: ReadableDb, itemId: string): KeyedMove[] {
  return statement<ItemMove & { readonly key: number }>(db, selectKeyed)
    .all(itemId)
    .map(({ key, ...row }) => ({ key, row }));
}

/** The move, or null when there is none of this id. */
export function readItemMove(db: ReadableDb, id: string): ItemMove | null {
  return statement<ItemMove>(db, `SELECT ${moveColumns} FROM ${moveTables} WHERE item_move.id = ?`).get(id) ?? null;
}

/** Writes a move as it is; a key puts it back in its old place. An archived year refuses. */
export function insertItemMove(db: WritableDb, { key, row }: { key: number | null; row: ItemMove }): void {
  statement(
    db,
    `INSERT INTO item_move (key, id, revision, created_at, updated_at, item_key, worklist_key, version_key, direction,
       moved_on, reason, former_status, former_finished_on)
     VALUES (?, ?, ?, ?, ?, (SELECT key FROM item WHERE id = ?), (SELECT key FROM worklist WHERE id = ?),
       (SELECT key FROM worklist_version WHERE id = ?), ?, ?, ?, ?, ?)`,
  ).run(
    key,
    row.id,
    row.revision,
    row.createdAt,
    row.updatedAt,
    row.itemId,
    row.worklistId,
    row.versionId,
    row.direction,
    row.movedOn,
    row.reason,
    row.formerStatus,
    row.formerFinishedOn,
  );
}

/** Changes what is given and leaves the rest. Throws when there is no such move; an archived year refuses. */
export function updateItemMove(
  db: WritableDb,
  id: string,
  changes: Changes<Omit<ItemMoveDraft, "direction"> & Pick<ItemMove, "formerFinishedOn">>,
  now: string,
): ItemMove {
  const { movedOn, reason, versionId, formerFinishedOn } = changed<ItemMove>(presentMove(db, id), changes);
  statement(
    db,
    `UPDATE item_move SET revision = revision + 1, updated_at = ?, moved_on = ?, reason = ?,
       former_finished_on = ?, version_key = (SELECT key FROM worklist_version WHERE id = ?)
     WHERE id = ?`,
  ).run(now, movedOn, reason, formerFinishedOn, versionId, id);
  return presentMove(db, id);
}

/** Deletes a move; the history keeps it. An archived year refuses. */
export function deleteItemMove(db: WritableDb, id: string): void {
  statement(db, "DELETE FROM item_move WHERE id = ?").run(id);
}

/** Deletes all moves of an item, which goes as well. */
export function deleteMovesOfItem(db: WritableDb, itemKey: number): void {
  statement(db, "DELETE FROM item_move WHERE item_key = ?").run(itemKey);
}

function presentMove(db: ReadableDb, id: string): ItemMove {
  const found = readItemMove(db, id);
  if (found === null) throw new Error(`the store holds no move ${id}`);
  return found;
}
