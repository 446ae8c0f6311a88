import { fail, succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { inStep } from "../store/history-step.ts";
import * as items from "../store/items.ts";

/** Brings a deleted item back with its progress and citations. Fails with `not-found`, or `year-archived` from the store. */
export const undeleteItem: UseCase<"items:undelete"> = (context, { deletionId }) =>
  inStep(context, () => {
    const { db, now } = context;
    const item = items.undeleteItem(db, deletionId, now());
    return item === null ? fail({ kind: "not-found", what: "deletion" }) : succeed(item);
  });
