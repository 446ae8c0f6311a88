import type { Stored } from "../../shared/domain/item.ts";
import type { Worklist } from "../../shared/domain/year-data.ts";
import { changed, type Changes } from "./changes.ts";
import type { ReadableDb, WritableDb } from "./handles.ts";
import type { Stamp } from "./stamp.ts";
import { statement } from "./statement.ts";
import { keyOfGivenName } from "./words.ts";

/** A list as it is entered; what it declares of its length may be left out. */
export type WorklistDraft = Omit<Worklist, keyof Stored | "declaredCount" | "declaredQualifier" | "declaredUnit"> &
  Partial<Pick<Worklist, "declaredCount" | "declaredQualifier" | "declaredUnit">>;

const selectWorklist = `
  SELECT worklist.id, worklist.revision, worklist.created_at AS createdAt, worklist.updated_at AS updatedAt,
    year, mechanism.name AS mechanism, title, issuing_body AS issuingBody, document_number AS documentNumber,
    issued_on AS issuedOn, declared_count AS declaredCount, declared_qualifier AS declaredQualifier,
    declared_unit AS declaredUnit
  FROM worklist JOIN mechanism ON mechanism.key = mechanism_key`;

/** The lists of a year in the order they were entered. */
export function listWorklists(db: ReadableDb, year: number): Worklist[] {
  return statement<Worklist>(db, `${selectWorklist} WHERE year = ? ORDER BY worklist.key`).all(year);
}

/** The list, or null when there is none of this id. */
export function readWorklist(db: ReadableDb, id: string): Worklist | null {
  return statement<Worklist>(db, `${selectWorklist} WHERE worklist.id = ?`).get(id) ?? null;
}

/** How many items stand on each list of a year, by the list's id; lists without any are left out. */
export function countItemsOfWorklists(db: ReadableDb, year: number): ReadonlyMap<string, number> {
  const rows = statement<{ id: string; count: number }>(
    db,
    `SELECT worklist.id, count(*) AS count FROM item JOIN worklist ON worklist.key = worklist_key
     WHERE item.year = ? GROUP BY worklist.key`,
  ).all(year);
  return new Map(rows.map(({ id, count }) => [id, count]));
}

/** The name of every item of a year with the list that it stands on, in the order of the lists. */
export function namesOnLists(
  db: ReadableDb,
  year: number,
): readonly { readonly list: string; readonly mechanism: string; readonly name: string }[] {
  return statement<{ list: string; mechanism: string; name: string }>(
    db,
    `SELECT worklist.title AS list, mechanism.name AS mechanism, item.title AS name
     FROM item JOIN worklist ON worklist.key = worklist_key JOIN mechanism ON mechanism.key = mechanism_key
     WHERE item.year = ? ORDER BY worklist.key`,
  ).all(year);
}

/** What a person can change of a list. */
export type WorklistChanges = Changes<
  Pick<Worklist, "mechanism" | "title" | "issuingBody" | "documentNumber" | "issuedOn">
>;

/** Changes what is given and leaves the rest. Throws when there is no such list; an archived year refuses. */
export function updateWorklist(db: WritableDb, id: string, changes: WorklistChanges, now: string): Worklist {
  const row = changed(presentWorklist(db, id), changes);
  statement(
    db,
    `UPDATE worklist SET revision = revision + 1, updated_at = ?, mechanism_key = ?, title = ?, issuing_body = ?,
       document_number = ?, issued_on = ?
     WHERE id = ?`,
  ).run(
    now,
    keyOfGivenName(db, "mechanism", row.mechanism, now),
    row.title,
    row.issuingBody,
    row.documentNumber,
    row.issuedOn,
    id,
  );
  return presentWorklist(db, id);
}

/** Enters a list; its 合作机制 goes by name and is created when it is new. Throws when the store does not hold the year. */
export function insertWorklist(db: WritableDb, draft: WorklistDraft, { id, now }: Stamp): Worklist {
  statement(
    db,
    `INSERT INTO worklist (id, created_at, updated_at, year, mechanism_key, title, issuing_body, document_number,
       issued_on, declared_count, declared_qualifier, declared_unit)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    id,
    now,
    now,
    draft.year,
    keyOfGivenName(db, "mechanism", draft.mechanism, now),
    draft.title,
    draft.issuingBody,
    draft.documentNumber,
    draft.issuedOn,
    draft.declaredCount ?? null,
    draft.declaredQualifier ?? "exact",
    draft.declaredUnit ?? null,
  );
  return presentWorklist(db, id);
}

function presentWorklist(db: ReadableDb, id: string): Worklist {
  const found = readWorklist(db, id);
  if (found === null) throw new Error(`the store holds no worklist ${id}`);
  return found;
}
