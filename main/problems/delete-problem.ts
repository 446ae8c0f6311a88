import { succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { inStep } from "../store/history-step.ts";
import { runningStep } from "../store/history-steps.ts";
import { deleteItemProblem } from "../store/item-problems.ts";
import { problemInHand } from "./problem-in-hand.ts";

/** Deletes a 问题, undoably. Fails with `not-found`, `year-archived` or `edited-elsewhere`. */
export const deleteProblem: UseCase<"problems:delete"> = (context, { id, basedOn }) =>
  inStep(context, () => {
    const { db } = context;
    const found = problemInHand(db, id, basedOn);
    if (!found.ok) return found;
    deleteItemProblem(db, id);
    return succeed({ stepId: runningStep(db, found.value.item.year).id });
  });
