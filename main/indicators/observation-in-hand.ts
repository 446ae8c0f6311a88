import type { Observation } from "../../shared/domain/year-data.ts";
import { fail, succeed, type Result } from "../../shared/result.ts";
import type { ReadableDb } from "../store/handles.ts";
import { readObservation } from "../store/observations.ts";
import { openYear } from "../years/open-year.ts";

/** The figure as the person saw it when the change began. Fails with `not-found`, `year-archived` or `edited-elsewhere`. */
export function observationInHand(db: ReadableDb, id: string, basedOn: number): Result<Observation> {
  const row = readObservation(db, id);
  if (row === null) return fail({ kind: "not-found", what: "observation" });
  const year = openYear(db, row.year);
  if (!year.ok) return year;
  if (row.revision === basedOn) return succeed(row);
  return fail({ kind: "edited-elsewhere", current: { kind: "observation", row } });
}
