import type { Stored } from "../../shared/domain/item.ts";
import type { Worklist } from "../../shared/domain/year-data.ts";
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
  const inserted = readWorklist(db, id);
  if (inserted === null) throw new Error(`worklist ${id} was not stored`);
  return inserted;
}
