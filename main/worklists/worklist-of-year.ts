import type { Worklist } from "../../shared/domain/year-data.ts";
import { fail, succeed, type Result } from "../../shared/result.ts";
import type { ReadableDb } from "../store/handles.ts";
import { readWorklist } from "../store/worklists.ts";

/** The list that an item of the year may stand on. Fails with `not-found`, or `input-not-acceptable` for another year's list. */
export function worklistOfYear(db: ReadableDb, id: string, year: number): Result<Worklist> {
  const worklist = readWorklist(db, id);
  if (worklist === null) return fail({ kind: "not-found", what: "worklist" });
  if (worklist.year === year) return succeed(worklist);
  const message = `所属清单是${worklist.year}年度的，请选${year}年度的清单`;
  return fail({ kind: "input-not-acceptable", problems: [{ field: "worklistId", message }] });
}
