import { wordKinds, type WordKind, type WordRow, type WordUses } from "../../shared/domain/words/word-row.ts";
import type { ReadableDb, WritableDb } from "./handles.ts";
import { statement } from "./statement.ts";
import { uuidV7Of } from "./uuid.ts";
import { isInBank, itemsWithWord } from "./word-uses.ts";
import { nameKey } from "./words.ts";

const selectWord = (kind: WordKind) => `
  SELECT id, revision, '${kind}' AS kind, name, short_name AS shortName,
    (SELECT count(*) FROM (${itemsWithWord(kind, `${kind}.key`)})) AS uses
  FROM ${kind}`;

/** The names and 简称 of all words that stand for themselves. */
export function listWordNames(db: ReadableDb): Pick<WordRow, "name" | "shortName">[] {
  const named = wordKinds.map((kind) => `SELECT name, short_name AS shortName FROM ${kind} WHERE ${isInBank(kind)}`);
  return statement<Pick<WordRow, "name" | "shortName">>(db, named.join(" UNION ALL ")).all();
}

/** The words of a kind that stand for themselves, by their pinyin. */
export function listWordRows(db: ReadableDb, kind: WordKind): WordRow[] {
  const sql = `${selectWord(kind)} WHERE ${isInBank(kind)} ORDER BY name_order(name)`;
  return statement<WordRow>(db, sql).all();
}

/** The word, also one that was merged into another; null when there is none of this id. */
export function readWordRow(db: ReadableDb, kind: WordKind, id: string): WordRow | null {
  return statement<WordRow>(db, `${selectWord(kind)} WHERE id = ?`).get(id) ?? null;
}

/** A name that somebody has written before. */
interface WrittenWord {
  readonly id: string;
  /** The word that it stands for now. */
  readonly mergedInto: string | null;
  /** Whether it was dropped, and no item uses it. */
  readonly isDropped: boolean;
}

/** The word of this name; null where nobody has written it yet. */
export function findWord(db: ReadableDb, kind: WordKind, name: string): WrittenWord | null {
  const sql = `SELECT id, (SELECT id FROM ${kind} AS other WHERE other.key = ${kind}.merged_into_key) AS mergedInto,
      merged_into_key IS NULL AND NOT (${isInBank(kind)}) AS isDropped
    FROM ${kind} WHERE name_key = ?`;
  const found = statement<Omit<WrittenWord, "isDropped"> & { isDropped: 0 | 1 }>(db, sql).get(nameKey(name));
  return found === undefined ? null : { ...found, isDropped: found.isDropped === 1 };
}

/** The names that stand for another word now, each with the present one. */
export function listMergedNames(db: ReadableDb, kind: WordKind): { readonly name: string; readonly present: string }[] {
  const sql = `SELECT former.name, word.name AS present FROM ${kind} AS former
    JOIN ${kind} AS word ON word.key = former.merged_into_key ORDER BY former.key`;
  return statement<{ name: string; present: string }>(db, sql).all();
}

/** Becomes another text whenever a word is added, renamed, merged or taken back, also one that only archived years use. */
export function stateOfWords(db: ReadableDb): string {
  const counted = wordKinds.map(
    (kind) => `SELECT count(*) || ' ' || total(revision) || ' ' || total(merged_into_key) AS state FROM ${kind}`,
  );
  return statement<{ state: string }>(db, counted.join(" UNION ALL "))
    .all()
    .map(({ state }) => state)
    .join(" ");
}

/** Items that refer to a word, year by year. */
export function usesOfWord(db: ReadableDb, kind: WordKind, id: string): WordUses[] {
  return statement<Omit<WordUses, "archived"> & { readonly archived: 0 | 1 }>(
    db,
    `SELECT item.year, count(*) AS items, EXISTS (SELECT 1 FROM snapshot WHERE snapshot.year = item.year) AS archived
     FROM item WHERE key IN (${itemsWithWord(kind, `(SELECT key FROM ${kind} WHERE id = :id)`)})
     GROUP BY item.year ORDER BY item.year`,
  )
    .all({ id })
    .map((uses) => ({ ...uses, archived: uses.archived === 1 }));
}

