import type { TextRange } from "../../../shared/domain/search/text-range.ts";

/** A stretch of a text; `start` counts UTF-16 units from the beginning of the text. */
export interface TextPart {
  readonly start: number;
  readonly text: string;
  readonly marked: boolean;
}

/** Cuts a text into stretches that are or are not marked; the ranges are in order. Put together the stretches are the text. */
export function markedParts(text: string, ranges: readonly TextRange[]): readonly TextPart[] {
  const parts: TextPart[] = [];
  let place = 0;
  const cut = (end: number, marked: boolean) => {
    if (end > place) parts.push({ start: place, text: text.slice(place, end), marked });
    place = Math.max(place, end);
  };
  for (const { start, end } of ranges) {
    cut(start, false);
    cut(end, true);
  }
  cut(text.length, false);
  return parts;
}
