import { tidyVersion, versionProblems } from "../../shared/domain/worklists/worklist-version.ts";
import { fail, succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { changed } from "../store/changes.ts";
import { inStep } from "../store/history-step.ts";
import { listVersionsOfWorklist, updateWorklistVersion } from "../store/worklist-versions.ts";
import { versionInHand } from "./version-in-hand.ts";

/** Changes a version of a list. Fails with `not-found`, `year-archived`, `edited-elsewhere` or `input-not-acceptable`. */
export const updateVersion: UseCase<"versions:update"> = (context, { id, basedOn, changes }) =>
  inStep(context, () => {
    const { db, now } = context;
    const former = versionInHand(db, id, basedOn);
    if (!former.ok) return former;
    const typed = tidyVersion(changes);
    const others = listVersionsOfWorklist(db, former.value.worklist.id).filter((other) => other.id !== id);
    const problems = versionProblems(changed(former.value.version, typed), others);
    if (problems.length > 0) return fail({ kind: "input-not-acceptable", problems });
    return succeed(updateWorklistVersion(db, id, typed, now()));
  });
