import type { Draft, DraftSummary } from "../../shared/domain/draft/draft.ts";
import type { DraftFault } from "../../shared/errors.ts";
import { fail, succeed, type Result } from "../../shared/result.ts";
import { readStoredDraft, type StoredDraft } from "../store/drafts.ts";
import type { ReadableDb } from "../store/handles.ts";
import { readYear } from "../store/years.ts";
import { readBody, type ReadBody } from "./text/read-body.ts";

/** A report of this id, deleted or not; fails with `not-found`. */
export function anyDraft(db: ReadableDb, id: string): Result<StoredDraft> {
  const draft = readStoredDraft(db, id);
  return draft === null ? fail({ kind: "not-found", what: "draft" }) : succeed(draft);
}

/** A report that may be changed as it was seen. Fails with `not-found`, `year-archived` or `draft-refused`. */
export function draftInHand(db: ReadableDb, id: string, basedOn: number): Result<StoredDraft> {
  const found = anyDraft(db, id);
  if (!found.ok) return found;
  const draft = found.value;
  const { year } = draft;
  if (readYear(db, year)?.snapshotId != null) return fail({ kind: "year-archived", year });
  if (draft.deletedAt !== null) return refuse(draft, "deleted");
  return draft.revision === basedOn ? found : refuse(draft, "edited-elsewhere");
}

/** The same for a change of the text, which a 定稿 refuses. */
export function openDraftInHand(db: ReadableDb, id: string, basedOn: number): Result<StoredDraft> {
  const found = draftInHand(db, id, basedOn);
  return found.ok && found.value.state === "final" ? refuse(found.value, "final") : found;
}

/** Fails with `draft-refused`, by the name of the report. */
export function refuse({ title }: Pick<StoredDraft, "title">, fault: DraftFault): Result<never> {
  return fail({ kind: "draft-refused", title, fault });
}

/** A report with its text, as the window takes it. */
export interface DraftWithText extends ReadBody {
  readonly stored: StoredDraft;
}

/** A report with its text or the last good state of it; fails with `not-found` or `draft-refused`. */
export function draftWithText(db: ReadableDb, id: string): Result<DraftWithText> {
  const found = anyDraft(db, id);
  if (!found.ok) return found;
  const read = readBody(db, found.value);
  return read === null ? refuse(found.value, "damaged") : succeed({ stored: found.value, ...read });
}

/** A report with its own text, to go on from: one that is damaged is refused, although an older state of it can be read. */
export function soundDraft(db: ReadableDb, id: string): Result<DraftWithText> {
  const found = draftWithText(db, id);
  return found.ok && found.value.recoveredFrom !== null ? refuse(found.value.stored, "damaged") : found;
}

/** What the list shows of a stored report. */
export function summaryOf(stored: StoredDraft): DraftSummary {
  const { key: _key, outline: _outline, outlineHash: _hash, ...summary } = stored;
  return summary;
}

/** The report as the window takes it; fails with `draft-refused` for a damaged text. */
export function wholeDraft(db: ReadableDb, stored: StoredDraft): Result<Draft> {
  const read = readBody(db, stored);
  return read === null ? refuse(stored, "damaged") : succeed({ ...summaryOf(stored), body: read.body });
}
