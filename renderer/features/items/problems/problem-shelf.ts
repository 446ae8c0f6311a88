import type { ItemProblem, ItemProblemDraft } from "../../../../shared/domain/problems/item-problem.ts";
import { Shelf } from "../../../lib/saving/shelf.ts";

/** What is being typed into problems, for the whole window. */
export const problemShelf = new Shelf<ItemProblem, ItemProblemDraft>();

/** A problem that exists only in its form so far. */
export function newProblem(id: string, itemId: string): ItemProblem {
  return {
    id,
    itemId,
    revision: 0,
    createdAt: "",
    updatedAt: "",
    problem: null,
    cause: null,
    measure: null,
    responsibleUnit: null,
    dueDate: null,
    state: "open",
    solvedOn: null,
  };
}
