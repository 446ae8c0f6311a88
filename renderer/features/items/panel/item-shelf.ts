import type { Item, ItemDraft } from "../../../../shared/domain/item.ts";
import { Shelf } from "../../../lib/saving/shelf.ts";

/** What is being typed into items, for the whole window. */
export const itemShelf = new Shelf<Item, ItemDraft>();

/** An item that exists only in its form so far; revision 0 says so. */
export function newItem(id: string, year: number, worklistId: string): Item {
  return {
    id,
    revision: 0,
    createdAt: "",
    updatedAt: "",
    year,
    worklistId,
    number: null,
    title: "",
    field: null,
    kind: null,
    parties: [],
    leadUnit: null,
    responsibleUnits: [],
    content: null,
    annualGoal: null,
    totalInvestment: null,
    plannedThisYear: null,
    phase: null,
    pace: null,
    status: null,
    startDate: null,
    dueDate: null,
    finishedOn: null,
    problem: null,
    nextStep: null,
    remark: null,
  };
}
