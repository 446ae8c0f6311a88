import type { Worklist } from "../../shared/domain/year-data.ts";
import { fail, succeed, type Result } from "../../shared/result.ts";
import type { ReadableDb } from "../store/handles.ts";
import { readWorklist } from "../store/worklists.ts";
import { openYear } from "../years/open-year.ts";

/** The list, when its year may be changed. Fails with `not-found` or `year-archived`. */
export function changeableWorklist(db: ReadableDb, id: string): Result<Worklist> {
  const worklist = readWorklist(db, id);
  if (worklist === null) return fail({ kind: "not-found", what: "worklist" });
  const year = openYear(db, worklist.year);
  return year.ok ? succeed(worklist) : year;
}

/** The list as the person saw it when the change began. Fails with `not-found`, `year-archived` or `edited-elsewhere`. */
export function worklistInHand(db: ReadableDb, id: string, basedOn: number): Result<Worklist> {
  const changeable = changeableWorklist(db, id);
  if (!changeable.ok || changeable.value.revision === basedOn) return changeable;
  return fail({ kind: "edited-elsewhere", current: { kind: "worklist", row: changeable.value } });
}
