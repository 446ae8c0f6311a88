import type { IsoDate } from "../../shared/domain/dates.ts";
import type { DraftKind, DraftState, DraftSummary } from "../../shared/domain/draft/draft.ts";
import { deleteUnusedBlocks, insertBlocks, type PackedText } from "./draft-blocks.ts";
import type { ReadableDb, WritableDb } from "./handles.ts";
import type { Stamp } from "./stamp.ts";
import { statement } from "./statement.ts";

/** A report as it is stored: its text as an outline that names its blocks. */
export interface StoredDraft extends DraftSummary, Outline {
  /** Internal key. */
  readonly key: number;
}

/** The text without its blocks, and the SHA-256 by which damage is noticed. */
export interface Outline {
  readonly outline: string;
  readonly outlineHash: string;
}

/** A passage that the program drafted. */
export interface DraftedPassage {
  readonly passage: string;
  readonly text: string;
}

export interface NewDraft {
  readonly baseline: readonly DraftedPassage[];
  readonly year: number;
  readonly asOf: IsoDate;
  readonly title: string;
  readonly kind: DraftKind;
}

/** What a change of a report may set; what is absent stays. */
export interface DraftChanges {
  readonly asOf?: IsoDate;
  readonly title?: string;
  readonly kind?: DraftKind;
  readonly state?: DraftState;
  readonly reopenedBecause?: string;
  readonly deletedAt?: string | null;
  readonly text?: PackedText;
}

const summaryColumns = `id, revision, created_at AS createdAt, updated_at AS updatedAt, year, as_of AS asOf, title, kind,
  state, reopened_because AS reopenedBecause, deleted_at AS deletedAt`;
const storedColumns = `key, ${summaryColumns}, outline, outline_hash AS outlineHash`;

/** Reports of one year or of all, the newest change first: those in use, or those that were deleted. */
export function listDrafts(db: ReadableDb, year: number | null, deleted: boolean): DraftSummary[] {
  return statement<DraftSummary>(
    db,
    `SELECT ${summaryColumns} FROM draft WHERE (:year IS NULL OR year = :year) AND (deleted_at IS NOT NULL) = :deleted
     ORDER BY updated_at DESC, key DESC`,
  ).all({ year, deleted: deleted ? 1 : 0 });
}

/** A report, deleted ones too; null when the store holds none of this id. */
export function readStoredDraft(db: ReadableDb, id: string): StoredDraft | null {
  return statement<StoredDraft>(db, `SELECT ${storedColumns} FROM draft WHERE id = ?`).get(id) ?? null;
}

/** What the program had drafted when the report was begun; nothing for a report that is not there. */
export function readBaseline(db: ReadableDb, id: string): readonly DraftedPassage[] {
  const found = statement<{ baseline: string }>(db, "SELECT baseline FROM draft WHERE id = ?").get(id);
  return found === undefined ? [] : JSON.parse(found.baseline);
}

/** Enters a report in state 草稿. */
export function insertDraft(db: WritableDb, draft: NewDraft, text: PackedText, { id, now }: Stamp): StoredDraft {
  const { year, asOf, title, kind, baseline } = draft;
  const { lastInsertRowid } = statement(
    db,
    `INSERT INTO draft (id, created_at, updated_at, year, as_of, title, kind, state, baseline, outline, outline_hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, 'draft', ?, ?, ?)`,
  ).run(id, now, now, year, asOf, title, kind, JSON.stringify(baseline), text.outline, text.outlineHash);
  insertBlocks(db, Number(lastInsertRowid), text.blocks);
  return present(db, id);
}

/** Changes a report and counts its revision; blocks that no state of its text names any more go from time to time. */
export function updateDraft(db: WritableDb, draft: StoredDraft, changes: DraftChanges, now: string): StoredDraft {
  const next = { ...draft, ...changes };
  const { outline, outlineHash } = changes.text ?? draft;
  if (changes.text !== undefined) insertBlocks(db, draft.key, changes.text.blocks);
  statement(
    db,
    `UPDATE draft SET as_of = ?, title = ?, kind = ?, state = ?, reopened_because = ?, deleted_at = ?, outline = ?,
       outline_hash = ?, revision = revision + 1, updated_at = ? WHERE key = ?`,
  ).run(
    next.asOf,
    next.title,
    next.kind,
    next.state,
    next.reopenedBecause,
    next.deletedAt,
    outline,
    outlineHash,
    now,
    draft.key,
  );
  if (draft.revision % savesBetweenCleanings === 0) deleteUnusedBlocks(db, draft.key);
  return present(db, draft.id);
}

const savesBetweenCleanings = 64;

function present(db: ReadableDb, id: string): StoredDraft {
  const found = readStoredDraft(db, id);
  if (found === null) throw new Error(`the store holds no report ${id}`);
  return found;
}
