import { z } from "zod";
import type { ProgressEntry } from "../../domain/item.ts";
import { id, money, optionalText, partialDate, percent, revision } from "../fields.ts";
import { question } from "../question.ts";

/** What the form of a progress entry can change. */
export const progressFields = z.strictObject({
  asOf: partialDate.nullable(),
  text: optionalText,
  doneThisYear: money.nullable(),
  doneSinceStart: money.nullable(),
  percent: percent.nullable(),
  physicalProgress: optionalText,
});

export const progressQuestions = {
  "progress:create": question<ProgressEntry>()(z.strictObject({ itemId: id, entry: progressFields })),
  "progress:update": question<ProgressEntry>()(
    z.strictObject({ id, basedOn: revision, changes: progressFields.partial() }),
  ),
  "progress:delete": question<{ readonly deletionId: string }>()(z.strictObject({ id, basedOn: revision })),
  "progress:undelete": question<ProgressEntry>()(z.strictObject({ deletionId: id })),
};
