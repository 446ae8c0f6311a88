import { readingsOf } from "../../shared/domain/search/syllables.ts";
import type { WantedWord } from "../../shared/domain/search/wanted-words.ts";
import type { SearchKind } from "../../shared/domain/search/search-kinds.ts";
import { initialsPhrase, kindToken, soundsPhrase, textPhrase, type NamePart } from "./search-tokens.ts";

/** FTS5 for names that hold every word; `whole` and `beginning` ask where the first one stands. */
export function nameExpression(words: readonly WantedWord[], part: NamePart): string {
  return allOf(words.map((word, index) => wordExpression(word, partOf(part, index, words.length))));
}

/** FTS5 for texts that hold every word; 存在问题 alone is not enough, as it is a row of its own. */
export function textExpression(words: readonly WantedWord[]): string {
  const each = words.map((word) => wordExpression(word, "anywhere"));
  const inText = `text : (${each.join(" OR ")})`;
  return each.length === 1 ? inText : allOf([...each, inText]);
}

/** FTS5 for rows of an item, its 存在问题 included, that hold the word. */
export function wordExpression(word: WantedWord, part: NamePart): string {
  return `(${[textPhrase(word.text, part), ...soundPhrases(word, part)].join(" OR ")})`;
}

/** Only rows of one kind; null leaves the expression as it is. */
export function ofKind(expression: string, kind: SearchKind | null): string {
  return kind === null ? expression : `(${expression}) AND "${kindToken(kind)}"`;
}

/** Several words make a whole name when the first begins it and the last ends it. */
function partOf(part: NamePart, index: number, count: number): NamePart {
  if (count === 1 || part === "anywhere") return part;
  if (index === 0) return "beginning";
  return part === "whole" && index === count - 1 ? "end" : "anywhere";
}

function soundPhrases({ letters }: WantedWord, part: NamePart): string[] {
  if (letters === null) return [];
  return [initialsPhrase(letters, part), ...readingsOf(letters).map((syllables) => soundsPhrase(syllables, part))];
}

function allOf(expressions: readonly string[]): string {
  return expressions.map((expression) => `(${expression})`).join(" AND ");
}
