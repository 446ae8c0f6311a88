import { tidyProblem, type ItemProblemDraft } from "../../domain/problems/item-problem.ts";
import { problemLabels } from "../../domain/problems/problem-labels.ts";
import { wordKey } from "../plan/match-keys.ts";
import { problemCell, problemFields, problemText, type ProblemField } from "./problem-columns.ts";
import type { ProblemChange } from "./problem-plan.ts";
import type { ProblemRow } from "./problem-row.ts";
import type { ProblemValues } from "./read-problem-cell.ts";

export const emptyProblem: ItemProblemDraft = {
  problem: null,
  cause: null,
  measure: null,
  responsibleUnit: null,
  dueDate: null,
  state: "open",
  solvedOn: null,
};

/** What a row types that an existing problem does not have: a blank cell says nothing, nor does one that shows what the export shows. */
export function typedAnew(
  { values, raws }: Pick<ProblemRow, "values" | "raws">,
  existing: ItemProblemDraft,
): ProblemValues {
  const fields = problemFields.filter((field) => {
    const isExported = typeof raws[field] !== "object" && raws[field] === problemCell(field, existing);
    return values[field] !== undefined && !isExported && !isSame(field, values, existing);
  });
  return Object.fromEntries(fields.map((field) => [field, values[field]]));
}

/** What the problem becomes by what was typed: a day of solving solves it, an open one has none. Only what differs. */
export function problemChanges(typed: ProblemValues, existing: ItemProblemDraft): Partial<ItemProblemDraft> {
  const tidied: Partial<ItemProblemDraft> = Object.fromEntries(Object.entries(tidyProblem(typed)));
  const differing = problemFields.filter((field) => tidied[field] !== undefined && !isSame(field, tidied, existing));
  return Object.fromEntries(differing.map((field) => [field, tidied[field]]));
}

function isSame(field: ProblemField, values: ProblemValues, existing: ItemProblemDraft): boolean {
  const value = values[field] ?? null;
  if (field === "responsibleUnit") return wordKey(value ?? "") === wordKey(existing.responsibleUnit ?? "");
  return value === existing[field];
}

/** Old and new of each value, in the order of the columns. */
export function changesInWords(
  values: Partial<ItemProblemDraft>,
  existing: ItemProblemDraft = emptyProblem,
): readonly ProblemChange[] {
  return problemFields.flatMap((field) => {
    const value = values[field];
    if (value === undefined) return [];
    const before = existing === emptyProblem ? "" : problemText(field, existing[field]);
    return [{ field, label: problemLabels[field], before, after: problemText(field, value) }];
  });
}
