import { quotedName } from "../../shared/domain/history/step-in-words.ts";
import { succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { inStep, nameStep } from "../store/history-step.ts";
import { deleteWorklistVersion } from "../store/worklist-versions.ts";
import { versionInHand } from "./version-in-hand.ts";

/** Deletes a version of a list; the log stays and names none. Fails with `not-found`, `year-archived` or `edited-elsewhere`. */
export const deleteVersion: UseCase<"versions:delete"> = (context, { id, basedOn }) =>
  inStep(context, () => {
    const { db, now } = context;
    const found = versionInHand(db, id, basedOn);
    if (!found.ok) return found;
    deleteWorklistVersion(db, id, now());
    nameStep(db, `删除清单版本${quotedName(found.value.version.name)}`);
    return succeed(null);
  });
