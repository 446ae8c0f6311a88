import { fail, succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { inStep } from "../store/history-step.ts";
import { insertWorklist, listWorklists } from "../store/worklists.ts";
import { openYear } from "../years/open-year.ts";
import { tidyWorklist, worklistProblems } from "./worklist-rules.ts";

/** How many matters a list says it holds comes from its source, never from the form. */
const nothingDeclared = { declaredCount: null, declaredQualifier: "exact", declaredUnit: null } as const;

/** Adds a list under a mechanism to the year. Fails with `not-found`, `year-archived` or `input-not-acceptable`. */
export const createWorklist: UseCase<"worklists:create"> = (context, typed) =>
  inStep(context, () => {
    const { db, now, newId } = context;
    const open = openYear(db, typed.year);
    if (!open.ok) return open;
    const draft = tidyWorklist(typed);
    const problems = worklistProblems(draft, listWorklists(db, typed.year));
    if (problems.length > 0) return fail({ kind: "input-not-acceptable", problems });
    return succeed(insertWorklist(db, { ...draft, ...nothingDeclared }, { id: newId(), now: now() }));
  });
