import { succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { inTransaction } from "../store/transaction.ts";
import { openDraftInHand, refuse, summaryOf } from "./draft-in-hand.ts";
import { changeText } from "./text/change-text.ts";
import { packChanges } from "./text/pack-text.ts";

/**
 * Saves a text of which only the changed blocks were sent; the others stand as the store holds them. Fails as `saveDraft` does, and
 * with `draft-refused` (damaged) where the stored text cannot be built upon.
 */
export const saveChanges: UseCase<"drafts:saveChanges"> = (context, { id, basedOn, text }) =>
  inTransaction(context.db, () => {
    const draft = openDraftInHand(context.db, id, basedOn);
    if (!draft.ok) return draft;
    const packed = packChanges(text, draft.value);
    if (packed === null) return refuse(draft.value, "damaged");
    if (packed.outlineHash === draft.value.outlineHash) return succeed(summaryOf(draft.value));
    return succeed(summaryOf(changeText(context, draft.value, packed, { title: text.title })));
  });
