import { fail, succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import * as items from "../store/items.ts";
import { inTransaction } from "../store/transaction.ts";

/** Brings a deleted item back with its progress and citations. Fails with `not-found`, or `year-archived` from the store. */
export const undeleteItem: UseCase<"items:undelete"> = ({ db, now }, { deletionId }) =>
  inTransaction(db, () => {
    const item = items.undeleteItem(db, deletionId, now());
    return item === null ? fail({ kind: "not-found", what: "deletion" }) : succeed(item);
  });
