import { dateInWords } from "../../../../shared/domain/dates.ts";
import { problemStateLabels, type ItemProblemDraft } from "../../../../shared/domain/problems/item-problem.ts";
import { absent } from "../../../lib/format.ts";

/** The value of a problem's field in words. */
export function problemValueInWords(field: keyof ItemProblemDraft, draft: ItemProblemDraft): string {
  switch (field) {
    case "dueDate":
    case "solvedOn":
      return draft[field] === null ? absent : dateInWords(draft[field]);
    case "state":
      return problemStateLabels[draft.state];
    default:
      return draft[field] ?? absent;
  }
}
