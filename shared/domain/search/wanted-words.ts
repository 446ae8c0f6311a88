import { foldText, type Folding } from "./folding.ts";

/** One word of what was typed into a search field. */
export interface WantedWord {
  /** Folded, without blanks; never empty. */
  readonly text: string;
  /** The letters and digits, when the word may stand for the sound of a name: two or more, one a letter at least. */
  readonly letters: string | null;
}

/** What was typed, word by word as blanks separate them; whatever is found must hold all of them. */
export function wantedWords(typed: string, folding: Folding): readonly WantedWord[] {
  return foldText(typed, folding)
    .split(" ")
    .filter((word) => word !== "")
    .map((text) => ({ text, letters: lettersOf(text) }));
}

/** Apostrophes may part syllables: xi'an. */
function lettersOf(word: string): string | null {
  const letters = word.replaceAll("＇", "");
  return /^(?=.*[a-z])[a-z0-9]{2,}$/.test(letters) ? letters : null;
}
