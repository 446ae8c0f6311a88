import type { TextRange } from "./text-range.ts";

/** A part of a longer text with the places in it that were looked for. */
export interface Excerpt {
  readonly text: string;
  readonly matches: readonly TextRange[];
}

/** UTF-16 units shown before and after the first match. */
const around = 24;

/** The line of the first match, cut to the words around it; … stands for what is left out. Without a match the beginning. */
export function excerptOf(text: string, matches: readonly TextRange[]): Excerpt {
  const first = matches[0] ?? { start: 0, end: 0 };
  const lineStart = first.start === 0 ? 0 : text.lastIndexOf("\n", first.start - 1) + 1;
  const lineBreak = text.indexOf("\n", first.end);
  const lineEnd = lineBreak === -1 ? text.length : lineBreak;
  const start = whole(text, Math.max(first.start - around, lineStart));
  const end = whole(text, Math.min(first.end + around, lineEnd));
  const before = start > lineStart ? "…" : "";
  const after = end < lineEnd ? "…" : "";
  return {
    text: before + text.slice(start, end) + after,
    matches: matches
      .filter((match) => match.start >= start && match.end <= end)
      .map((match) => ({ start: match.start - start + before.length, end: match.end - start + before.length })),
  };
}

/** Never between the two halves of a character. */
function whole(text: string, place: number): number {
  const isSecondHalf = /[\udc00-\udfff]/.test(text.charAt(place));
  return isSecondHalf ? place - 1 : place;
}
