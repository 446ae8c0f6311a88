import type { PartialDate } from "../../../../shared/domain/dates.ts";
import type { ProgressDraft, ProgressEntry } from "../../../../shared/domain/item.ts";
import { Shelf } from "../../../lib/saving/shelf.ts";

/** What is being typed into progress entries, for the whole window. */
export const progressShelf = new Shelf<ProgressEntry, ProgressDraft>();

/** An entry that exists only in its form so far, at the cut-off date worked with. */
export function newEntry(id: string, itemId: string, asOf: PartialDate | null): ProgressEntry {
  return {
    id,
    itemId,
    revision: 0,
    createdAt: "",
    updatedAt: "",
    asOf,
    text: null,
    doneThisYear: null,
    doneSinceStart: null,
    percent: null,
    physicalProgress: null,
  };
}
