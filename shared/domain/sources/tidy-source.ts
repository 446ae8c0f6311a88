import type { InputProblem } from "../../errors.ts";
import type { Stored } from "../item.ts";
import { blankName, type Some } from "../item-rules.ts";
import { cleanText } from "../text.ts";
import { tidyName } from "../tidy-text.ts";
import type { Source } from "../year-data.ts";

/** What a person can change about a source: its text is evidence and stays as it came. */
export type SourceDraft = Omit<Source, keyof Stored | "originalText" | "text">;

/** The most characters of one source. */
export const longestSource = 500_000;

/** Longest title that is taken from a pasted text. */
const longestTitle = 60;

/** How far into a text a title is looked for: asked at every letter typed. */
const mostLookedAt = 2000;

const pinyin = /(?<=\p{Script=Han})[（(][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü\s]+[）)]/giu;
const picture = /^!\[[^\]]*\]\([^)]*\)$|^https?:\/\/\S+$/u;

/**
 * A pasted or read text as sentences are quoted from it: without pinyin in brackets (合(hé)作), without lines that are only an
 * address or a picture, without blanks around lines and more than one empty line in a row. Words are never changed.
 */
export function sourceText(originalText: string): string {
  const lines = cleanText(originalText)
    .replaceAll(/[\u00a0\u2000-\u200b\ufeff]/g, " ")
    .replaceAll(pinyin, "")
    .split("\n")
    .map((line) => line.replaceAll("\t", " ").trim())
    .filter((line) => !picture.test(line));
  return lines
    .filter((line, index) => line !== "" || lines[index - 1] !== "")
    .join("\n")
    .trim();
}

/** The first line of a text as a title, when it is short enough for one. */
export function titleOfText(text: string): string {
  const [first = ""] = sourceText(text.slice(0, mostLookedAt)).split("\n");
  return [...first].length <= longestTitle && !/[。；]$/u.test(first) ? first : "";
}

/** What was typed as it is kept. */
export function tidySource<Typed extends Some<SourceDraft>>(typed: Typed): Typed {
  return {
    ...typed,
    ...(typed.title === undefined ? {} : { title: typed.title.trim() }),
    ...(typed.publisher === undefined ? {} : { publisher: tidyName(typed.publisher) }),
  };
}

/** What is wrong with a source beyond the form of its single fields. */
export function sourceProblems(typed: Some<SourceDraft>): readonly InputProblem[] {
  return blankName("title", typed.title, "标题");
}
