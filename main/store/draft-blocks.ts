import type { ReadableDb, WritableDb } from "./handles.ts";
import { statement } from "./statement.ts";

/** A text taken apart for storing: its blocks by the first 128 bits of their SHA-256, and its outline that names them. */
export interface PackedText {
  readonly outline: string;
  readonly outlineHash: string;
  readonly blocks: ReadonlyMap<string, string>;
}

/** Keeps the blocks that are not kept already. */
export function insertBlocks(db: WritableDb, draftKey: number, blocks: ReadonlyMap<string, string>): void {
  const known = statement(db, "SELECT 1 FROM draft_block WHERE draft_key = ? AND hash = ?");
  const insert = statement(db, "INSERT INTO draft_block (draft_key, hash, content) VALUES (?, ?, ?)");
  for (const [hash, content] of blocks) {
    if (known.get(draftKey, hash) === undefined) insert.run(draftKey, hash, content);
  }
}

/** The content of a block; undefined when it is not there. */
export function readBlock(db: ReadableDb, draftKey: number, hash: string): string | undefined {
  const sql = "SELECT content FROM draft_block WHERE draft_key = ? AND hash = ?";
  return statement<{ content: string }>(db, sql).get(draftKey, hash)?.content;
}

/** Removes the blocks that neither the text nor a version, an exported text or a step of undoing names. */
export function deleteUnusedBlocks(db: WritableDb, draftKey: number): void {
  const used = usedHashes(db, draftKey);
  const kept = statement<{ hash: string }>(db, "SELECT hash FROM draft_block WHERE draft_key = ?").all(draftKey);
  const remove = statement(db, "DELETE FROM draft_block WHERE draft_key = ? AND hash = ?");
  for (const { hash } of kept) if (!used.has(hash)) remove.run(draftKey, hash);
}

/** All that looks like a hash in any outline: too many are harmless, too few would be a loss. */
function usedHashes(db: ReadableDb, draftKey: number): ReadonlySet<string> {
  const outlines = statement<{ outline: string }>(
    db,
    `SELECT outline FROM draft WHERE key = :draft UNION ALL SELECT outline FROM draft_version WHERE draft_key = :draft
     UNION ALL SELECT outline FROM draft_trail WHERE draft_key = :draft
     UNION ALL SELECT outline FROM draft_sent_text WHERE draft_key = :draft`,
  );
  const used = new Set<string>();
  for (const { outline } of outlines.iterate({ draft: draftKey })) {
    for (const hash of outline.match(/\b[0-9a-f]{32}\b/g) ?? []) used.add(hash);
  }
  return used;
}
