import { succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { inTransaction } from "../store/transaction.ts";
import { openDraftInHand, summaryOf } from "./draft-in-hand.ts";
import { changeText } from "./text/change-text.ts";
import { packText } from "./text/pack-text.ts";

/**
 * Saves the whole text; only what is new in it is written. The same text again changes nothing. Fails with `not-found`,
 * `year-archived` or `draft-refused`.
 */
export const saveDraft: UseCase<"drafts:save"> = (context, { id, basedOn, body }) => {
  const text = packText(body);
  return inTransaction(context.db, () => {
    const draft = openDraftInHand(context.db, id, basedOn);
    if (!draft.ok) return draft;
    if (text.outlineHash === draft.value.outlineHash) return succeed(summaryOf(draft.value));
    return succeed(summaryOf(changeText(context, draft.value, text, { title: body.title })));
  });
};
