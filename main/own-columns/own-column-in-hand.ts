import type { OwnColumn } from "../../shared/domain/own-column.ts";
import type { Worklist } from "../../shared/domain/year-data.ts";
import { fail, succeed, type Result } from "../../shared/result.ts";
import type { ReadableDb } from "../store/handles.ts";
import { readOwnColumn } from "../store/own-columns.ts";
import { changeableWorklist } from "../worklists/worklist-in-hand.ts";

/** A column as the person saw it when the change began, with its list. */
export interface OwnColumnInHand {
  readonly column: OwnColumn;
  readonly worklist: Worklist;
}

/** The column of this id and revision. Fails with `not-found`, `year-archived` or `edited-elsewhere`. */
export function ownColumnInHand(db: ReadableDb, id: string, basedOn: number): Result<OwnColumnInHand> {
  const column = readOwnColumn(db, id);
  if (column === null) return fail({ kind: "not-found", what: "own-column" });
  const worklist = changeableWorklist(db, column.worklistId);
  if (!worklist.ok) return worklist;
  if (column.revision === basedOn) return succeed({ column, worklist: worklist.value });
  return fail({ kind: "edited-elsewhere", current: { kind: "own-column", row: column } });
}
