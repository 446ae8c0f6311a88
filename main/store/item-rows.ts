import { lastDayOf } from "../../shared/domain/dates.ts";
import type { Item } from "../../shared/domain/item.ts";
import type { ReadableDb, WritableDb } from "./handles.ts";
import { sortKey } from "./sort-key.ts";
import { insertOwnValues } from "./own-values.ts";
import { statement } from "./statement.ts";
import { keyOfField, keyOfName, keysOfNames } from "./words.ts";

/** Stands after every date in the order of 完成时限. */
const noDueDay = "9999-12-31";

/** Writes an item as it is, with its places, units and own values; a key puts it back in its old place. Answers its key. */
export function insertItemRow(db: WritableDb, key: number | null, item: Item, now: string): number {
  const inserted = statement(
    db,
    `INSERT INTO item (key, id, revision, created_at, updated_at, year, worklist_key, field_key, lead_unit_key, kind,
       phase, pace, status, total_investment, planned_this_year, start_date, due_date, due_day, finished_on, number,
       number_order, title, title_order, content, annual_goal, problem, next_step, remark)
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
  insertParties(db, itemKey, item.parties, now);
  insertResponsibleUnits(db, itemKey, item.responsibleUnits, now);
  insertOwnValues(db, itemKey, item);
  return itemKey;
}

/**
 * Writes what differs from the item as it was, which counts as one revision more. Columns that stay are left out: SQLite
 * would write every index that holds one of them anew.
 */
export function updateItemRow(db: WritableDb, item: Item, former: Item, now: string): void {
  const before = new Map<string, unknown>(Object.entries(ownColumns(former)));
  const own = Object.entries(ownColumns(item)).filter(([name, value]) => value !== before.get(name));
  const changed = { ...Object.fromEntries(own), ...changedReferences(db, item, former, now) };
  const assignments = Object.keys(changed).map((name) => `, ${assignmentOf(name)}`);
  statement(
    db,
    `UPDATE item SET revision = revision + 1, updated_at = :updated_at${assignments.join("")} WHERE id = :id`,
  ).run({ id: item.id, updated_at: now, ...changed });
}

/** Looked up only where they differ: most edits change none of them. */
function changedReferences(db: WritableDb, item: Item, former: Item, now: string) {
  return {
    ...(item.worklistId === former.worklistId ? {} : { worklist_id: item.worklistId }),
    ...(item.field === former.field ? {} : { field_key: keyOfField(db, item.year, item.field, now) }),
    ...(item.leadUnit === former.leadUnit ? {} : { lead_unit_key: keyOfName(db, "unit", item.leadUnit, now) }),
    ...(item.number === former.number ? {} : { number_order: sortKey(item.number) }),
    ...(item.title === former.title ? {} : { title_order: sortKey(item.title) }),
  };
}

function assignmentOf(name: string): string {
  return name === "worklist_id"
    ? "worklist_key = (SELECT key FROM worklist WHERE id = :worklist_id)"
    : `${name} = :${name}`;
}

function boundColumns(db: WritableDb, item: Item, now: string) {
  return {
    ...ownColumns(item),
    worklist_id: item.worklistId,
    field_key: keyOfField(db, item.year, item.field, now),
    lead_unit_key: keyOfName(db, "unit", item.leadUnit, now),
    number_order: sortKey(item.number),
    title_order: sortKey(item.title),
  };
}

/** What the row says without looking anything up. */
function ownColumns(item: Item) {
  return {
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
    title: item.title,
    content: item.content,
    annual_goal: item.annualGoal,
    problem: item.problem,
    next_step: item.nextStep,
    remark: item.remark,
  };
}

function insertParties(db: WritableDb, itemKey: number, names: readonly string[], now: string): void {
  const insert = statement(db, "INSERT INTO item_party (item_key, position, party_key) VALUES (?, ?, ?)");
  for (const [position, key] of keysOfNames(db, "party", names, now).entries()) insert.run(itemKey, position, key);
}

export function replaceParties(db: WritableDb, itemKey: number, names: readonly string[], now: string): void {
  statement(db, "DELETE FROM item_party WHERE item_key = ?").run(itemKey);
  insertParties(db, itemKey, names, now);
}

function insertResponsibleUnits(db: WritableDb, itemKey: number, names: readonly string[], now: string): void {
  const insert = statement(db, "INSERT INTO item_responsible_unit (item_key, position, unit_key) VALUES (?, ?, ?)");
  for (const [position, key] of keysOfNames(db, "unit", names, now).entries()) insert.run(itemKey, position, key);
}

export function replaceResponsibleUnits(db: WritableDb, itemKey: number, names: readonly string[], now: string): void {
  statement(db, "DELETE FROM item_responsible_unit WHERE item_key = ?").run(itemKey);
  insertResponsibleUnits(db, itemKey, names, now);
}

/** The internal key of an item; throws when there is no such item. */
export function keyOfItem(db: ReadableDb, id: string): number {
  const found = statement<{ key: number }>(db, "SELECT key FROM item WHERE id = ?").get(id);
  if (found === undefined) throw new Error(`the store holds no item ${id}`);
  return found.key;
}
