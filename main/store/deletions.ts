import type { WritableDb } from "./handles.ts";
import type { Stamp } from "./stamp.ts";
import { statement } from "./statement.ts";

type DeletedKind = "item" | "progress";

interface Deletion {
  readonly kind: DeletedKind;
  readonly rowId: string;
  readonly year: number;
  /** The row with all that goes with it, as plain data. */
  readonly content: object;
}

/** Keeps a record of what is about to be deleted, under the stamp's id. */
export function insertDeletion(db: WritableDb, deletion: Deletion, { id, now }: Stamp): void {
  statement(db, "INSERT INTO deletion (id, kind, row_id, year, content, deleted_at) VALUES (?, ?, ?, ?, ?, ?)").run(
    id,
    deletion.kind,
    deletion.rowId,
    deletion.year,
    JSON.stringify(deletion.content),
    now,
  );
}

/** What was deleted under this id; null when there is no such deletion of this kind or it was undone already. */
export function deletionOf<Content>(db: WritableDb, id: string, kind: DeletedKind): Content | null {
  const found = statement<{ content: string }>(
    db,
    "SELECT content FROM deletion WHERE id = ? AND kind = ? AND undone_at IS NULL",
  ).get(id, kind);
  return found === undefined ? null : JSON.parse(found.content);
}

/** The record stays, so that the history is complete. */
export function markUndone(db: WritableDb, id: string, now: string): void {
  statement(db, "UPDATE deletion SET undone_at = ? WHERE id = ?").run(now, id);
}
