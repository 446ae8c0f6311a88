import type { Sentence } from "./sentences.ts";

/** A citation with the sentence it quotes. */
interface Quoting {
  readonly citation: { readonly sentence: string };
}

/**
 * The citations of each sentence, by the place where the sentence begins. A quotation may be shorter or longer than a
 * sentence: it counts for every sentence that it touches. Quotations that are not in the text are left out.
 */
export function citedPlaces<Cited extends Quoting>(
  text: string,
  sentences: readonly Sentence[],
  citations: readonly Cited[],
): ReadonlyMap<number, readonly Cited[]> {
  const places = new Map<number, Cited[]>();
  for (const cited of citations) {
    const from = text.indexOf(cited.citation.sentence);
    if (from === -1) continue;
    const to = from + cited.citation.sentence.length;
    for (const { start, end } of sentences) {
      if (start >= to || end <= from) continue;
      const there = places.get(start);
      if (there) there.push(cited);
      else places.set(start, [cited]);
    }
  }
  return places;
}

/** The citations whose words the text does not hold, such as those of a source known by its title alone. */
export function citedElsewhere<Cited extends Quoting>(text: string, citations: readonly Cited[]): readonly Cited[] {
  return citations.filter(({ citation }) => !text.includes(citation.sentence));
}
