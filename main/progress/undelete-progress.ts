import { fail, succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import * as progress from "../store/progress.ts";
import { inTransaction } from "../store/transaction.ts";

/** Brings a deleted entry back with its citations. Fails with `not-found`, or `year-archived` from the store. */
export const undeleteProgress: UseCase<"progress:undelete"> = ({ db, now }, { deletionId }) =>
  inTransaction(db, () => {
    const entry = progress.undeleteProgress(db, deletionId, now());
    return entry === null ? fail({ kind: "not-found", what: "deletion" }) : succeed(entry);
  });
