import { succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { updateDraft } from "../store/drafts.ts";
import { inTransaction } from "../store/transaction.ts";
import { anyDraft, summaryOf } from "./draft-in-hand.ts";

/** Puts a deleted report into use again; one in use stays as it is. Fails with `not-found` or `year-archived`. */
export const undeleteDraft: UseCase<"drafts:undelete"> = ({ db, now }, { id }) =>
  inTransaction(db, () => {
    const draft = anyDraft(db, id);
    if (!draft.ok) return draft;
    if (draft.value.deletedAt === null) return succeed(summaryOf(draft.value));
    return succeed(summaryOf(updateDraft(db, draft.value, { deletedAt: null }, now())));
  });
