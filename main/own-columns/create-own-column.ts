import { fail, succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { inStep } from "../store/history-step.ts";
import { insertOwnColumn } from "../store/own-columns.ts";
import { changeableWorklist } from "../worklists/worklist-in-hand.ts";
import { ownColumnProblems, tidyOwnColumn } from "./own-column-rules.ts";

/** Gives a list an own column, at its end. Fails with `not-found`, `year-archived` or `input-not-acceptable`. */
export const createOwnColumn: UseCase<"ownColumns:create"> = (context, { worklistId, column }) =>
  inStep(context, () => {
    const { db, now, newId } = context;
    const list = changeableWorklist(db, worklistId);
    if (!list.ok) return list;
    const draft = tidyOwnColumn(column);
    const problems = ownColumnProblems(db, list.value, draft, null);
    if (problems.length > 0) return fail({ kind: "input-not-acceptable", problems });
    return succeed(insertOwnColumn(db, worklistId, draft, { id: newId(), now: now() }));
  });
