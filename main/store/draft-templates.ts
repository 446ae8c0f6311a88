import type { DraftKind, DraftTemplate } from "../../shared/domain/draft/draft.ts";
import type { ReadableDb, WritableDb } from "./handles.ts";
import type { Stamp } from "./stamp.ts";
import { statement } from "./statement.ts";

export interface StoredTemplate extends DraftTemplate {
  /** The text as JSON. */
  readonly body: string;
}

const columns = "id, revision, created_at AS createdAt, updated_at AS updatedAt, name, kind";

/** The templates in use, by name. */
export function listTemplates(db: ReadableDb): DraftTemplate[] {
  const sql = `SELECT ${columns} FROM draft_template WHERE deleted_at IS NULL ORDER BY name, key`;
  return statement<DraftTemplate>(db, sql).all();
}

/** A template in use; null when there is none of this id. */
export function readTemplate(db: ReadableDb, id: string): StoredTemplate | null {
  const sql = `SELECT ${columns}, body FROM draft_template WHERE id = ? AND deleted_at IS NULL`;
  return statement<StoredTemplate>(db, sql).get(id) ?? null;
}

export function insertTemplate(
  db: WritableDb,
  { name, kind, body }: { readonly name: string; readonly kind: DraftKind; readonly body: string },
  { id, now }: Stamp,
): DraftTemplate {
  statement(
    db,
    "INSERT INTO draft_template (id, created_at, updated_at, name, kind, body) VALUES (?, ?, ?, ?, ?, ?)",
  ).run(id, now, now, name, kind, body);
  return { id, revision: 1, createdAt: now, updatedAt: now, name, kind };
}

/** The row stays, out of use. */
export function deleteTemplate(db: WritableDb, id: string, now: string): void {
  statement(db, "UPDATE draft_template SET deleted_at = ?, revision = revision + 1 WHERE id = ?").run(now, id);
}
