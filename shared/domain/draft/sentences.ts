/** A sentence with its place in the text, in UTF-16 units; its end mark and closing quotes belong to it. */
export interface Sentence {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const sentence = /[^。！？\n]*(?:[。！？]+[”』」）]*|\n|$)/g;

/** The sentences of a text, in order; together they are the text. */
export function sentencesOf(text: string): readonly Sentence[] {
  return Array.from(text.matchAll(sentence), ({ 0: words, index: from }) => ({
    from,
    to: from + words.length,
    text: words,
  })).filter(({ from, to }) => from < to);
}

/** The sentence around a place. */
export function sentenceAt(text: string, place: number): string {
  return (
    sentencesOf(text)
      .find(({ to }) => place < to)
      ?.text.trim() ?? ""
  );
}

const ends = "；。！？\n";

/** The part of a sentence between commas that a place lies in. */
export function clauseAt(text: string, place: number): string {
  return between(text, place, `，：${ends}`);
}

/** The part of a clause between enumeration commas that a place lies in. */
export function partAt(text: string, place: number): string {
  return between(text, place, `、，：${ends}`);
}

/** The part of a sentence between semicolons that a place lies in. */
export function segmentAt(text: string, place: number): string {
  return between(text, place, ends);
}

function between(text: string, place: number, marks: string): string {
  let [from, to] = [place, place];
  while (from > 0 && !marks.includes(text[from - 1] ?? "")) from -= 1;
  while (to < text.length && !marks.includes(text[to] ?? "")) to += 1;
  return text.slice(from, to);
}
