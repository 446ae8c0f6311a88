import { blockPlaces, changedText, type BlockPlaces } from "../../../../shared/domain/draft/changed-text.ts";
import type { DraftBody } from "../../../../shared/domain/draft/draft-body.ts";
import type { DraftSummary } from "../../../../shared/domain/draft/draft.ts";
import { ask } from "../../../lib/ask.ts";

interface Known {
  readonly revision: number;
  readonly places: BlockPlaces;
}

/** What the store holds of a report, so that a save sends the paragraph that was typed in and not a hundred pages. */
export class StoredText {
  readonly #id: string;
  #known: Known | null = null;

  constructor(id: string) {
    this.#id = id;
  }

  /** The store holds exactly this text under this revision. */
  holds(revision: number, body: DraftBody): void {
    this.#known = { revision, places: blockPlaces(body) };
  }

  /** Sends what is new; the whole text where it is not known what the store holds. Throws an AppFailure. */
  async save(basedOn: number, body: DraftBody): Promise<DraftSummary> {
    const id = this.#id;
    const known = this.#known?.revision === basedOn && this.#known.places.size > 0 ? this.#known : null;
    const summary =
      known === null
        ? await ask("drafts:save", { id, basedOn, body })
        : await ask("drafts:saveChanges", { id, basedOn, text: changedText(body, known.places) });
    this.holds(summary.revision, body);
    return summary;
  }
}
