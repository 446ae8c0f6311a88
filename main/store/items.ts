import type { Item, ItemDraft, Stored } from "../../shared/domain/item.ts";
import { lastDayOf } from "../../shared/domain/dates.ts";
import { changed, type Changes } from "./changes.ts";
import { deletionOf, insertDeletion, markUndone } from "./deletions.ts";
import type { ReadableDb, WritableDb } from "./handles.ts";
import { itemColumns, itemTables, toItem, type ItemColumns } from "./item-columns.ts";
import { keyedProgress, insertProgressRow, type KeyedEntry } from "./progress.ts";
import { citationsOfItem, deleteCitationsOfItem, insertCitation } from "./sources.ts";
import { sortKey } from "./sort-key.ts";
import type { Stamp } from "./stamp.ts";
import { statement } from "./statement.ts";
import { keyOfField, keyOfName, keysOfNames } from "./words.ts";
import type { Citation } from "../../shared/domain/year-data.ts";

/** Stands after every date in the order of 完成时限. */
const noDueDay = "9999-12-31";

/** An item as it is entered: everything but its list and title may be left out. */
export type NewItem = Pick<ItemDraft, "worklistId" | "title"> & Changes<Omit<ItemDraft, "worklistId" | "title">>;

/** What the record of an item's deletion holds: enough to put everything back in its place. */
interface DeletedItem {
  readonly key: number;
  readonly item: Item;
  readonly progress: readonly KeyedEntry[];
  readonly citations: readonly Citation[];
}

const emptyDraft = {
  number: null,
  field: null,
  kind: null,
  parties: [],
  leadUnit: null,
  responsibleUnits: [],
  content: null,
  annualGoal: null,
  totalInvestment: null,
  plannedThisYear: null,
  phase: null,
  pace: null,
  status: null,
  startDate: null,
  dueDate: null,
  finishedOn: null,
  problem: null,
  nextStep: null,
  remark: null,
} satisfies Omit<ItemDraft, "worklistId" | "title">;

/** The item, or null when there is none of this id. */
export function readItem(db: ReadableDb, id: string): Item | null {
  const columns = statement<ItemColumns>(db, `SELECT ${itemColumns} FROM ${itemTables} WHERE item.id = ?`).get(id);
  return columns === undefined ? null : toItem(columns);
}

/**
 * Enters an item. Its field, 合作方 and units go by name and are created when they are new. Throws when the list is not
 * one of the year; an archived year refuses (`year-archived`, see store-error.ts).
 */
export function insertItem(db: WritableDb, year: number, draft: NewItem, { id, now }: Stamp): Item {
  const { worklistId, title } = draft;
  const item = changed<ItemDraft>({ ...emptyDraft, worklistId, title }, draft);
  insertItemRow(db, null, { ...item, id, year, revision: 1, createdAt: now, updatedAt: now }, now);
  return presentItem(db, id);
}

/** Changes what is given and leaves the rest. Throws when there is no such item; an archived year refuses. */
export function updateItem(db: WritableDb, id: string, changes: Changes<ItemDraft>, now: string): Item {
  const item = changed<Item>(presentItem(db, id), changes);
  statement(
    db,
    `UPDATE item SET revision = revision + 1, updated_at = :updated_at,
       worklist_key = (SELECT key FROM worklist WHERE id = :worklist_id), field_key = :field_key,
       lead_unit_key = :lead_unit_key, kind = :kind, phase = :phase, pace = :pace, status = :status,
       total_investment = :total_investment, planned_this_year = :planned_this_year, start_date = :start_date,
       due_date = :due_date, due_day = :due_day, finished_on = :finished_on, number = :number, number_order = :number_order,
       title = :title, title_order = :title_order, content = :content, annual_goal = :annual_goal,
       problem = :problem, next_step = :next_step, remark = :remark
     WHERE id = :id`,
  ).run({ id, updated_at: now, ...boundColumns(db, item, now) });
  const key = keyOfItem(db, id);
  if (changes.parties !== undefined) putParties(db, key, item.parties, now);
  if (changes.responsibleUnits !== undefined) putResponsibleUnits(db, key, item.responsibleUnits, now);
  return presentItem(db, id);
}

/**
 * Deletes an item with its progress and citations and keeps a record of all of it under `stamp.id`.
 * Throws when there is no such item; an archived year refuses.
 */
