import { blockText } from "../../../shared/domain/draft/body-places.ts";
import type { NewPassage, PassageChange, PassagesAnswer } from "../../../shared/domain/draft/draft-answers.ts";
import type { Composed, DraftBody, KnownBlock } from "../../../shared/domain/draft/draft-body.ts";
import { likenessWithoutNumbers, sentenceChoices } from "../../../shared/domain/draft/sentence-choices.ts";
import { canonicalJson } from "../text/canonical-json.ts";
import { composedBlocks, pairPassages, type ComposedBlock, type PassagePair } from "./pair-passages.ts";

/** What the program had drafted when the report was begun: a passage of it that is gone was taken out on purpose. */
export type Baseline = readonly Pick<Composed, "passage" | "text">[];

/**
 * The passages whose draft is no longer what it was, and those that are new since the report was begun. A text without any
 * composed passage is the person's own: nothing is offered for it.
 */
export function passageChanges(body: DraftBody, fresh: DraftBody, baseline: Baseline): PassagesAnswer {
  const standing = composedBlocks(body);
  if (standing.length === 0) return { changes: [], fresh: [] };
  const pairs = pairPassages(standing, composedBlocks(fresh));
  return {
    changes: pairs.flatMap((pair) => (pair.standing === null ? [] : changeOf(pair.standing, pair.now))),
    // Begun blank or from a template: what else could be drafted is chosen from the list of that.
    fresh: baseline.length === 0 ? [] : newPassages(pairs, baseline),
  };
}

function changeOf({ block, chapterId, composed }: ComposedBlock, now: ComposedBlock | null): PassageChange[] {
  const isSame = now !== null && isDrawn(block) ? sameContent(block, now.block) : now?.composed.text === composed.text;
  if (isSame) return [];
  const texts = { drafted: composed.text, standing: blockText(block), now: now === null ? "" : blockText(now.block) };
  const sentences = isDrawn(block) ? [] : sentenceChoices(texts);
  // What a person has brought up to date by hand needs no offer.
  if (sentences.length > 0 && sentences.every(({ kind }) => kind === "same")) return [];
  return [{ blockId: block.id, chapterId, composed, now: now?.block ?? null, sentences }];
}

const isDrawn = ({ kind }: KnownBlock) => kind === "chart" || kind === "table";

/** Whether two charts or tables show the same; numbers of captions are given by their places. */
function sameContent(one: KnownBlock, other: KnownBlock): boolean {
  return contentOf(one) === contentOf(other);
}

function contentOf({ id: _id, composed: _composed, ...rest }: KnownBlock): string {
  return canonicalJson({ ...rest, caption: null });
}

function newPassages(pairs: readonly PassagePair[], baseline: Baseline): NewPassage[] {
  const fresh: NewPassage[] = [];
  let before: ComposedBlock | null = null;
  for (const { standing, now } of pairs) {
    if (standing === null && now !== null && !wasDrafted(now, baseline)) {
      const after = before?.chapterId === now.chapterId ? before.block.id : null;
      fresh.push({ chapterId: now.chapterId, after, block: now.block });
    }
    if (standing !== null) before = standing;
  }
  return fresh;
}

function wasDrafted({ composed }: ComposedBlock, baseline: Baseline): boolean {
  return baseline.some(
    ({ passage, text }) =>
      passage === composed.passage || (text !== "" && likenessWithoutNumbers(text, composed.text) > 0.8),
  );
}
