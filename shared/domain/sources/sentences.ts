/** A sentence of a text; `start` and `end` count UTF-16 units. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What may still belong to a sentence behind its closing mark: 他说：“已经完工。” */
const sentence = /[^\n。！？!?]*(?:[。！？!?]+[”’"'」』）)】》]*|\n|$)/gu;

/**
 * The sentences of a text in order, without blanks around them: each ends with 。！？ (and the quotation marks and brackets
 * behind it) or with its line. A point inside a number ends nothing.
 */
export function sentencesOf(text: string): readonly Sentence[] {
  return [...text.matchAll(sentence)].flatMap((found) => {
    const words = found[0].trim();
    // Marks without a word are no sentence.
    if (!/[\p{L}\p{N}]/u.test(words)) return [];
    const start = found.index + found[0].indexOf(words);
    return [{ start, end: start + words.length, text: words }];
  });
}

/** The sentences of each line that has any, in order. */
export function paragraphsOf(text: string): readonly (readonly Sentence[])[] {
  const paragraphs: Sentence[][] = [];
  let end = -1;
  for (const one of sentencesOf(text)) {
    const last = paragraphs.at(-1);
    if (last === undefined || text.slice(end, one.start).includes("\n")) paragraphs.push([one]);
    else last.push(one);
    end = one.end;
  }
  return paragraphs;
}

/** The sentence in which some words of the text stand, by its beginning; null when they are not in the text. */
export function sentenceWith(text: string, words: string): number | null {
  const at = words === "" ? -1 : text.indexOf(words);
  if (at === -1) return null;
  return sentencesOf(text).find(({ end }) => end > at)?.start ?? null;
}
