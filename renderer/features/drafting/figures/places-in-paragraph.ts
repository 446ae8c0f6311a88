import type { Node } from "@tiptap/pm/model";
import type { FigureMatch } from "../../../../shared/domain/draft/figure-answers.ts";
import type { PlacedMatch } from "../editor/match-marks.ts";
import { wordsOfInline } from "../model/node-to-runs.ts";

/**
 * Numbers found in the words of a paragraph, as places of the document. `start` is where the paragraph's content begins.
 * Those that touch a figure or another mark are left out: they are no mere words.
 */
export function placedMatches(paragraph: Node, start: number, matches: readonly FigureMatch[]): readonly PlacedMatch[] {
  return matches.flatMap((match) => {
    const begin = placeIn(paragraph, match.from, match.to);
    return begin === null ? [] : [{ ...match, begin: start + begin, end: start + begin + match.text.length }];
  });
}

/** The offset in the paragraph of words that stand in ordinary text alone; null otherwise. */
function placeIn(paragraph: Node, from: number, to: number): number | null {
  let words = 0;
  let offset = 0;
  for (const child of paragraph.children) {
    const length = wordsOfInline(child).length;
    if (from >= words && to <= words + length && length > 0) return child.isText ? offset + (from - words) : null;
    words += length;
    offset += child.nodeSize;
  }
  return null;
}
