import { fail, succeed } from "../../../shared/result.ts";
import type { UseCase } from "../../engine/use-case.ts";
import { deleteRefusal, insertRefusal, listRefusals } from "../../store/draft-refusals.ts";
import { inTransaction } from "../../store/transaction.ts";
import { readYear } from "../../store/years.ts";
import { anyDraft } from "../draft-in-hand.ts";

/**
 * Remembers that changes of a returned file were refused, so that reading it again does not ask again; or forgets it. Fails with
 * `not-found` or `year-archived`.
 */
export const refuseReturned: UseCase<"drafts:refuseReturned"> = ({ db, now }, { id, changes, refused }) =>
  inTransaction(db, () => {
    const found = anyDraft(db, id);
    if (!found.ok) return found;
    const { key, year } = found.value;
    if (readYear(db, year)?.snapshotId != null) return fail({ kind: "year-archived", year });
    const at = now();
    for (const change of changes) {
      if (refused) insertRefusal(db, key, change, at);
      else deleteRefusal(db, key, change);
    }
    return succeed(listRefusals(db, key));
  });
