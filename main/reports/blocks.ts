import { officialText } from "../../shared/domain/official-text.ts";
import type { HeadingBlock, ParagraphBlock } from "../../shared/domain/report.ts";
import { markedRuns } from "./inline-marks.ts";

/**
 * One paragraph of the sentences that have something to say; no block at all when none has. Typed words in them are
 * brought to official punctuation here, once, after the sentences have met.
 */
export function paragraph(...sentences: readonly (string | null)[]): ParagraphBlock[] {
  const text = officialText(sentences.filter((sentence) => sentence !== null).join(""));
  return text === "" ? [] : [{ kind: "paragraph", runs: markedRuns(text) }];
}

export function heading(level: HeadingBlock["level"], text: string): HeadingBlock {
  return { kind: "heading", level, text: officialText(text) };
}

/** The variant at `index`, counted round: sentences that follow each other never share one. */
export function inTurn<Variant>(index: number, ...variants: readonly [Variant, ...Variant[]]): Variant {
  return variants[index % variants.length] ?? variants[0];
}
