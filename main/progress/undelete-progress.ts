import { fail, succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { inStep } from "../store/history-step.ts";
import * as progress from "../store/progress.ts";

/** Brings a deleted entry back with its citations. Fails with `not-found`, or `year-archived` from the store. */
export const undeleteProgress: UseCase<"progress:undelete"> = (context, { deletionId }) =>
  inStep(context, () => {
    const { db, now } = context;
    const entry = progress.undeleteProgress(db, deletionId, now());
    return entry === null ? fail({ kind: "not-found", what: "deletion" }) : succeed(entry);
  });
