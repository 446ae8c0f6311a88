import type { UseCaseContext } from "../../engine/use-case.ts";
import type { PackedText } from "../../store/draft-blocks.ts";
import { dropFuture, nextStep, prolongStep, pushStep } from "../../store/draft-trail.ts";
import { insertVersion, newestVersionTime } from "../../store/draft-versions.ts";
import { updateDraft, type DraftChanges, type StoredDraft } from "../../store/drafts.ts";
import { touchedPlace } from "./touched-place.ts";

/** Typing on in one block within this time is one step of undoing, in ms. */
const sameStep = 10_000;
/** The program keeps a version by itself when the last one is older than this, in ms. */
const versionEvery = 10 * 60_000;

/**
 * Changes a report's text inside a transaction: what it was can be had back by undoing and, from time to time, as a version
 * that the program keeps by itself. A 定稿 is refused by the caller.
 */
export function changeText(
  context: UseCaseContext,
  draft: StoredDraft,
  text: PackedText,
  changes: DraftChanges = {},
): StoredDraft {
  const now = context.now();
  keepVersion(context, draft, now);
  // Another state or kind with the same text is nothing that undoing could take back.
  if (text.outlineHash !== draft.outlineHash) remember(context, draft, text, now);
  return updateDraft(context.db, draft, { ...changes, text }, now);
}

function keepVersion({ db, newId }: UseCaseContext, draft: StoredDraft, now: string): void {
  const newest = newestVersionTime(db, draft.key) ?? draft.createdAt;
  if (Date.parse(now) - Date.parse(newest) >= versionEvery) insertVersion(db, draft, null, { id: newId(), now });
}

function remember({ db }: UseCaseContext, draft: StoredDraft, text: PackedText, now: string): void {
  const touched = touchedPlace(draft.outline, text.outline);
  const last = nextStep(db, draft.key, "past");
  dropFuture(db, draft.key);
  const goesOn = touched !== "" && last?.touched === touched && Date.parse(now) - Date.parse(last.savedAt) < sameStep;
  if (goesOn) return prolongStep(db, draft.key, last, now);
  const { outline, outlineHash } = draft;
  pushStep(db, draft.key, "past", { savedAt: now, touched, outline, outlineHash });
}