/** Enters a new name of a word as one that stands for it, until `mergeWordRows` turns the two around. Answers its id. */
export function insertNameOfWord(db: WritableDb, kind: WordKind, id: string, name: string, now: string): string {
  const key = nameKey(name);
  const fresh = uuidV7Of(now, `${kind} ${key}`);
  statement(
    db,
    `INSERT INTO ${kind} (id, created_at, updated_at, name, name_key, short_name, merged_into_key)
     SELECT ?, ?, ?, ?, ?, short_name, key FROM ${kind} WHERE id = ?`,
  ).run(fresh, now, now, name.trim(), key, id);
  return fresh;
}

/** Gives a word its 简称, or with null none. */
export function setShortName(db: WritableDb, kind: WordKind, id: string, shortName: string | null, now: string): void {
  const sql = `UPDATE ${kind} SET short_name = ?, revision = revision + 1, updated_at = ? WHERE id = ?`;
  statement(db, sql).run(shortName, now, id);
}

/** Takes a word that no item uses out of the bank. */
export function dropWord(db: WritableDb, kind: WordKind, id: string, now: string): void {
  const sql = `UPDATE ${kind} SET dropped = 1, revision = revision + 1, updated_at = ? WHERE id = ?`;
  statement(db, sql).run(now, id);
}

/** Writes a name that is the same word otherwise spelt (blanks, full and half width). */
export function respellWord(db: WritableDb, kind: WordKind, id: string, name: string, now: string): void {
  const sql = `UPDATE ${kind} SET name = ?, revision = revision + 1, updated_at = ? WHERE id = ?`;
  statement(db, sql).run(name.trim(), now, id);
}

/**
 * Merges a word into another: every item of a year that is not archived refers to the other from now on, and so does whoever
 * types the name. The word itself stays, for archived years and the history; the other is in the bank, also if it was dropped.
 */
export function mergeWordRows(db: WritableDb, kind: WordKind, id: string, intoId: string, now: string): void {
  const keyOf = (one: string) => statement<{ key: number }>(db, `SELECT key FROM ${kind} WHERE id = ?`).get(one)?.key;
  const [from, into] = [keyOf(id), keyOf(intoId)];
  if (from === undefined || into === undefined) throw new Error(`the store holds no ${kind} ${id} or ${intoId}`);
  statement(
    db,
    `UPDATE ${kind} SET merged_into_key = nullif(:into, key), dropped = dropped AND key <> :into,
       revision = revision + 1, updated_at = :now
     WHERE key IN (:from, :into) OR merged_into_key = :from`,
  ).run({ from, into, now });
  if (kind === "party") replaceInLists(db, "item_party", "party_key", from, into, now);
  else replaceUnit(db, from, into, now);
}

const openItems = "year NOT IN (SELECT year FROM snapshot)";

function replaceUnit(db: WritableDb, from: number, into: number, now: string): void {
  statement(
    db,
    `UPDATE item SET lead_unit_key = ?, revision = revision + 1, updated_at = ? WHERE lead_unit_key = ? AND ${openItems}`,
  ).run(into, now, from);
  statement(
    db,
    `UPDATE item_problem SET responsible_unit_key = ?, revision = revision + 1, updated_at = ?
     WHERE responsible_unit_key = ? AND item_key IN (SELECT key FROM item WHERE ${openItems})`,
  ).run(into, now, from);
  replaceInLists(db, "item_responsible_unit", "unit_key", from, into, now);
}

/** In the lists of items: the other word takes the place, once where the list names it already. */
function replaceInLists(
  db: WritableDb,
  table: "item_party" | "item_responsible_unit",
  column: string,
  from: number,
  into: number,
  now: string,
): void {
  const lists = statement<{ item: number; keys: string }>(
    db,
    `SELECT item_key AS item, json_group_array(${column} ORDER BY position) AS keys FROM ${table}
     WHERE item_key IN (SELECT item_key FROM ${table} JOIN item ON item.key = item_key
       WHERE ${column} = ? AND ${openItems})
     GROUP BY item_key`,
  ).all(from);
  const clear = statement(db, `DELETE FROM ${table} WHERE item_key = ?`);
  const insert = statement(db, `INSERT INTO ${table} (item_key, position, ${column}) VALUES (?, ?, ?)`);
  const count = statement(db, "UPDATE item SET revision = revision + 1, updated_at = ? WHERE key = ?");
  for (const { item, keys } of lists) {
    const former: readonly number[] = JSON.parse(keys);
    const replaced = new Set(former.map((key) => (key === from ? into : key)));
    clear.run(item);
    for (const [position, key] of [...replaced].entries()) insert.run(item, position, key);
    count.run(now, item);
  }
}
