/** A stretch of a text; `start` counts UTF-16 units from the beginning of the text. */
export interface TextPart {
  readonly start: number;
  readonly text: string;
  readonly marked: boolean;
}

/**
 * Cuts a text into stretches that do or do not stand for one of the wanted words (separated by blanks), letters large or
 * small. Put together again the stretches are the text.
 */
export function markMatches(text: string, wanted: string): readonly TextPart[] {
  const words = wanted.split(/\s+/).filter((word) => word !== "");
  if (words.length === 0) return [{ start: 0, text, marked: false }];
  const pattern = new RegExp(`(${words.map(literally).join("|")})`, "iu");
  const parts: TextPart[] = [];
  let start = 0;
  // With a capturing pattern, `split` answers what stands between at even places and what was found at odd ones.
  for (const [place, part] of text.split(pattern).entries()) {
    if (part !== "") parts.push({ start, text: part, marked: place % 2 === 1 });
    start += part.length;
  }
  return parts;
}

function literally(word: string): string {
  return word.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}
