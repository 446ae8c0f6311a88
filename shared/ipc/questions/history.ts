import { z } from "zod";
import type { HistoryEntry, NextSteps, StepList } from "../../domain/history/step.ts";
import type { Item } from "../../domain/item.ts";
import { id, revision, year } from "../fields.ts";
import { question } from "../question.ts";

/** A step that was undone or redone, and which steps are next since. */
export interface TakenStep extends NextSteps {
  readonly label: string;
}

/** The step that the person saw as the next one. */
const expected = z.strictObject({ year, stepId: id });

export const historyQuestions = {
  /** `limit`: how many of the last steps are listed besides those that are next; none if it is left out. */
  "history:steps": question<StepList>()(z.strictObject({ year, limit: z.int().min(0).max(200).optional() })),
  "history:undo": question<TakenStep>()(expected),
  "history:redo": question<TakenStep>()(expected),
  /** What happened to an item and its progress, the newest first. */
  "history:ofRecord": question<readonly HistoryEntry[]>()(z.strictObject({ itemId: id })),
  /** Sets a field of an item or of its progress to what it was before a change, as a new change. */
  "history:restoreField": question<Item>()(z.strictObject({ itemId: id, changeId: z.int().min(1), basedOn: revision })),
};
