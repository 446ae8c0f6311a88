import type { ListedExport } from "../../shared/domain/draft/listed-finding.ts";
import type { StoredDraft } from "./drafts.ts";
import type { ReadableDb, WritableDb } from "./handles.ts";
import { statement } from "./statement.ts";

/** The oldest go: what matters is what was known when the last files went out. */
const mostKept = 20;

/** Remembers that a report was written to a file, and what was open in it then. */
export function insertDraftExport(
  db: WritableDb,
  draft: Pick<StoredDraft, "key" | "revision" | "asOf">,
  { exportedAt, title, fileName, findings }: ListedExport,
  id: string,
): void {
  statement(
    db,
    `INSERT INTO draft_export (id, draft_key, exported_at, draft_revision, as_of, title, file_name, findings)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(id, draft.key, exportedAt, draft.revision, draft.asOf, title, fileName, JSON.stringify(findings));
  statement(
    db,
    `DELETE FROM draft_export WHERE key IN (
       SELECT key FROM draft_export WHERE draft_key = ? ORDER BY key DESC LIMIT -1 OFFSET ?)`,
  ).run(draft.key, mostKept);
}

/** The files that a report was written to, the newest first. */
export function listDraftExports(db: ReadableDb, draftKey: number): ListedExport[] {
  const sql = `SELECT exported_at AS exportedAt, title, file_name AS fileName, findings FROM draft_export
    WHERE draft_key = ? ORDER BY key DESC`;
  return statement<Omit<ListedExport, "findings"> & { findings: string }>(db, sql)
    .all(draftKey)
    .map((row) => ({ ...row, findings: JSON.parse(row.findings) }));
}
