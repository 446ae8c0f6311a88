import type { Splice } from "../../inspect/repair/splice.ts";
import { xmlText } from "../word/xml-text.ts";
import type { InlineFill } from "./match-placeholders.ts";
import type { MarkedParagraph, TextPiece } from "./scan-part.ts";

/**
 * Words in the place of placeholders. A placeholder that is split over runs is joined: the words take the look of its first
 * character, what stands around it keeps its own.
 */
export function wordSplices({ pieces }: MarkedParagraph, fills: readonly InlineFill[]): readonly Splice[] {
  return pieces.flatMap((piece) => {
    const text = filledText(piece, fills);
    return text === piece.text ? [] : [pieceSplice(piece, text)];
  });
}

function filledText({ from, text }: TextPiece, fills: readonly InlineFill[]): string {
  const end = from + text.length;
  let result = "";
  let at = from;
  for (const { mark, text: words } of fills) {
    const [start, stop] = [Math.max(mark.from, from), Math.min(mark.to, end)];
    if (start >= stop) continue;
    result += text.slice(at - from, start - from) + (mark.from >= from ? words.replaceAll(/\s*\n\s*/g, " ") : "");
    at = stop;
  }
  return result + text.slice(at - from);
}

/** A tab or break inside of a placeholder goes with it. */
function pieceSplice({ element }: TextPiece, text: string): Splice {
  const { start, end } = element;
  return { start, end, text: text === "" ? "" : `<w:t xml:space="preserve">${xmlText(text)}</w:t>` };
}
