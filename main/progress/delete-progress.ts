import { succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { inStep } from "../store/history-step.ts";
import * as progress from "../store/progress.ts";
import { progressInHand } from "./progress-in-hand.ts";

/** Deletes a progress entry, undoably. Fails with `not-found`, `year-archived` or `edited-elsewhere`. */
export const deleteProgress: UseCase<"progress:delete"> = (context, { id, basedOn }) =>
  inStep(context, () => {
    const { db, now, newId } = context;
    const entry = progressInHand(db, id, basedOn);
    if (!entry.ok) return entry;
    const deletionId = newId();
    progress.deleteProgress(db, id, { id: deletionId, now: now() });
    return succeed({ deletionId });
  });
