import { tidyProblem } from "../../shared/domain/problems/item-problem.ts";
import { succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { inStep } from "../store/history-step.ts";
import { insertItemProblem } from "../store/item-problems.ts";
import { changeableItem } from "../worklists/item-in-hand.ts";

/** Adds a 问题 to an item. Fails with `not-found` or `year-archived`. */
export const createProblem: UseCase<"problems:create"> = (context, { itemId, problem }) =>
  inStep(context, () => {
    const { db, now, newId } = context;
    const item = changeableItem(db, itemId);
    if (!item.ok) return item;
    return succeed(insertItemProblem(db, itemId, tidyProblem(problem), { id: newId(), now: now() }));
  });
