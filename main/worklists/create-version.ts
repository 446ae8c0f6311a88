import { quotedName } from "../../shared/domain/history/step-in-words.ts";
import { tidyVersion, versionProblems } from "../../shared/domain/worklists/worklist-version.ts";
import { fail, succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { inStep, nameStep } from "../store/history-step.ts";
import { insertWorklistVersion, listVersionsOfWorklist } from "../store/worklist-versions.ts";
import { changeableWorklist } from "./worklist-in-hand.ts";

/** Adds a version to a list. Fails with `not-found`, `year-archived` or `input-not-acceptable`. */
export const createVersion: UseCase<"versions:create"> = (context, { worklistId, version }) =>
  inStep(context, () => {
    const { db, now, newId } = context;
    const worklist = changeableWorklist(db, worklistId);
    if (!worklist.ok) return worklist;
    const draft = tidyVersion(version);
    const problems = versionProblems(draft, listVersionsOfWorklist(db, worklistId));
    if (problems.length > 0) return fail({ kind: "input-not-acceptable", problems });
    const created = insertWorklistVersion(db, worklistId, draft, { id: newId(), now: now() });
    nameStep(db, `新增清单版本${quotedName(created.name)}`);
    return succeed(created);
  });
