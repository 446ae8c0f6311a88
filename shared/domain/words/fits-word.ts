import type { WordSpelling } from "./word-row.ts";

/** Whether a word is meant by what is typed of it: a part of its name or 简称, or the first letters of its pinyin. */
export function fitsWord(word: string, typed: string, spelling: WordSpelling | undefined): boolean {
  const text = typed.normalize("NFKC").trim();
  if (word.includes(text)) return true;
  if (spelling === undefined) return false;
  const letters = text.toLowerCase();
  const isLetters = /^[a-z]+$/.test(letters);
  return spelling.shortName?.includes(text) === true || (isLetters && spelling.initials.includes(letters));
}
