import type { Worklist } from "../../shared/domain/year-data.ts";
import type { WorklistVersion } from "../../shared/domain/worklists/worklist-version.ts";
import { fail, succeed, type Result } from "../../shared/result.ts";
import type { ReadableDb } from "../store/handles.ts";
import { readWorklistVersion } from "../store/worklist-versions.ts";
import { changeableWorklist } from "./worklist-in-hand.ts";

/** A version as the person saw it when the change began, with its list. */
export interface VersionInHand {
  readonly version: WorklistVersion;
  readonly worklist: Worklist;
}

/** The version of this id and revision. Fails with `not-found`, `year-archived` or `edited-elsewhere`. */
export function versionInHand(db: ReadableDb, id: string, basedOn: number): Result<VersionInHand> {
  const version = readWorklistVersion(db, id);
  if (version === null) return fail({ kind: "not-found", what: "version" });
  const worklist = changeableWorklist(db, version.worklistId);
  if (!worklist.ok) return worklist;
  if (version.revision === basedOn) return succeed({ version, worklist: worklist.value });
  return fail({ kind: "edited-elsewhere", current: { kind: "version", row: version } });
}
