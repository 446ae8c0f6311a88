import type { Stored } from "../../shared/domain/item.ts";
import type { Observation } from "../../shared/domain/year-data.ts";
import type { ReadableDb, WritableDb } from "./handles.ts";
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

/** Enters a figure; its indicator, mechanism and field go by name and are created when they are new. */
export function insertObservation(db: WritableDb, draft: ObservationDraft, { id, now }: Stamp): Observation {
  statement(
    db,
    `INSERT INTO observation (id, created_at, updated_at, year, indicator_key, value, unit, qualifier, as_of, target,
       scope, mechanism_key, field_key, position)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
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
  const inserted = statement<Observation>(db, `${selectObservation} WHERE observation.id = ?`).get(id);
  if (inserted === undefined) throw new Error(`observation ${id} was not stored`);
  return inserted;
}
