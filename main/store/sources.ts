import type { Stored } from "../../shared/domain/item.ts";
import type { Citation, CitedKind, CitedSentence, Source } from "../../shared/domain/year-data.ts";
import { changed, type Changes } from "./changes.ts";
import type { ReadableDb, WritableDb } from "./handles.ts";
import { nextKey } from "./next-key.ts";
import type { Stamp } from "./stamp.ts";
import { statement } from "./statement.ts";

/** A source as it is entered. */
export type SourceDraft = Omit<Source, keyof Stored>;

/** What a citation proves. */
export interface CitationTarget {
  readonly kind: CitedKind;
  readonly id: string;
}

export const sourceColumns = `
  source.id, source.revision, source.created_at AS createdAt, source.updated_at AS updatedAt, source.kind, source.title,
  publisher, published_on AS publishedOn, original_text AS originalText, source.text`;

/** A citation with its one target by kind and id. */
export const citationColumns = `
  citation.id, source.id AS sourceId, sentence,
  CASE WHEN citation.worklist_key IS NOT NULL THEN 'worklist' WHEN citation.item_key IS NOT NULL THEN 'item'
    WHEN progress_entry_key IS NOT NULL THEN 'progress' ELSE 'observation' END AS targetKind,
  coalesce(worklist.id, item.id, progress_entry.id, observation.id) AS targetId`;

export const citationTables = `
  citation JOIN source ON source.key = source_key
  LEFT JOIN worklist ON worklist.key = citation.worklist_key
  LEFT JOIN item ON item.key = citation.item_key
  LEFT JOIN progress_entry ON progress_entry.key = progress_entry_key
  LEFT JOIN observation ON observation.key = observation_key`;

/** How each kind of target is found by its id: its column in citation, its key, its year. */
const targets: Readonly<Record<CitedKind, { readonly column: string; readonly select: string }>> = {
  worklist: { column: "worklist_key", select: "SELECT key, year FROM worklist WHERE id = ?" },
  item: { column: "item_key", select: "SELECT key, year FROM item WHERE id = ?" },
  progress: {
    column: "progress_entry_key",
    select: `SELECT progress_entry.key, year FROM progress_entry JOIN item ON item.key = item_key
             WHERE progress_entry.id = ?`,
  },
  observation: { column: "observation_key", select: "SELECT key, year FROM observation WHERE id = ?" },
};

