import { captionOf } from "../report-blocks.ts";
import type { Run } from "../report-runs.ts";
import { blockText, placedBlocks } from "./body-places.ts";
import { withBlockWords } from "./change-figures.ts";
import type { DraftBody, KnownBlock } from "./draft-body.ts";

/** Everything in a text that a reference can point to: captions and annexes. */
export function referableNames(body: DraftBody): ReadonlySet<string> {
  const captions = placedBlocks(body).flatMap(({ block }) =>
    block.kind === "unknown" ? [] : (captionOf(block)?.id ?? []),
  );
  return new Set([...body.annexes.map(({ id }) => id), ...captions]);
}

/** Something drafted as it is for a text that has no more than what is `present`; that is what it was drafted as there. */
export function pointingTo(present: ReadonlySet<string>, block: KnownBlock): KnownBlock {
  const words = withBlockWords(block, (runs) => withoutLostReferences(runs, present));
  const { composed } = block;
  if (composed === undefined || blockText(words) === blockText(block)) return words;
  return { ...words, composed: { ...composed, text: blockText(words) } };
}

const opening = "（见";
const closing = "）";

/**
 * Drafted words that point to nothing but what is `present`: （见图2、附件2） becomes （见附件2） or goes as a whole; a reference in the
 * middle of a sentence keeps its words.
 */
export function withoutLostReferences(runs: readonly Run[], present: ReadonlySet<string>): readonly Run[] {
  const isLost = (run: Run) => "target" in run && !present.has(run.target);
  if (!runs.some(isLost)) return runs;
  const kept: Run[] = [];
  const left = [...runs];
  for (let at = 0; at < left.length; at += 1) {
    const run = left[at];
    if (run === undefined) continue;
    const end = endOfReferences(left, at);
    if (end === null) {
      kept.push(run);
      continue;
    }
    const places = left.slice(at + 1, end).filter((one) => "target" in one && !isLost(one));
    const rest = left[end]?.text ?? "";
    const before = run.text.slice(0, run.text.length - opening.length);
    // The words behind may open references of their own: they are looked at next.
    left[end] = { text: places.length === 0 ? before + rest.slice(closing.length) : rest };
    if (places.length > 0)
      kept.push(run, ...places.flatMap((place, of) => (of === 0 ? [place] : [{ text: "、" }, place])));
    at = end - 1;
  }
  return kept.filter((run) => "note" in run || run.text !== "");
}

/** Where the words go on behind the references that a run opens; null for one that opens none. */
function endOfReferences(runs: readonly Run[], from: number): number | null {
  const run = runs[from];
  if (run === undefined || !isPlain(run) || !run.text.endsWith(opening)) return null;
  const end = runs.findIndex((one, at) => at > from && isPlain(one) && one.text.startsWith(closing));
  return end > from + 1 ? end : null;
}

function isPlain(run: Run): boolean {
  return !("target" in run || "note" in run);
}
