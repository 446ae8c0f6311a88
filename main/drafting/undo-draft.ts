import type { Draft } from "../../shared/domain/draft/draft.ts";
import { succeed, type Result } from "../../shared/result.ts";
import type { UseCase, UseCaseContext } from "../engine/use-case.ts";
import { dropStep, nextStep, pushStep, type TrailSide } from "../store/draft-trail.ts";
import { updateDraft } from "../store/drafts.ts";
import { inTransaction } from "../store/transaction.ts";
import { openDraftInHand, refuse, wholeDraft } from "./draft-in-hand.ts";
import { bodyOf } from "./text/read-body.ts";

/** Takes back the last saved change of the text, also one of an earlier day; null when there is none. Fails as a save does. */
export const undoDraft: UseCase<"drafts:undo"> = (context, known) => takeTrailStep(context, known, "past");

/** Does again what was undone; null when there is nothing. Fails as a save does. */
export const redoDraft: UseCase<"drafts:redo"> = (context, known) => takeTrailStep(context, known, "future");

interface Known {
  readonly id: string;
  readonly basedOn: number;
}

function takeTrailStep(context: UseCaseContext, { id, basedOn }: Known, side: TrailSide): Result<Draft | null> {
  const { db } = context;
  return inTransaction(db, () => {
    const found = openDraftInHand(db, id, basedOn);
    if (!found.ok) return found;
    const draft = found.value;
    const step = nextStep(db, draft.key, side);
    if (step === null) return succeed(null);
    const body = bodyOf(db, draft, step);
    if (body === null) return refuse(draft, "damaged");
    const now = context.now();
    const { outline, outlineHash } = draft;
    // Typing after an undo begins a step of its own, even in the same block: this one is not prolonged.
    pushStep(db, draft.key, side === "past" ? "future" : "past", { savedAt: now, touched: "", outline, outlineHash });
    dropStep(db, draft.key, side, step.place);
    const text = { outline: step.outline, outlineHash: step.outlineHash, blocks: new Map<string, string>() };
    return wholeDraft(db, updateDraft(db, draft, { text, title: body.title }, now));
  });
}
