import { lastDayOf } from "../../shared/domain/dates.ts";
import type { ProgressDraft, ProgressEntry } from "../../shared/domain/item.ts";
import type { Citation } from "../../shared/domain/year-data.ts";
import { changed, type Changes } from "./changes.ts";
import { deletionOf, insertDeletion, markUndone } from "./deletions.ts";
import type { ReadableDb, WritableDb } from "./handles.ts";
import { insertRows } from "./insert-rows.ts";
import { keyOfItem } from "./item-rows.ts";
import { citationsOfProgress, deleteCitationsOfProgress, insertCitation } from "./sources.ts";
import type { Stamp } from "./stamp.ts";
import { statement } from "./statement.ts";

/** An entry with its internal key, by which it returns to its old place. */
export interface KeyedEntry {
  readonly key: number;
  readonly entry: ProgressEntry;
}

interface DeletedEntry extends KeyedEntry {
  readonly citations: readonly Citation[];
}

/** The columns of an entry under the names of the domain; `item` must be joined. */
export const progressColumns = `
  progress_entry.id, progress_entry.revision, progress_entry.created_at AS createdAt,
  progress_entry.updated_at AS updatedAt, item.id AS itemId, as_of AS asOf, text, done_this_year AS doneThisYear,
  done_since_start AS doneSinceStart, percent, physical_progress AS physicalProgress`;

/** In order of the day that each counts for, undated first, then as entered. */
export const progressOrder = "as_of_day, progress_entry.key";

const selectProgress = `SELECT ${progressColumns} FROM progress_entry JOIN item ON item.key = item_key`;

const emptyDraft: ProgressDraft = {
  asOf: null,
  text: null,
  doneThisYear: null,
  doneSinceStart: null,
  percent: null,
  physicalProgress: null,
};

const selectOfItem = `${selectProgress} WHERE item.id = ? ORDER BY ${progressOrder}`;
const selectKeyed = selectOfItem.replace("SELECT", "SELECT progress_entry.key,");

/** The entries of an item, the earliest first. */
export function listProgress(db: ReadableDb, itemId: string): ProgressEntry[] {
  return statement<ProgressEntry>(db, selectOfItem).all(itemId);
}

/** The entry, or null when there is none of this id. */
export function readProgressEntry(db: ReadableDb, id: string): ProgressEntry | null {
  return statement<ProgressEntry>(db, `${selectProgress} WHERE progress_entry.id = ?`).get(id) ?? null;
}

/** Enters progress of an item. Throws when there is no such item; an archived year refuses. */
export function insertProgress(
  db: WritableDb,
  itemId: string,
  draft: Changes<ProgressDraft>,
  { id, now }: Stamp,
): ProgressEntry {
  const values = changed(emptyDraft, draft);
  const entry: ProgressEntry = { ...values, id, itemId, revision: 1, createdAt: now, updatedAt: now };
  insertProgressRow(db, { key: null, entry });
  return entry;
}

/** Changes what is given and leaves the rest. Throws when there is no such entry; an archived year refuses. */
export function updateProgress(
  db: WritableDb,
  id: string,
  changes: Changes<ProgressDraft>,
  now: string,
): ProgressEntry {
  const entry = changed<ProgressEntry>(presentEntry(db, id), changes);
  statement(
    db,
    `UPDATE progress_entry SET revision = revision + 1, updated_at = :updated_at, as_of = :as_of,
       as_of_day = :as_of_day, text = :text,
       done_this_year = :done_this_year, done_since_start = :done_since_start, percent = :percent,
       physical_progress = :physical_progress
     WHERE id = :id`,
  ).run({ id, updated_at: now, ...boundColumns(entry) });
  return presentEntry(db, id);
}

/** Deletes an entry with its citations and keeps a record under `stamp.id`. Throws when there is no such entry. */
export function deleteProgress(db: WritableDb, id: string, stamp: Stamp): void {
  const { key, year } = placeOf(db, id);
  const content: DeletedEntry = { key, entry: presentEntry(db, id), citations: citationsOfProgress(db, key) };
  insertDeletion(db, { kind: "progress", rowId: id, year, content }, stamp);
  deleteCitationsOfProgress(db, key);
  statement(db, "DELETE FROM progress_entry WHERE key = ?").run(key);
}

/** Puts a deleted entry back; null when there is no such deletion, it was undone already, or its item is gone. */
export function undeleteProgress(db: WritableDb, deletionId: string, now: string): ProgressEntry | null {
  const deleted = deletionOf<DeletedEntry>(db, deletionId, "progress");
  if (deleted === null) return null;
  const { key, entry, citations } = deleted;
  if (statement(db, "SELECT 1 FROM item WHERE id = ?").get(entry.itemId) === undefined) return null;
  insertProgressRow(db, { key, entry: { ...entry, revision: entry.revision + 1, updatedAt: now } });
  for (const citation of citations) insertCitation(db, citation);
  markUndone(db, deletionId, now);
  return presentEntry(db, entry.id);
}

/** The entries of an item with their keys, for the record of its deletion. */
export function keyedProgress(db: ReadableDb, itemId: string): KeyedEntry[] {
  return statement<ProgressEntry & { readonly key: number }>(db, selectKeyed)
    .all(itemId)
    .map(({ key, ...entry }) => ({ key, entry }));
}

/** Writes an entry as it is; a key puts it back in its old place. */
export function insertProgressRow(db: WritableDb, { key, entry }: { key: number | null; entry: ProgressEntry }): void {
  insertRows(db, "progress_entry", [{ key, ...insertedColumns(entry, keyOfItem(db, entry.itemId)) }]);
}

/** The same for new entries by the hundred, each with the key of its item. */
export function insertProgressRows(
  db: WritableDb,
  entries: readonly { readonly entry: ProgressEntry; readonly itemKey: number }[],
): void {
  insertRows(
    db,
    "progress_entry",
    entries.map(({ entry, itemKey }) => insertedColumns(entry, itemKey)),
  );
}

function insertedColumns(entry: ProgressEntry, itemKey: number) {
  return {
    id: entry.id,
    revision: entry.revision,
    created_at: entry.createdAt,
    updated_at: entry.updatedAt,
    item_key: itemKey,
    ...boundColumns(entry),
  };
}

function boundColumns(entry: ProgressDraft) {
  return {
    as_of: entry.asOf,
    // Undated counts as the earliest: the empty text sorts before every date.
    as_of_day: entry.asOf === null ? "" : lastDayOf(entry.asOf),
    text: entry.text,
    done_this_year: entry.doneThisYear,
    done_since_start: entry.doneSinceStart,
    percent: entry.percent,
    physical_progress: entry.physicalProgress,
  };
}

function placeOf(db: ReadableDb, id: string): { readonly key: number; readonly year: number } {
  const found = statement<{ key: number; year: number }>(
    db,
    `SELECT progress_entry.key, item.year FROM progress_entry JOIN item ON item.key = item_key
     WHERE progress_entry.id = ?`,
  ).get(id);
  if (found === undefined) throw new Error(`the store holds no progress entry ${id}`);
  return found;
}

function presentEntry(db: ReadableDb, id: string): ProgressEntry {
  const found = readProgressEntry(db, id);
  if (found === null) throw new Error(`the store holds no progress entry ${id}`);
  return found;
}
