import type { DraftState } from "../../shared/domain/draft/draft.ts";
import type { DraftBody } from "../../shared/domain/draft/draft-body.ts";
import type { UseCase, UseCaseContext } from "../engine/use-case.ts";
import { insertVersion } from "../store/draft-versions.ts";
import type { StoredDraft } from "../store/drafts.ts";
import { inTransaction } from "../store/transaction.ts";
import { draftInHand, refuse, wholeDraft } from "./draft-in-hand.ts";
import { yearFactsIn } from "./figures/year-facts.ts";
import { rememberFinal } from "./export/remember-export.ts";
import { freezeAnnexes, liveAgain } from "./freeze-annexes.ts";
import { changeText } from "./text/change-text.ts";
import { packText } from "./text/pack-text.ts";
import { bodyOf } from "./text/read-body.ts";

/**
 * 草稿 → 送审 → 定稿 and back. 定稿 freezes the annexes and keeps a version of that name; leaving it needs a reason and makes
 * them live again. What the check finds then is kept with it. Fails with `not-found`, `year-archived` or `draft-refused`.
 */
export const setDraftState: UseCase<"drafts:setState"> = (context, { id, basedOn, state, reason }) =>
  inTransaction(context.db, () => {
    const found = draftInHand(context.db, id, basedOn);
    if (!found.ok) return found;
    const draft = found.value;
    if (draft.state === state) return wholeDraft(context.db, draft);
    const isReopened = draft.state === "final";
    if (isReopened && reason === null) return refuse(draft, "needs-reason");
    const body = bodyOf(context.db, draft, draft);
    if (body === null) return refuse(draft, "damaged");
    const text = packText(bodyFor(context, draft, state, body));
    const changes = { state, ...(isReopened && reason !== null ? { reopenedBecause: reason } : {}) };
    const changed = changeText(context, draft, text, changes);
    if (state === "final") keepFinal(context, changed, body);
    return wholeDraft(context.db, changed);
  });

/** What was finished stays as a version, with the list of what was known to be open in it. */
function keepFinal(context: UseCaseContext, draft: StoredDraft, body: DraftBody): void {
  insertVersion(context.db, draft, "定稿", { id: context.newId(), now: context.now() });
  rememberFinal(context, draft, body);
}

function bodyFor(context: UseCaseContext, draft: StoredDraft, state: DraftState, body: DraftBody): DraftBody {
  if (state !== "final") return liveAgain(body);
  const facts = yearFactsIn(context.db, draft.year, draft.asOf).at(undefined)?.facts;
  return facts === undefined ? body : freezeAnnexes(body, facts, context.newId);
}
