import type { DraftBody } from "../../shared/domain/draft/draft-body.ts";
import type { Draft } from "../../shared/domain/draft/draft.ts";
import { succeed, type Result } from "../../shared/result.ts";
import type { UseCase, UseCaseContext } from "../engine/use-case.ts";
import type { PackedText } from "../store/draft-blocks.ts";
import { dropStep, nextStep, pushStep, type TrailSide } from "../store/draft-trail.ts";
import { updateDraft, type StoredDraft } from "../store/drafts.ts";
import type { WritableDb } from "../store/handles.ts";
import { inTransaction } from "../store/transaction.ts";
import { cutOffLineOf, isCutOffLine } from "./cut-off-line.ts";
import { openDraftInHand, refuse, wholeDraft } from "./draft-in-hand.ts";
import { liveAgain } from "./freeze-annexes.ts";
import { packText } from "./text/pack-text.ts";
import { bodyOf } from "./text/read-body.ts";

/**
 * Takes back the last saved change of the text, also one of an earlier day; null when there is none. State and cut-off date of
 * the report stay, and the text follows them. Fails as a save does.
 */
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
    const taken = nextText(db, draft, side);
    if (!taken.ok || taken.value === null) return taken.ok ? succeed(null) : taken;
    const { place, body, text } = taken.value;
    const now = context.now();
    const { outline, outlineHash } = draft;
    // Typing after an undo begins a step of its own, even in the same block: this one is not prolonged.
    pushStep(db, draft.key, side === "past" ? "future" : "past", { savedAt: now, touched: "", outline, outlineHash });
    dropStep(db, draft.key, side, place);
    return wholeDraft(db, updateDraft(db, draft, { text, title: body.title }, now));
  });
}

interface TrailText {
  readonly place: number;
  readonly body: DraftBody;
  readonly text: PackedText;
}

/**
 * The next text on this side; null at the end. A step that differed from the present text only by state or cut-off date of the
 * report is nothing to take back and is dropped, with what is the same before it. Any other is answered, even the present text
 * again: the window counts them.
 */
function nextText(db: WritableDb, draft: StoredDraft, side: TrailSide): Result<TrailText | null> {
  let dropped = false;
  for (let step = nextStep(db, draft.key, side); step !== null; step = nextStep(db, draft.key, side)) {
    const stored = bodyOf(db, draft, step);
    if (stored === null) return refuse(draft, "damaged");
    const body = asTheReportIs(stored, draft);
    const text = packText(body);
    const isPresent = text.outlineHash === draft.outlineHash;
    const isEmptied = isPresent && (dropped || step.outlineHash !== draft.outlineHash);
    if (!isEmptied) return succeed({ place: step.place, body, text });
    dropStep(db, draft.key, side, step.place);
    dropped = true;
  }
  return succeed(null);
}

/** Frozen annexes belong to a 定稿 alone, and the line under the title to the report's date. */
function asTheReportIs(body: DraftBody, { asOf }: StoredDraft): DraftBody {
  const cutOffLine = isCutOffLine(body.cutOffLine) ? cutOffLineOf(asOf) : body.cutOffLine;
  return { ...liveAgain(body), cutOffLine };
}
