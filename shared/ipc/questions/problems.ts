import { z } from "zod";
import { problemStates, type ItemProblem } from "../../domain/problems/item-problem.ts";
import { id, optionalName, optionalText, partialDate, revision } from "../fields.ts";
import { question } from "../question.ts";

/** What a person fills in about one 问题 of an item. */
export const problemFields = z.strictObject({
  problem: optionalText,
  cause: optionalText,
  measure: optionalText,
  responsibleUnit: optionalName,
  dueDate: partialDate.nullable(),
  state: z.enum(problemStates),
  solvedOn: partialDate.nullable(),
});

export const problemQuestions = {
  "problems:create": question<ItemProblem>()(z.strictObject({ itemId: id, problem: problemFields })),
  "problems:update": question<ItemProblem>()(
    z.strictObject({ id, basedOn: revision, changes: problemFields.partial() }),
  ),
  /** Answers the step that undoing takes back. */
  "problems:delete": question<{ readonly stepId: string }>()(z.strictObject({ id, basedOn: revision })),
};
