import type { ReadableDb, WritableDb } from "./handles.ts";
import { statement } from "./statement.ts";

/** Ids of the changes of returned files that were refused for a report. */
export function listRefusals(db: ReadableDb, draftKey: number): readonly string[] {
  const sql = "SELECT change_id AS id FROM draft_refusal WHERE draft_key = ? ORDER BY change_id";
  return statement<{ id: string }>(db, sql)
    .all(draftKey)
    .map(({ id }) => id);
}

/** Remembers that a change was refused; the same twice stays one. */
export function insertRefusal(db: WritableDb, draftKey: number, changeId: string, now: string): void {
  statement(
    db,
    "INSERT INTO draft_refusal (draft_key, change_id, refused_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
  ).run(draftKey, changeId, now);
}

/** Lets the change be decided on anew; nothing happens where it was not refused. */
export function deleteRefusal(db: WritableDb, draftKey: number, changeId: string): void {
  statement(db, "DELETE FROM draft_refusal WHERE draft_key = ? AND change_id = ?").run(draftKey, changeId);
}
