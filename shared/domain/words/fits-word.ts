import type { WordSpelling } from "./word-row.ts";

/** Whether a word is meant by what is typed of it: a part of its name, of its 简称 or of a name that it had before, or the first letters of its pinyin. */
export function fitsWord(word: string, typed: string, spelling: WordSpelling | undefined): boolean {
  const text = typed.normalize("NFKC").trim();
  if (word.includes(text)) return true;
  if (spelling === undefined) return false;
  const letters = text.toLowerCase();
  const isLetters = /^[a-z]+$/.test(letters);
  const others = [spelling.shortName ?? "", ...spelling.former];
  return others.some((name) => name.includes(text)) || (isLetters && spelling.initials.includes(letters));
}
