import { succeed } from "../../../shared/result.ts";
import type { UseCase } from "../../engine/use-case.ts";
import { insertVersion } from "../../store/draft-versions.ts";
import { inTransaction } from "../../store/transaction.ts";
import { anyDraft } from "../draft-in-hand.ts";

/** Keeps the saved text under a name. Fails with `not-found` or `year-archived`. */
export const saveVersion: UseCase<"drafts:saveVersion"> = ({ db, now, newId }, { id, name }) =>
  inTransaction(db, () => {
    const draft = anyDraft(db, id);
    if (!draft.ok) return draft;
    return succeed(insertVersion(db, draft.value, name, { id: newId(), now: now() }));
  });
