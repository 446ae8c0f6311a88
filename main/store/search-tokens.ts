import { searchKinds, type SearchKind } from "../../shared/domain/search/search-kinds.ts";

// Marks of the index in Unicode's private area, which folded texts never hold. A token of SQLite's `ascii` tokenizer is
// a row of letters, digits and characters beyond ASCII: of a folded text everything but the blanks.
const beginning = "\ue002";
const end = "\ue003";
/** Before first letters of sounds, before whole sounds, before a kind. */
const initialMark = "\ue000";
const soundMark = "\ue001";
const kindMark = "\ue004";
/** Stands for a sound that nobody knows. */
const unknown = "\ue005";
const hasAstral = /[\ud800-\udbff]/;

/** Where in a name a word is looked for. */
export type NamePart = "whole" | "beginning" | "end" | "anywhere";

/** Every pair of neighbouring characters of a folded text as a token, the last character of each word by itself. */
export function textTokens(folded: string): string {
  return pairs(hasAstral.test(folded) ? Array.from(folded) : folded, "");
}

/** As `textTokens`, with the marks by which the beginning and the end of a name are found, and its sounds. */
export function nameTokens(folded: string, sounds: readonly string[]): string {
  return `${textTokens(beginning + folded.trim() + end)}${soundTokens(sounds)}`;
}

/** The first letters of sounds in pairs, and the sounds themselves. */
export function soundTokens(sounds: readonly string[]): string {
  const initials = pairs(beginning + sounds.map(initialOf).join("") + end, initialMark);
  const whole = [beginning, ...sounds.map((sound) => sound || unknown), end].map((sound) => soundMark + sound);
  return `${initials}${whole.join(" ")} `;
}

/** The token that every index row of a kind carries. */
export function kindToken(kind: SearchKind): string {
  return kindMark + searchKinds.indexOf(kind);
}

/** FTS5 for a folded word; one character is found as the beginning of a pair. */
export function textPhrase(word: string, part: NamePart = "anywhere"): string {
  const tokens = pairs(Array.from(bounded(word, part)), "")
    .trim()
    .split(" ");
  // The last character by itself is a token only where a word of the text ends.
  const phrase = tokens.length === 1 ? tokens : tokens.slice(0, -1);
  return `"${phrase.join(" ")}"${tokens.length === 1 ? " *" : ""}`;
}

/** FTS5 for first letters in a row. */
export function initialsPhrase(letters: string, part: NamePart): string {
  const tokens = pairs(bounded(letters, part), initialMark).trim().split(" ").slice(0, -1);
  return `"${tokens.join(" ")}"`;
}

/** FTS5 for syllables in a row, of which the last may be unfinished. */
export function soundsPhrase(syllables: readonly string[], part: NamePart): string {
  const sounds = [firstMark(part), ...syllables, lastMark(part)].filter((sound) => sound !== "");
  const tokens = sounds.map((sound) => soundMark + sound);
  return `"${tokens.join(" ")}"${lastMark(part) === "" ? " *" : ""}`;
}

function initialOf(sound: string): string {
  return sound.charAt(0) || unknown;
}

function bounded(word: string, part: NamePart): string {
  return firstMark(part) + word + lastMark(part);
}

function firstMark(part: NamePart): string {
  return part === "whole" || part === "beginning" ? beginning : "";
}

function lastMark(part: NamePart): string {
  return part === "whole" || part === "end" ? end : "";
}

function pairs(characters: ArrayLike<string>, mark: string): string {
  let tokens = "";
  for (let place = 0; place < characters.length; place += 1) {
    const character = characters[place] ?? " ";
    if (character === " ") continue;
    const next = characters[place + 1] ?? " ";
    tokens += next === " " ? `${mark}${character} ` : `${mark}${character}${next} `;
  }
  return tokens;
}
