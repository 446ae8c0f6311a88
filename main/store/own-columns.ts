import type { OwnColumn, OwnColumnDraft } from "../../shared/domain/own-column.ts";
import type { ReadableDb, WritableDb } from "./handles.ts";
import type { Stamp } from "./stamp.ts";
import { statement } from "./statement.ts";
import { nameKey } from "./words.ts";

interface StoredColumns extends Omit<OwnColumn, "choices" | "inAnnex"> {
  /** A JSON list. */
  readonly choices: string;
  readonly inAnnex: number;
}

const selectColumn = `
  SELECT own_column.id, own_column.revision, own_column.created_at AS createdAt, own_column.updated_at AS updatedAt,
    worklist.id AS worklistId, own_column.name, kind, unit, choices, in_annex AS inAnnex,
    own_column.position
  FROM own_column JOIN worklist ON worklist.key = worklist_key`;

/** The own columns of a year's lists, those of a list together in their order. */
export function listOwnColumns(db: ReadableDb, year: number): OwnColumn[] {
  const sql = `${selectColumn} WHERE year = ? ORDER BY worklist_key, own_column.position, own_column.key`;
  return statement<StoredColumns>(db, sql).all(year).map(toColumn);
}

/** The own columns of a list in their order. */
export function ownColumnsOfList(db: ReadableDb, worklistId: string): OwnColumn[] {
  const sql = `${selectColumn} WHERE worklist.id = ? ORDER BY own_column.position, own_column.key`;
  return statement<StoredColumns>(db, sql).all(worklistId).map(toColumn);
}

/** The column, or null when there is none of this id. */
export function readOwnColumn(db: ReadableDb, id: string): OwnColumn | null {
  const found = statement<StoredColumns>(db, `${selectColumn} WHERE own_column.id = ?`).get(id);
  return found === undefined ? null : toColumn(found);
}

/** Sets up a column at the end of its list. Throws when there is no such list; an archived year refuses. */
export function insertOwnColumn(
  db: WritableDb,
  worklistId: string,
  draft: OwnColumnDraft,
  { id, now }: Stamp,
): OwnColumn {
  statement(
    db,
    `INSERT INTO own_column (id, created_at, updated_at, worklist_key, name, name_key, kind, unit, choices, in_annex,
       position)
     SELECT :id, :now, :now, worklist.key, :name, :name_key, :kind, :unit, :choices, :in_annex, (
       SELECT coalesce(max(position) + 1, 0) FROM own_column WHERE worklist_key = worklist.key)
     FROM worklist WHERE worklist.id = :worklist_id`,
  ).run({ id, now, worklist_id: worklistId, ...bound(draft) });
  return presentColumn(db, id);
}

/** Changes a column, its name included, and leaves its values. An archived year refuses. */
export function updateOwnColumn(db: WritableDb, id: string, draft: OwnColumnDraft, now: string): OwnColumn {
  statement(
    db,
    `UPDATE own_column SET revision = revision + 1, updated_at = :now, name = :name, name_key = :name_key, kind = :kind,
       unit = :unit, choices = :choices, in_annex = :in_annex WHERE id = :id`,
  ).run({ id, now, ...bound(draft) });
  return presentColumn(db, id);
}

/** Puts the columns of a list in the order of their ids. An archived year refuses. */
export function orderOwnColumns(db: WritableDb, ids: readonly string[], now: string): void {
  const move = statement(
    db,
    `UPDATE own_column SET revision = revision + 1, updated_at = :now, position = :position
     WHERE id = :id AND position <> :position`,
  );
  for (const [position, id] of ids.entries()) move.run({ id, now, position });
}

/** Deletes a column and all of its values; the history keeps both. An archived year refuses. */
export function deleteOwnColumn(db: WritableDb, id: string): void {
  const ofColumn = "column_key = (SELECT key FROM own_column WHERE id = ?)";
  statement(db, `DELETE FROM item_own_value WHERE ${ofColumn}`).run(id);
  statement(db, "DELETE FROM own_column WHERE id = ?").run(id);
}

function bound({ name, kind, unit, choices, inAnnex }: OwnColumnDraft) {
  const said = { name: name.trim(), name_key: nameKey(name), kind, unit };
  return { ...said, choices: JSON.stringify(choices), in_annex: inAnnex ? 1 : 0 };
}

function presentColumn(db: ReadableDb, id: string): OwnColumn {
  const found = readOwnColumn(db, id);
  if (found === null) throw new Error(`the store holds no own column ${id}`);
  return found;
}

function toColumn({ choices, inAnnex, ...column }: StoredColumns): OwnColumn {
  return { ...column, choices: JSON.parse(choices), inAnnex: inAnnex === 1 };
}
