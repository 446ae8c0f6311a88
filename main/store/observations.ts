import type { Stored } from "../../shared/domain/item.ts";
import type { Observation } from "../../shared/domain/year-data.ts";
import { changed, type Changes } from "./changes.ts";
import type { ReadableDb, WritableDb } from "./handles.ts";
import { nextKey } from "./next-key.ts";
import type { Stamp } from "./stamp.ts";
import { statement } from "./statement.ts";
import { keyOfField, keyOfGivenName, keyOfName } from "./words.ts";

/** A figure as it is entered. */
export type ObservationDraft = Omit<Observation, keyof Stored>;

const selectObservation = `
  SELECT observation.id, observation.revision, observation.created_at AS createdAt,
    observation.updated_at AS updatedAt, observation.year, indicator.name AS indicator, value, observation.unit,
    qualifier, as_of AS asOf, target, scope, mechanism.name AS mechanism, field.name AS field, observation.position
  FROM observation JOIN indicator ON indicator.key = indicator_key
  LEFT JOIN mechanism ON mechanism.key = mechanism_key
  LEFT JOIN field ON field.key = field_key`;

/** The figures of a year in their order. */
export function listObservations(db: ReadableDb, year: number): Observation[] {
  const sql = `${selectObservation} WHERE observation.year = ? ORDER BY observation.position, observation.key`;
  return statement<Observation>(db, sql).all(year);
}

/** The figures of the years before, of the same kind (real or 演示数据): the earliest year first, each in its order. */
export function listObservationsBefore(db: ReadableDb, year: number): Observation[] {
  const sql = `${selectObservation} JOIN reporting_year ON reporting_year.year = observation.year
    WHERE observation.year < ? AND kind = (SELECT kind FROM reporting_year WHERE year = ?)
    ORDER BY observation.year, observation.position, observation.key`;
  return statement<Observation>(db, sql).all(year, year);
}

/** The figure, or null when there is none of this id. */
export function readObservation(db: ReadableDb, id: string): Observation | null {
  return statement<Observation>(db, `${selectObservation} WHERE observation.id = ?`).get(id) ?? null;
}

/** The place behind the last figure of a year. */
export function nextObservationPosition(db: ReadableDb, year: number): number {
  const sql = "SELECT coalesce(max(position) + 1, 0) AS next FROM observation WHERE year = ?";
  return statement<{ next: number }>(db, sql).get(year)?.next ?? 0;
}

/** Enters a figure; its indicator, mechanism and field go by name and are created when they are new. */
export function insertObservation(db: WritableDb, draft: ObservationDraft, { id, now }: Stamp): Observation {
  statement(
    db,
    `INSERT INTO observation (key, id, created_at, updated_at, year, indicator_key, value, unit, qualifier, as_of, target,
       scope, mechanism_key, field_key, position)
     VALUES (${nextKey("observation")}, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    id,
    now,
    now,
    draft.year,
    keyOfGivenName(db, "indicator", draft.indicator, now),
    draft.value,
    draft.unit,
    draft.qualifier,
    draft.asOf,
    draft.target,
    draft.scope,
    keyOfName(db, "mechanism", draft.mechanism, now),
    keyOfField(db, draft.year, draft.field, now),
    draft.position,
  );
  return presentObservation(db, id);
}

/** Changes what is given and leaves the rest. Throws when there is no such figure; an archived year refuses. */
export function updateObservation(
  db: WritableDb,
  id: string,
  changes: Changes<ObservationDraft>,
  now: string,
): Observation {
  const row = changed<Observation>(presentObservation(db, id), changes);
  statement(
    db,
    `UPDATE observation SET revision = revision + 1, updated_at = ?, indicator_key = ?, value = ?, unit = ?,
       qualifier = ?, as_of = ?, target = ?, scope = ?, mechanism_key = ?, field_key = ?
     WHERE id = ?`,
  ).run(
    now,
    keyOfGivenName(db, "indicator", row.indicator, now),
    row.value,
    row.unit,
    row.qualifier,
    row.asOf,
    row.target,
    row.scope,
    keyOfName(db, "mechanism", row.mechanism, now),
    keyOfField(db, row.year, row.field, now),
    id,
  );
  return presentObservation(db, id);
}

/** Deletes a figure with its citations. Throws when there is no such figure; an archived year refuses. */
export function deleteObservation(db: WritableDb, id: string): void {
  const found = statement<{ key: number }>(db, "SELECT key FROM observation WHERE id = ?").get(id);
  if (found === undefined) throw new Error(`the store holds no observation ${id}`);
  statement(db, "DELETE FROM citation WHERE observation_key = ?").run(found.key);
  statement(db, "DELETE FROM observation WHERE key = ?").run(found.key);
}

function presentObservation(db: ReadableDb, id: string): Observation {
  const found = readObservation(db, id);
  if (found === null) throw new Error(`the store holds no observation ${id}`);
  return found;
}
