import type { UseCase } from "../engine/use-case.ts";
import { inTransaction } from "../store/transaction.ts";
import { cutOffLineOf } from "./cut-off-line.ts";
import { openDraftInHand, refuse, wholeDraft } from "./draft-in-hand.ts";
import { changeText } from "./text/change-text.ts";
import { packText } from "./text/pack-text.ts";
import { bodyOf } from "./text/read-body.ts";

/**
 * Changes title, cut-off date and kind of a report. A cut-off line as the program writes it follows the date. Fails with
 * `not-found`, `year-archived` or `draft-refused`.
 */
export const updateDraft: UseCase<"drafts:update"> = (context, { id, basedOn, changes }) =>
  inTransaction(context.db, () => {
    const found = openDraftInHand(context.db, id, basedOn);
    if (!found.ok) return found;
    const draft = found.value;
    const body = bodyOf(context.db, draft, draft);
    if (body === null) return refuse(draft, "damaged");
    const { title = draft.title, asOf = draft.asOf, kind = draft.kind } = changes;
    const cutOffLine = body.cutOffLine === cutOffLineOf(draft.asOf) ? cutOffLineOf(asOf) : body.cutOffLine;
    const text = packText({ ...body, title, cutOffLine });
    return wholeDraft(context.db, changeText(context, draft, text, { title, asOf, kind }));
  });
