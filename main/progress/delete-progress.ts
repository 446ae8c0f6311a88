import { succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import * as progress from "../store/progress.ts";
import { inTransaction } from "../store/transaction.ts";
import { progressInHand } from "./progress-in-hand.ts";

/** Deletes a progress entry, undoably. Fails with `not-found`, `year-archived` or `edited-elsewhere`. */
export const deleteProgress: UseCase<"progress:delete"> = ({ db, now, newId }, { id, basedOn }) =>
  inTransaction(db, () => {
    const entry = progressInHand(db, id, basedOn);
    if (!entry.ok) return entry;
    const deletionId = newId();
    progress.deleteProgress(db, id, { id: deletionId, now: now() });
    return succeed({ deletionId });
  });
