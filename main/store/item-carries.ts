import type { CarryLinks, ItemCarry, LinkedItem } from "../../shared/domain/carry/item-carry.ts";
import type { ReadableDb, WritableDb } from "./handles.ts";
import type { Stamp } from "./stamp.ts";
import { statement } from "./statement.ts";

/** A link with its internal key, by which it returns to its old place. */
export interface KeyedCarry {
  readonly key: number;
  readonly row: ItemCarry;
}

const carryColumns = `
  item_carry.id, item_carry.revision, item_carry.created_at AS createdAt, item_carry.updated_at AS updatedAt,
  item.id AS itemId, former_id AS formerId, former_year AS formerYear`;

const carryTables = "item_carry JOIN item ON item.key = item_key";

/** The links of the items of a year to earlier years, in the order in which they were made. */
export function listCarriesOfYear(db: ReadableDb, year: number): ItemCarry[] {
  const sql = `SELECT ${carryColumns} FROM ${carryTables} WHERE item.year = ? ORDER BY item_carry.key`;
  return statement<ItemCarry>(db, sql).all(year);
}

/** What an item was carried from, and what it was carried to. */
export function carryLinksOf(db: ReadableDb, itemId: string): CarryLinks {
  const from = statement<LinkedItem>(
    db,
    `SELECT former_id AS id, former_year AS year, former.title
     FROM ${carryTables} LEFT JOIN item AS former ON former.id = former_id WHERE item.id = ?`,
  ).get(itemId);
  const to = statement<LinkedItem>(
    db,
    `SELECT item.id, item.year, item.title FROM ${carryTables} WHERE former_id = ? ORDER BY item.year, item_carry.key`,
  ).all(itemId);
  return { from: from ?? null, to };
}

const selectKeyed = `SELECT item_carry.key, ${carryColumns} FROM ${carryTables} WHERE item.id = ?`;

/** The link of an item with its key, for the record of the item's deletion; none or one. */
export function keyedCarries(db: ReadableDb, itemId: string): KeyedCarry[] {
  return statement<ItemCarry & { readonly key: number }>(db, selectKeyed)
    .all(itemId)
    .map(({ key, ...row }) => ({ key, row }));
}

/** Links an item to the one that it goes on with. An archived year refuses. */
export function insertItemCarry(
  db: WritableDb,
  link: Pick<ItemCarry, "itemId" | "formerId" | "formerYear">,
  { id, now }: Stamp,
): void {
  insertItemCarryRow(db, { key: null, row: { ...link, id, revision: 1, createdAt: now, updatedAt: now } });
}

/** Writes a link as it is; a key puts it back in its old place. */
export function insertItemCarryRow(db: WritableDb, { key, row }: { key: number | null; row: ItemCarry }): void {
  statement(
    db,
    `INSERT INTO item_carry (key, id, revision, created_at, updated_at, item_key, former_id, former_year)
     VALUES (?, ?, ?, ?, ?, (SELECT key FROM item WHERE id = ?), ?, ?)`,
  ).run(key, row.id, row.revision, row.createdAt, row.updatedAt, row.itemId, row.formerId, row.formerYear);
}

/** Deletes the link of an item, which goes as well. */
export function deleteCarryOfItem(db: WritableDb, itemKey: number): void {
  statement(db, "DELETE FROM item_carry WHERE item_key = ?").run(itemKey);
}
