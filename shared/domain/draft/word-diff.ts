import type { WordChange } from "./draft-answers.ts";
import { editScript } from "./edit-script.ts";

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
const number = /\d+(?:,\d{3})*(?:\.\d+)?/gu;

/** Words of Chinese, whole numbers, and single marks. */
export function wordsOfText(text: string): readonly string[] {
  const words: string[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(number)) {
    words.push(...segments(text.slice(end, index)), found);
    end = index + found.length;
  }
  return [...words, ...segments(text.slice(end))];
}

function segments(text: string): string[] {
  return text === "" ? [] : Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** What became of a text, word by word; neighbours of one kind are joined, what was deleted stands before what came for it. */
export function wordDiff(before: string, after: string): readonly WordChange[] {
  if (before === after) return before === "" ? [] : [{ kind: "same", text: before }];
  const [old, fresh] = [wordsOfText(before), wordsOfText(after)];
  return joined(editScript(old, fresh).map(({ kind, value }) => ({ kind, text: value })));
}

function joined(changes: readonly WordChange[]): readonly WordChange[] {
  const result: { kind: WordChange["kind"]; text: string }[] = [];
  let gone = "";
  let come = "";
  const flush = () => {
    if (gone !== "") result.push({ kind: "deleted", text: gone });
    if (come !== "") result.push({ kind: "inserted", text: come });
    [gone, come] = ["", ""];
  };
  for (const { kind, text } of changes) {
    if (kind === "deleted") gone += text;
    else if (kind === "inserted") come += text;
    else {
      flush();
      const last = result.at(-1);
      if (last?.kind === "same") last.text += text;
      else result.push({ kind, text });
    }
  }
  flush();
  return result;
}

/** How alike two texts are, 0 to 1: the share of pairs of characters that they have in common. */
export function likenessOf(one: string, other: string): number {
  if (one === other) return 1;
  const [pairs, others] = [pairsOf(one), pairsOf(other)];
  const total = one.length + other.length - 2;
  if (total <= 0) return 0;
  let common = 0;
  for (const [pair, count] of pairs) common += Math.min(count, others.get(pair) ?? 0);
  return (2 * common) / total;
}

function pairsOf(text: string): ReadonlyMap<string, number> {
  const pairs = new Map<string, number>();
  for (let place = 1; place < text.length; place += 1) {
    const pair = text.slice(place - 1, place + 1);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}
