import { basename } from "node:path";
import { listFindings, madeFinal } from "../../../shared/domain/draft/listed-finding.ts";
import type { DraftBody } from "../../../shared/domain/draft/draft-body.ts";
import type { UseCaseContext } from "../../engine/use-case.ts";
import { insertDraftExport } from "../../store/draft-exports.ts";
import type { StoredDraft } from "../../store/drafts.ts";
import { isReadOnly } from "../../store/open-read-only.ts";
import { inTransaction } from "../../store/transaction.ts";
import { readYear } from "../../store/years.ts";
import { checkStored } from "../check/check-stored.ts";

/**
 * Keeps what the check finds in a report that has just gone out: the list goes into the archive with the year. Nothing is kept
 * where nothing can be: in a store that is only read, and of a year that is archived.
 */
export function rememberExport(context: UseCaseContext, stored: StoredDraft, body: DraftBody, path: string): void {
  const { db } = context;
  if (isReadOnly(db) || readYear(db, stored.year)?.snapshotId != null) return;
  inTransaction(db, () => rememberFindings(context, stored, body, basename(path)));
}

/** Keeps what the check finds in a report that becomes 定稿 with it, for the archive. Runs in the caller's transaction. */
export function rememberFinal(context: WritingContext, stored: StoredDraft, body: DraftBody): void {
  rememberFindings(context, stored, body, madeFinal);
}

type WritingContext = Pick<UseCaseContext, "db" | "now" | "newId">;

function rememberFindings(context: WritingContext, stored: StoredDraft, body: DraftBody, fileName: string): void {
  const { db, now, newId } = context;
  const findings = listFindings(body, checkStored(context, stored, body));
  insertDraftExport(db, stored, { exportedAt: now(), title: stored.title, fileName, findings }, newId());
}