/** Enters a source. */
export function insertSource(db: WritableDb, draft: SourceDraft, { id, now }: Stamp): Source {
  const { kind, title, publisher, publishedOn, originalText, text } = draft;
  statement(
    db,
    `INSERT INTO source (key, id, created_at, updated_at, kind, title, publisher, published_on, original_text, text)
     VALUES (${nextKey("source")}, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(id, now, now, kind, title, publisher, publishedOn, originalText, text);
  return { ...draft, id, revision: 1, createdAt: now, updatedAt: now };
}

/** The source, or null when there is none of this id. */
export function readSource(db: ReadableDb, id: string): Source | null {
  return statement<Source>(db, `SELECT ${sourceColumns} FROM source WHERE id = ?`).get(id) ?? null;
}

/** Names a source anew; its text stays. Throws when there is no such source; one that an archived year cites refuses. */
export function updateSource(
  db: WritableDb,
  id: string,
  changes: Changes<Pick<Source, "kind" | "title" | "publisher" | "publishedOn">>,
  now: string,
): Source {
  const present = readSource(db, id);
  if (present === null) throw new Error(`the store holds no source ${id}`);
  const { kind, title, publisher, publishedOn } = changed<Source>(present, changes);
  statement(
    db,
    `UPDATE source SET revision = revision + 1, updated_at = ?, kind = ?, title = ?, publisher = ?, published_on = ?
     WHERE id = ?`,
  ).run(now, kind, title, publisher, publishedOn, id);
  return { ...present, kind, title, publisher, publishedOn, revision: present.revision + 1, updatedAt: now };
}

/** Deletes a source with its citations; one that an archived year cites refuses. */
export function deleteSource(db: WritableDb, id: string): void {
  statement(db, "DELETE FROM citation WHERE source_key = (SELECT key FROM source WHERE id = ?)").run(id);
  statement(db, "DELETE FROM source WHERE id = ?").run(id);
}

/** Ties a sentence of a source to what it proves. Throws when one of the two is not in the store. */
export function insertCitation(db: WritableDb, citation: Citation): void {
  const { column, select } = targets[citation.targetKind];
  const target = statement<{ key: number; year: number }>(db, select).get(citation.targetId);
  if (target === undefined) throw new Error(`the store holds no ${citation.targetKind} ${citation.targetId}`);
  statement(
    db,
    `INSERT INTO citation (key, id, year, source_key, sentence, ${column})
     VALUES (${nextKey("citation")}, ?, ?, (SELECT key FROM source WHERE id = ?), ?, ?)`,
  ).run(citation.id, target.year, citation.sourceId, citation.sentence, target.key);
}

/** The year of what a citation is to prove; null when there is no such row. */
export function yearOfTarget(db: ReadableDb, { kind, id }: CitationTarget): number | null {
  return statement<{ year: number }>(db, targets[kind].select).get(id)?.year ?? null;
}

/** The citation of just this sentence for just this row; null when there is none. */
export function sameCitation(db: ReadableDb, wanted: Omit<Citation, "id">): Citation | null {
  const { column, select } = targets[wanted.targetKind];
  const sql = `SELECT ${citationColumns} FROM ${citationTables}
    WHERE source.id = ? AND sentence = ? AND citation.${column} = (SELECT key FROM (${select}))`;
  return statement<Citation>(db, sql).get(wanted.sourceId, wanted.sentence, wanted.targetId) ?? null;
}

/** The year that a citation belongs to; null when there is none of this id. */
export function yearOfCitation(db: ReadableDb, id: string): number | null {
  return statement<{ year: number }>(db, "SELECT year FROM citation WHERE id = ?").get(id)?.year ?? null;
}

/** Deletes one citation; its source stays. */
export function deleteCitation(db: WritableDb, id: string): void {
  statement(db, "DELETE FROM citation WHERE id = ?").run(id);
}

/** The sentences that prove the given rows, in order of the targets, each with the name of its source. */
export function listCitedSentences(db: ReadableDb, wanted: readonly CitationTarget[]): CitedSentence[] {
  return wanted.flatMap(({ kind, id }) => {
    const { column, select } = targets[kind];
    const target = statement<{ key: number }>(db, select).get(id);
    return target === undefined ? [] : citedSentences(db, column, target.key);
  });
}

function citedSentences(db: ReadableDb, column: string, key: number): CitedSentence[] {
  return statement<Citation & CitedSource>(
    db,
    `SELECT ${citationColumns}, source.title, publisher, published_on AS publishedOn
     FROM ${citationTables} WHERE citation.${column} = ? ORDER BY citation.key`,
  )
    .all(key)
    .map(({ title, publisher, publishedOn, ...citation }) => ({
      citation,
      source: { id: citation.sourceId, title, publisher, publishedOn },
    }));
}

type CitedSource = Pick<Source, "title" | "publisher" | "publishedOn">;

const selectCitations = `SELECT ${citationColumns} FROM ${citationTables}`;
const ofItem = `citation.item_key = :item_key
  OR progress_entry_key IN (SELECT key FROM progress_entry WHERE item_key = :item_key)`;

const selectCitationsOfItem = `${selectCitations} WHERE ${ofItem} ORDER BY citation.key`;

/** The citations of an item (by its internal key) and of its progress. */
export function citationsOfItem(db: ReadableDb, itemKey: number): Citation[] {
  return statement<Citation>(db, selectCitationsOfItem).all({ item_key: itemKey });
}

/** Deletes the citations of an item (by its internal key) and of its progress. */
export function deleteCitationsOfItem(db: WritableDb, itemKey: number): void {
  statement(db, `DELETE FROM citation WHERE ${ofItem}`).run({ item_key: itemKey });
}

/** The citations of a progress entry (by its internal key). */
export function citationsOfProgress(db: ReadableDb, entryKey: number): Citation[] {
  return statement<Citation>(db, `${selectCitations} WHERE progress_entry_key = ? ORDER BY citation.key`).all(entryKey);
}

/** Deletes the citations of a progress entry (by its internal key). */
export function deleteCitationsOfProgress(db: WritableDb, entryKey: number): void {
  statement(db, "DELETE FROM citation WHERE progress_entry_key = ?").run(entryKey);
}