export function deleteItem(db: WritableDb, id: string, stamp: Stamp): void {
  const item = presentItem(db, id);
  const key = keyOfItem(db, id);
  const content: DeletedItem = { key, item, progress: keyedProgress(db, id), citations: citationsOfItem(db, key) };
  insertDeletion(db, { kind: "item", rowId: id, year: item.year, content }, stamp);
  deleteCitationsOfItem(db, key);
  statement(db, "DELETE FROM progress_entry WHERE item_key = ?").run(key);
  statement(db, "DELETE FROM item WHERE key = ?").run(key);
}

/** Puts a deleted item back in its old place; null when there is no such deletion or it was undone already. */
export function undeleteItem(db: WritableDb, deletionId: string, now: string): Item | null {
  const deleted = deletionOf<DeletedItem>(db, deletionId, "item");
  if (deleted === null) return null;
  const { key, item, progress, citations } = deleted;
  insertItemRow(db, key, { ...item, revision: item.revision + 1, updatedAt: now }, now);
  for (const entry of progress) insertProgressRow(db, entry);
  for (const citation of citations) insertCitation(db, citation);
  markUndone(db, deletionId, now);
  return presentItem(db, item.id);
}

function insertItemRow(db: WritableDb, key: number | null, item: Item & Stored, now: string): void {
  const inserted = statement(
    db,
    `INSERT INTO item (key, id, revision, created_at, updated_at, year, worklist_key, field_key, lead_unit_key, kind,
       phase, pace, status, total_investment, planned_this_year, start_date, due_date, due_day, finished_on, number, number_order,
       title, title_order, content, annual_goal, problem, next_step, remark)
     VALUES (:key, :id, :revision, :created_at, :updated_at, :year, (SELECT key FROM worklist WHERE id = :worklist_id),
       :field_key, :lead_unit_key, :kind, :phase, :pace, :status, :total_investment, :planned_this_year, :start_date,
       :due_date, :due_day, :finished_on, :number, :number_order, :title, :title_order, :content, :annual_goal, :problem,
       :next_step, :remark)`,
  ).run({
    key,
    id: item.id,
    revision: item.revision,
    created_at: item.createdAt,
    updated_at: item.updatedAt,
    year: item.year,
    ...boundColumns(db, item, now),
  });
  const itemKey = Number(inserted.lastInsertRowid);
  putParties(db, itemKey, item.parties, now);
  putResponsibleUnits(db, itemKey, item.responsibleUnits, now);
}

function boundColumns(db: WritableDb, item: Item, now: string) {
  return {
    worklist_id: item.worklistId,
    field_key: keyOfField(db, item.year, item.field, now),
    lead_unit_key: keyOfName(db, "unit", item.leadUnit, now),
    kind: item.kind,
    phase: item.phase,
    pace: item.pace,
    status: item.status,
    total_investment: item.totalInvestment,
    planned_this_year: item.plannedThisYear,
    start_date: item.startDate,
    due_date: item.dueDate,
    due_day: item.dueDate === null ? noDueDay : lastDayOf(item.dueDate),
    finished_on: item.finishedOn,
    number: item.number,
    number_order: sortKey(item.number),
    title: item.title,
    title_order: sortKey(item.title),
    content: item.content,
    annual_goal: item.annualGoal,
    problem: item.problem,
    next_step: item.nextStep,
    remark: item.remark,
  };
}

function putParties(db: WritableDb, itemKey: number, names: readonly string[], now: string): void {
  statement(db, "DELETE FROM item_party WHERE item_key = ?").run(itemKey);
  const insert = statement(db, "INSERT INTO item_party (item_key, position, party_key) VALUES (?, ?, ?)");
  for (const [position, key] of keysOfNames(db, "party", names, now).entries()) insert.run(itemKey, position, key);
}

function putResponsibleUnits(db: WritableDb, itemKey: number, names: readonly string[], now: string): void {
  statement(db, "DELETE FROM item_responsible_unit WHERE item_key = ?").run(itemKey);
  const insert = statement(db, "INSERT INTO item_responsible_unit (item_key, position, unit_key) VALUES (?, ?, ?)");
  for (const [position, key] of keysOfNames(db, "unit", names, now).entries()) insert.run(itemKey, position, key);
}

function keyOfItem(db: ReadableDb, id: string): number {
  const found = statement<{ key: number }>(db, "SELECT key FROM item WHERE id = ?").get(id);
  if (found === undefined) throw new Error(`the store holds no item ${id}`);
  return found.key;
}

function presentItem(db: ReadableDb, id: string): Item {
  const found = readItem(db, id);
  if (found === null) throw new Error(`the store holds no item ${id}`);
  return found;
}
