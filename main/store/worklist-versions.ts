import type { WorklistVersion, WorklistVersionDraft } from "../../shared/domain/worklists/worklist-version.ts";
import { changed, type Changes } from "./changes.ts";
import type { ReadableDb, WritableDb } from "./handles.ts";
import type { Stamp } from "./stamp.ts";
import { statement } from "./statement.ts";

const selectVersion = `
  SELECT worklist_version.id, worklist_version.revision, worklist_version.created_at AS createdAt,
    worklist_version.updated_at AS updatedAt, worklist.id AS worklistId, name, worklist_version.issued_on AS issuedOn,
    worklist_version.document_number AS documentNumber, summary
  FROM worklist_version JOIN worklist ON worklist.key = worklist_key`;

/** The versions of a year's lists, those of a list together, in the order in which they were entered. */
export function listVersionsOfYear(db: ReadableDb, year: number): WorklistVersion[] {
  const sql = `${selectVersion} WHERE worklist.year = ? ORDER BY worklist.key, worklist_version.key`;
  return statement<WorklistVersion>(db, sql).all(year);
}

/** The versions of one list in the order in which they were entered. */
export function listVersionsOfWorklist(db: ReadableDb, worklistId: string): WorklistVersion[] {
  const sql = `${selectVersion} WHERE worklist.id = ? ORDER BY worklist_version.key`;
  return statement<WorklistVersion>(db, sql).all(worklistId);
}

/** The version, or null when there is none of this id. */
export function readWorklistVersion(db: ReadableDb, id: string): WorklistVersion | null {
  return statement<WorklistVersion>(db, `${selectVersion} WHERE worklist_version.id = ?`).get(id) ?? null;
}

/** Enters a version of a list. Throws when there is no such list; an archived year refuses. */
export function insertWorklistVersion(
  db: WritableDb,
  worklistId: string,
  draft: WorklistVersionDraft,
  { id, now }: Stamp,
): WorklistVersion {
  statement(
    db,
    `INSERT INTO worklist_version (id, created_at, updated_at, worklist_key, name, issued_on, document_number, summary)
     VALUES (?, ?, ?, (SELECT key FROM worklist WHERE id = ?), ?, ?, ?, ?)`,
  ).run(id, now, now, worklistId, draft.name, draft.issuedOn, draft.documentNumber, draft.summary);
  return presentVersion(db, id);
}

/** Changes what is given and leaves the rest. Throws when there is no such version; an archived year refuses. */
export function updateWorklistVersion(
  db: WritableDb,
  id: string,
  changes: Changes<WorklistVersionDraft>,
  now: string,
): WorklistVersion {
  const { name, issuedOn, documentNumber, summary } = changed(presentVersion(db, id), changes);
  statement(
    db,
    `UPDATE worklist_version SET revision = revision + 1, updated_at = ?, name = ?, issued_on = ?, document_number = ?,
       summary = ?
     WHERE id = ?`,
  ).run(now, name, issuedOn, documentNumber, summary, id);
  return presentVersion(db, id);
}

/** Deletes a version; moves that named it name none. The history keeps it. An archived year refuses. */
export function deleteWorklistVersion(db: WritableDb, id: string, now: string): void {
  statement(
    db,
    `UPDATE item_move SET version_key = NULL, revision = revision + 1, updated_at = ?
     WHERE version_key = (SELECT key FROM worklist_version WHERE id = ?)`,
  ).run(now, id);
  statement(db, "DELETE FROM worklist_version WHERE id = ?").run(id);
}

function presentVersion(db: ReadableDb, id: string): WorklistVersion {
  const found = readWorklistVersion(db, id);
  if (found === null) throw new Error(`the store holds no version ${id}`);
  return found;
}
