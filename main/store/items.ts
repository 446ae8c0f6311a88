import type { Item, ItemDraft } from "../../shared/domain/item.ts";
import { ownValuesOf, type OwnValues, type SomeOwnValues } from "../../shared/domain/own-field.ts";
import type { Citation } from "../../shared/domain/year-data.ts";
import { changed, type Changes } from "./changes.ts";
import { deletionOf, insertDeletion, markUndone } from "./deletions.ts";
import type { ReadableDb, WritableDb } from "./handles.ts";
import { itemColumns, itemTables, toItem, type ItemColumns } from "./item-columns.ts";
import { insertItemRow, keyOfItem, replaceParties, replaceResponsibleUnits, updateItemRow } from "./item-rows.ts";
import { deleteProblemsOfItem, insertItemProblemRow, keyedProblems, type KeyedProblem } from "./item-problems.ts";
import { deleteCarryOfItem, insertItemCarryRow, keyedCarries, type KeyedCarry } from "./item-carries.ts";
import { deleteMovesOfItem, insertItemMove, keyedMoves, type KeyedMove } from "./item-moves.ts";
import { insertProgressRow, keyedProgress, type KeyedEntry } from "./progress.ts";
import { citationsOfItem, deleteCitationsOfItem, insertCitation } from "./sources.ts";
import { deleteOwnValuesOfItem, moveOwnValues, updateOwnValues } from "./own-values.ts";
import type { Stamp } from "./stamp.ts";
import { statement } from "./statement.ts";

/** An item as it is entered: everything but its list and title may be left out. */
export type NewItem = Pick<ItemDraft, "worklistId" | "title"> & Changes<Omit<ItemDraft, "worklistId" | "title">>;

/** What the record of an item's deletion holds: enough to put everything back in its place. */
interface DeletedItem {
  readonly key: number;
  readonly item: Item;
  readonly progress: readonly KeyedEntry[];
  /** Absent in records from before there were problems. */
  readonly problems?: readonly KeyedProblem[];
  /** Absent in records from before lists had a log. */
  readonly moves?: readonly KeyedMove[];
  /** Absent in records from before items were carried forward. */
  readonly carries?: readonly KeyedCarry[];
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

/** Put together once, as with all long texts of SQL that are asked for each of many rows: their statements are found by them. */
const selectItem = `SELECT ${itemColumns} FROM ${itemTables} WHERE item.id = ?`;

/** The item, or null when there is none of this id. */
export function readItem(db: ReadableDb, id: string): Item | null {
  const columns = statement<ItemColumns>(db, selectItem).get(id);
  return columns === undefined ? null : toItem(columns);
}

/**
 * Enters an item. Its field, 合作方 and units go by name and are created when they are new. Throws when the list is not
 * one of the year; an archived year refuses (`year-archived`, see store-error.ts).
 */
export function insertItem(db: WritableDb, year: number, draft: NewItem, stamp: Stamp): Item {
  insertItemRow(db, null, freshItem(year, draft, stamp), stamp.now);
  return presentItem(db, stamp.id);
}

/** A new item as `insertItemRow` writes it, for those who enter thousands and need none of them back. */
export function freshItem(year: number, draft: NewItem, { id, now }: Stamp): Item {
  const { worklistId, title } = draft;
  const item = changed<ItemDraft>({ ...emptyDraft, worklistId, title }, draft);
  return { ...item, ...givenOwn(draft), id, year, revision: 1, createdAt: now, updatedAt: now };
}

/** Changes what is given and leaves the rest. Throws when there is no such item; an archived year refuses. */
export function updateItem(db: WritableDb, id: string, changes: Changes<ItemDraft>, now: string): Item {
  return updateReadItem(db, presentItem(db, id), changes, now);
}

/** The same for an item as the running transaction has read it: most edits look at it before they change it. */
export function updateReadItem(db: WritableDb, former: Item, changes: Changes<ItemDraft>, now: string): Item {
  const { id } = former;
  const own = ownValuesOf(changes);
  const item = changed<Item>(former, changes);
  updateItemRow(db, item, former, now);
  if (item.worklistId !== former.worklistId) moveOwnValues(db, keyOfItem(db, id));
  if (own.length > 0) updateOwnValues(db, keyOfItem(db, id), Object.fromEntries(own));
  const { parties, responsibleUnits, field, leadUnit } = changes;
  if (parties !== undefined) replaceParties(db, keyOfItem(db, id), item.parties, now);
  if (responsibleUnits !== undefined) replaceResponsibleUnits(db, keyOfItem(db, id), item.responsibleUnits, now);
  // Names are kept as they were first written: only those need to be read back.
  const named = own.length > 0 || [parties, responsibleUnits, field, leadUnit].some((names) => names !== undefined);
  return named ? presentItem(db, id) : { ...item, revision: former.revision + 1, updatedAt: now };
}

/**
 * Deletes an item with its progress and citations and keeps a record of all of it under `stamp.id`.
 * Throws when there is no such item; an archived year refuses.
 */
export function deleteItem(db: WritableDb, id: string, stamp: Stamp): void {
  const key = keepDeletedItem(db, id, stamp);
  deleteCitationsOfItem(db, key);
  statement(db, "DELETE FROM progress_entry WHERE item_key = ?").run(key);
  deleteProblemsOfItem(db, key);
  deleteMovesOfItem(db, key);
  deleteCarryOfItem(db, key);
  deleteOwnValuesOfItem(db, key);
  statement(db, "DELETE FROM item WHERE key = ?").run(key);
}

/**
 * Keeps a record of an item that is about to be deleted, with all that goes with it, under `stamp.id`. Answers the item's key.
 * Throws when there is no such item.
 */
export function keepDeletedItem(db: WritableDb, id: string, stamp: Stamp): number {
  const item = presentItem(db, id);
  const key = keyOfItem(db, id);
  const content: DeletedItem = {
    key,
    item,
    progress: keyedProgress(db, id),
    problems: keyedProblems(db, id),
    moves: keyedMoves(db, id),
    carries: keyedCarries(db, id),
    citations: citationsOfItem(db, key),
  };
  insertDeletion(db, { kind: "item", rowId: id, year: item.year, content }, stamp);
  return key;
}

/** Puts a deleted item back in its old place; null when there is no such deletion or it was undone already. */
export function undeleteItem(db: WritableDb, deletionId: string, now: string): Item | null {
  const deleted = deletionOf<DeletedItem>(db, deletionId, "item");
  if (deleted === null) return null;
  const { key, item, progress, problems = [], moves = [], carries = [], citations } = deleted;
  insertItemRow(db, key, { ...item, revision: item.revision + 1, updatedAt: now }, now);
  for (const entry of progress) insertProgressRow(db, entry);
  for (const problem of problems) insertItemProblemRow(db, problem);
  for (const move of moves) insertItemMove(db, move);
  for (const carry of carries) insertItemCarryRow(db, carry);
  for (const citation of citations) insertCitation(db, citation);
  markUndone(db, deletionId, now);
  return presentItem(db, item.id);
}

/** The values of own columns that are there. */
function givenOwn(draft: SomeOwnValues): OwnValues {
  return Object.fromEntries(ownValuesOf(draft).filter(([, value]) => value !== null));
}

function presentItem(db: ReadableDb, id: string): Item {
  const found = readItem(db, id);
  if (found === null) throw new Error(`the store holds no item ${id}`);
  return found;
}
