import { succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { updateDraft } from "../store/drafts.ts";
import { inTransaction } from "../store/transaction.ts";
import { draftInHand, summaryOf } from "./draft-in-hand.ts";

/** Takes a report out of use; it stays among the deleted ones. Fails with `not-found`, `year-archived` or `draft-refused`. */
export const deleteDraft: UseCase<"drafts:delete"> = ({ db, now }, { id, basedOn }) =>
  inTransaction(db, () => {
    const draft = draftInHand(db, id, basedOn);
    if (!draft.ok) return draft;
    const time = now();
    return succeed(summaryOf(updateDraft(db, draft.value, { deletedAt: time }, time)));
  });
