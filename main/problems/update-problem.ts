import { tidyProblem } from "../../shared/domain/problems/item-problem.ts";
import { succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { inStep } from "../store/history-step.ts";
import { updateItemProblem } from "../store/item-problems.ts";
import { problemInHand } from "./problem-in-hand.ts";

/** Changes single fields of a 问题. Fails with `not-found`, `year-archived` or `edited-elsewhere`. */
export const updateProblem = ((context, { id, basedOn, changes }) =>
  inStep(context, () => {
    const { db, now } = context;
    const found = problemInHand(db, id, basedOn);
    if (!found.ok) return found;
    return succeed(updateItemProblem(db, id, tidyProblem(changes), now()));
  })) satisfies UseCase<"problems:update">;
