import { lastDayOf } from "../../shared/domain/dates.ts";
import type { Item } from "../../shared/domain/item.ts";
import type { ReadableDb, WritableDb } from "./handles.ts";
import { insertRows, type RowToInsert } from "./insert-rows.ts";
import { keysOf, nameKeys, type NameKeys } from "./name-keys.ts";
import { insertOwnValues } from "./own-values.ts";
import { sortKey } from "./sort-key.ts";
import { statement } from "./statement.ts";
import { keyOfField, keyOfName } from "./words.ts";

/** Stands after every date in the order of 完成时限. */
const noDueDay = "9999-12-31";

/** Writes an item as it is, with its places, units and own values; a key puts it back in its old place. Answers its key. */
export function insertItemRow(db: WritableDb, key: number | null, item: Item, now: string): number {
  return insertRowsOf(db, [rowsOf(key, item, nameKeys(db, now))]);
}

/** The same for new items by the hundred; `keys` may remember. Answers the key of the first, which the others follow. */
export function insertItemRows(db: WritableDb, items: readonly Item[], keys: NameKeys): number {
  return insertRowsOf(
    db,
    items.map((item) => rowsOf(null, item, keys)),
  );
}

/** An item as the rows of its tables. */
interface RowsOfItem {
  readonly item: Item;
  readonly columns: RowToInsert;
  readonly parties: readonly number[];
  readonly units: readonly number[];
}

function rowsOf(key: number | null, item: Item, keys: NameKeys): RowsOfItem {
  return {
    item,
    columns: insertedColumns(key, item, keys),
    parties: keysOf(item.parties, keys.party),
    units: keysOf(item.responsibleUnits, keys.unit),
  };
}

/** Several items have no keys yet. Answers the key of the first. */
function insertRowsOf(db: WritableDb, rows: readonly RowsOfItem[]): number {
  const last = insertRows(
    db,
    "item",
    rows.map(({ columns }) => columns),
  );
  // SQLite counts the keys up (AUTOINCREMENT), and nobody else writes in this transaction.
  const first = last - rows.length + 1;
  insertRows(
    db,
    "item_party",
    rows.flatMap(({ parties }, place) => partyRows(first + place, parties)),
  );
  insertRows(
    db,
    "item_responsible_unit",
    rows.flatMap(({ units }, place) => unitRows(first + place, units)),
  );
  for (const [place, { item }] of rows.entries()) insertOwnValues(db, first + place, item);
  return first;
}

function insertedColumns(key: number | null, item: Item, keys: NameKeys): RowToInsert {
  return {
    key,
    id: item.id,
    revision: item.revision,
    created_at: item.createdAt,
    updated_at: item.updatedAt,
    year: item.year,
    ...ownColumns(item),
    worklist_key: keys.worklist(item.worklistId),
    field_key: keys.field(item.year, item.field),
    lead_unit_key: keys.unit(item.leadUnit),
    number_order: sortKey(item.number),
    title_order: sortKey(item.title),
  };
}

function partyRows(itemKey: number, keys: readonly number[]): readonly RowToInsert[] {
  return keys.map((key, position) => ({ item_key: itemKey, position, party_key: key }));
}

function unitRows(itemKey: number, keys: readonly number[]): readonly RowToInsert[] {
  return keys.map((key, position) => ({ item_key: itemKey, position, unit_key: key }));
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

/** Gives an item (by its internal key) other 合作方; new names are created. */
export function replaceParties(db: WritableDb, itemKey: number, names: readonly string[], now: string): void {
  statement(db, "DELETE FROM item_party WHERE item_key = ?").run(itemKey);
  insertRows(db, "item_party", partyRows(itemKey, keysOf(names, nameKeys(db, now).party)));
}

/** Gives an item (by its internal key) other 责任单位; new names are created. */
export function replaceResponsibleUnits(db: WritableDb, itemKey: number, names: readonly string[], now: string): void {
  statement(db, "DELETE FROM item_responsible_unit WHERE item_key = ?").run(itemKey);
  insertRows(db, "item_responsible_unit", unitRows(itemKey, keysOf(names, nameKeys(db, now).unit)));
}

/** The internal key of an item; throws when there is no such item. */
export function keyOfItem(db: ReadableDb, id: string): number {
  const found = statement<{ key: number }>(db, "SELECT key FROM item WHERE id = ?").get(id);
  if (found === undefined) throw new Error(`the store holds no item ${id}`);
  return found.key;
}
