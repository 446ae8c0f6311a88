import type { ItemProblem } from "../../shared/domain/problems/item-problem.ts";
import { testId, testTime } from "./builders.ts";

/** A problem of an item of which nothing is known but what a test names. */
export function anItemProblem(itemId: string, given: Partial<ItemProblem> = {}): ItemProblem {
  return {
    id: testId(),
    revision: 1,
    createdAt: testTime,
    updatedAt: testTime,
    itemId,
    problem: null,
    cause: null,
    measure: null,
    responsibleUnit: null,
    dueDate: null,
    state: "open",
    solvedOn: null,
    ...given,
  };
}
