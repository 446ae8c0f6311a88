import { fail, succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { changed } from "../store/changes.ts";
import { inStep } from "../store/history-step.ts";
import * as worklists from "../store/worklists.ts";
import { worklistInHand } from "./worklist-in-hand.ts";
import { tidyWorklist, worklistProblems } from "./worklist-rules.ts";

/**
 * Changes what a list is called, whose it is and when it came out. Fails with `not-found`, `year-archived`, `edited-elsewhere` or
 * `input-not-acceptable`.
 */
export const updateWorklist: UseCase<"worklists:update"> = (context, { id, basedOn, changes }) =>
  inStep(context, () => {
    const { db, now } = context;
    const former = worklistInHand(db, id, basedOn);
    if (!former.ok) return former;
    const typed = tidyWorklist(changes);
    const others = worklists.listWorklists(db, former.value.year).filter((other) => other.id !== id);
    const problems = worklistProblems(changed(former.value, typed), others);
    if (problems.length > 0) return fail({ kind: "input-not-acceptable", problems });
    return succeed(worklists.updateWorklist(db, id, typed, now()));
  });
