import type { Field } from "../../shared/domain/year-data.ts";
import type { ReadableDb, WritableDb } from "./handles.ts";
import { nextKey } from "./next-key.ts";
import { statement } from "./statement.ts";
import { uuidV7Of } from "./uuid.ts";
import { isInBank } from "./word-uses.ts";

type WordTable = "mechanism" | "party" | "unit" | "indicator";

/** Two spellings are one name when they differ only in blanks around it or in full and half width: 内江市 and 内江市␣. */
export function nameKey(name: string): string {
  return name.normalize("NFKC").trim();
}

/** SQL for the keys of named words and of those they were merged into: a view that was saved before still finds its rows. */
export function namedOrMerged(table: "party" | "unit"): string {
  return `SELECT used.key FROM ${table} AS named JOIN ${table} AS used ON used.key IN (named.key, named.merged_into_key)
       WHERE named.name_key IN (SELECT value FROM json_each(?))`;
}

/** SQL for the keys of the words of these very names: an archived year may use a name beside the one it was merged into since. */
export function namedSo(table: "party" | "unit"): string {
  return `SELECT key FROM ${table} WHERE name_key IN (SELECT value FROM json_each(?))`;
}

/** All 合作机制 in order of first use; of one year when it is given. */
export function listMechanisms(db: ReadableDb, year?: number): string[] {
  return names(
    db,
    `SELECT name FROM mechanism
     WHERE :year IS NULL OR key IN (SELECT mechanism_key FROM worklist WHERE year = :year)
     ORDER BY key`,
    year,
  );
}

/** All 合作方 in order of first use; those of one year's items when it is given. */
export function listParties(db: ReadableDb, year?: number): string[] {
  return names(
    db,
    `SELECT name FROM party
     WHERE (:year IS NULL AND ${isInBank("party")}) OR EXISTS (
       SELECT 1 FROM item_party JOIN item ON item.key = item_key WHERE party_key = party.key AND year = :year)
     ORDER BY key`,
    year,
  );
}

/** All 牵头单位 and 责任单位 in order of first use; those of one year's items when it is given. */
export function listUnits(db: ReadableDb, year?: number): string[] {
  return names(
    db,
    `SELECT name FROM unit
     WHERE (:year IS NULL AND ${isInBank("unit")}) OR EXISTS (SELECT 1 FROM item WHERE lead_unit_key = unit.key AND year = :year) OR EXISTS (
       SELECT 1 FROM item_responsible_unit JOIN item ON item.key = item_key WHERE unit_key = unit.key AND year = :year)
     ORDER BY key`,
    year,
  );
}

function names(db: ReadableDb, sql: string, year: number | undefined): string[] {
  return statement<{ name: string }>(db, sql)
    .all({ year: year ?? null })
    .map(({ name }) => name);
}

/** The 领域 of a year in their order. */
export function listFields(db: ReadableDb, year: number): Field[] {
  return statement<Omit<Field, "formerFields"> & { readonly formerFields: string }>(
    db,
    `SELECT name, position, group_name AS "group",
       (SELECT json_group_array(former.name ORDER BY field_former.position)
        FROM field_former JOIN field AS former ON former.key = former_key
        WHERE field_key = field.key AND former.year = (
          SELECT max(earlier.year) FROM reporting_year AS earlier JOIN reporting_year AS own ON own.kind = earlier.kind
          WHERE own.year = field.year AND earlier.year < field.year)) AS formerFields
     FROM field WHERE year = ? ORDER BY position`,
  )
    .all(year)
    .map(({ formerFields, ...field }) => ({ ...field, formerFields: JSON.parse(formerFields) }));
}

/** The year's 领域 of this name; a new one goes to the end. */
export function putField(db: WritableDb, year: number, name: string, now: string): Field {
  const field = statement<Field>(db, "SELECT name, position FROM field WHERE key = ?").get(
    keyOfField(db, year, name, now),
  );
  if (field === undefined) throw new Error(`no field ${name} in ${year}`);
  return field;
}

/** The internal key of a name, which is created when it is new; null for no name or a blank one. */
export function keyOfName(db: WritableDb, table: WordTable, name: string | null, now: string): number | null {
  return name === null || nameKey(name) === "" ? null : keyOfGivenName(db, table, name, now);
}

/** As `keyOfName`, for a name that is there. */
export function keyOfGivenName(db: WritableDb, table: WordTable, name: string, now: string): number {
  const key = nameKey(name);
  // A name that was merged into another stands for that one.
  const own = table === "party" || table === "unit" ? "coalesce(merged_into_key, key)" : "key";
  const found = statement<{ key: number }>(db, `SELECT ${own} AS key FROM ${table} WHERE name_key = ?`).get(key);
  if (found !== undefined) return found.key;
  const inserted = statement(
    db,
    `INSERT INTO ${table} (id, created_at, updated_at, name, name_key) VALUES (?, ?, ?, ?, ?)`,
  ).run(uuidV7Of(now, `${table} ${key}`), now, now, name.trim(), key);
  return Number(inserted.lastInsertRowid);
}

/** The internal key of a year's field, which is created when it is new; null for no name or a blank one. */
export function keyOfField(db: WritableDb, year: number, name: string | null, now: string): number | null {
  const key = nameKey(name ?? "");
  if (name === null || key === "") return null;
  const found = statement<{ key: number }>(db, "SELECT key FROM field WHERE year = ? AND name_key = ?").get(year, key);
  if (found !== undefined) return found.key;
  const inserted = statement(
    db,
    `INSERT INTO field (key, id, created_at, updated_at, name, name_key, year, position)
     SELECT ${nextKey("field")}, ?, ?, ?, ?, ?, :year, coalesce(max(position) + 1, 0) FROM field WHERE year = :year`,
  ).run({ year }, uuidV7Of(now, `field ${year} ${key}`), now, now, name.trim(), key);
  return Number(inserted.lastInsertRowid);
}
