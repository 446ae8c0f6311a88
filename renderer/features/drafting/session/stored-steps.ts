import type { DraftBody } from "../../../../shared/domain/draft/draft-body.ts";
import type { Draft } from "../../../../shared/domain/draft/draft.ts";
import { errorInWords } from "../../../../shared/errors/error-in-words.ts";
import { errorOf } from "../../../lib/app-failure.ts";
import { ask } from "../../../lib/ask.ts";

export interface StoredTrail {
  readonly id: string;
  /** Whether a text is the one from which the editor's own undo began. */
  readonly isOpening: (body: DraftBody) => boolean;
  /** How often something was saved since. */
  readonly saves: number;
  /** As `DraftSession.changeInStore`. */
  readonly changeInStore: (change: (basedOn: number) => Promise<Draft | null>) => Promise<Draft | null>;
  readonly events: { readonly onNotice: (sentence: string) => void };
}

/**
 * Goes on where the editor's own undo ends: with what was saved before the report was opened. What was saved since then has
 * just been taken back in the editor, so the store is led past it.
 */
export async function takeStoredStep(trail: StoredTrail, direction: "undo" | "redo"): Promise<void> {
  try {
    const draft = await trail.changeInStore((basedOn) =>
      direction === "undo" ? undoneDraft(trail, basedOn) : stepOf(trail, "redo", basedOn),
    );
    if (draft === null) trail.events.onNotice(direction === "undo" ? "没有可以撤销的改动" : "没有可以重做的改动");
  } catch (thrown) {
    trail.events.onNotice(errorInWords(errorOf(thrown)).text);
  }
}

async function undoneDraft(trail: StoredTrail, basedOn: number): Promise<Draft | null> {
  let last: Draft | null = null;
  try {
    // Several saves may be one step of the store, but never the other way round.
    for (let walked = 0; walked < trail.saves; walked += 1) {
      const step = await stepOf(trail, "undo", last?.revision ?? basedOn);
      if (step === null) return last;
      last = step;
      if (trail.isOpening(step.body)) break;
    }
    return (await stepOf(trail, "undo", last?.revision ?? basedOn)) ?? last;
  } catch (thrown) {
    // What was taken back so far is what the store holds now.
    if (last === null) throw thrown;
    return last;
  }
}

function stepOf({ id }: StoredTrail, direction: "undo" | "redo", basedOn: number): Promise<Draft | null> {
  return ask(`drafts:${direction}`, { id, basedOn });
}
