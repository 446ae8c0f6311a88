import type { IsoDate } from "../../shared/domain/dates.ts";
import { insertBlocks, type PackedText } from "./draft-blocks.ts";
import type { Outline, StoredDraft } from "./drafts.ts";
import type { ReadableDb, WritableDb } from "./handles.ts";
import { statement } from "./statement.ts";

/** A text that went out as a Word file. */
export interface ExportedText extends Outline {
  /** ISO 8601 UTC: the last time. */
  readonly exportedAt: string;
  readonly asOf: IsoDate;
}

/** Texts of one report that are remembered: the oldest go. */
const mostKept = 60;

/** Remembers what goes out; the same text again only gets a new time. */
export function keepSentText(
  db: WritableDb,
  { key, asOf }: StoredDraft,
  mark: string,
  text: PackedText,
  now: string,
): void {
  insertBlocks(db, key, text.blocks);
  statement(
    db,
    `INSERT INTO draft_sent_text (draft_key, mark, exported_at, as_of, outline, outline_hash) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (draft_key, mark) DO UPDATE SET exported_at = excluded.exported_at`,
  ).run(key, mark, now, asOf, text.outline, text.outlineHash);
  statement(
    db,
    `DELETE FROM draft_sent_text WHERE draft_key = :draft AND key NOT IN (
       SELECT key FROM draft_sent_text WHERE draft_key = :draft ORDER BY exported_at DESC, key DESC LIMIT :most)`,
  ).run({ draft: key, most: mostKept });
}

/** The text that a file of this mark was made from; null when it is not remembered. */
export function readSentText(db: ReadableDb, draftKey: number, mark: string): ExportedText | null {
  return (
    statement<ExportedText>(
      db,
      `SELECT exported_at AS exportedAt, as_of AS asOf, outline, outline_hash AS outlineHash FROM draft_sent_text
       WHERE draft_key = ? AND mark = ?`,
    ).get(draftKey, mark) ?? null
  );
}
