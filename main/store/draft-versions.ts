import type { DraftVersion } from "../../shared/domain/draft/draft.ts";
import type { Outline, StoredDraft } from "./drafts.ts";
import type { ReadableDb, WritableDb } from "./handles.ts";
import type { Stamp } from "./stamp.ts";
import { statement } from "./statement.ts";

export interface StoredVersion extends DraftVersion, Outline {}

const versionColumns = "id, name, created_at AS createdAt, as_of AS asOf, title";
/** Versions that the program keeps by itself: the oldest go. */
const mostAutomatic = 40;

/** The versions of a report, the newest first. */
export function listVersions(db: ReadableDb, draftKey: number): DraftVersion[] {
  const sql = `SELECT ${versionColumns} FROM draft_version WHERE draft_key = ? ORDER BY key DESC`;
  return statement<DraftVersion>(db, sql).all(draftKey);
}

/** One version of a report; null when it has none of this id. */
export function readStoredVersion(db: ReadableDb, draftKey: number, id: string): StoredVersion | null {
  return (
    statement<StoredVersion>(
      db,
      `SELECT ${versionColumns}, outline, outline_hash AS outlineHash FROM draft_version WHERE draft_key = ? AND id = ?`,
    ).get(draftKey, id) ?? null
  );
}

/** When the newest version was kept; null without any. */
export function newestVersionTime(db: ReadableDb, draftKey: number): string | null {
  const sql = "SELECT max(created_at) AS time FROM draft_version WHERE draft_key = ?";
  return statement<{ time: string | null }>(db, sql).get(draftKey)?.time ?? null;
}

/** Keeps the text of a report as it is stored now, under a name or, without one, as one of the program's own. */
export function insertVersion(db: WritableDb, draft: StoredDraft, name: string | null, stamp: Stamp): DraftVersion {
  const { key, asOf, title, outline, outlineHash } = draft;
  statement(
    db,
    `INSERT INTO draft_version (id, draft_key, name, created_at, as_of, title, outline, outline_hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(stamp.id, key, name, stamp.now, asOf, title, outline, outlineHash);
  if (name === null) deleteOldest(db, key);
  return { id: stamp.id, name, createdAt: stamp.now, asOf, title };
}

function deleteOldest(db: WritableDb, draftKey: number): void {
  statement(
    db,
    `DELETE FROM draft_version WHERE key IN (
       SELECT key FROM draft_version WHERE draft_key = ? AND name IS NULL ORDER BY key DESC LIMIT -1 OFFSET ?)`,
  ).run(draftKey, mostAutomatic);
}
