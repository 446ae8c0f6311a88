import { groupBy } from "../../../shared/domain/group-by.ts";
import { asClause } from "../../../shared/domain/official-text.ts";
import type { ParagraphBlock } from "../../../shared/domain/report.ts";
import { paragraph } from "../blocks.ts";
import type { ReportItem } from "../report-items.ts";
import { see, type ReportMaterial } from "../report-material.ts";
import { countedItemNames } from "./item-names.ts";
import { namesItself } from "./names-itself.ts";

/** A text that one or more items give, such as a problem, with those items. */
export interface SharedText {
  readonly text: string;
  readonly items: readonly ReportItem[];
}

/** Ten counted clauses are the most that 一是 to 十是 can count; six are the most that a reader keeps apart. */
const mostClauses = 6;
const mostNames = 3;
const ordinals = ["一", "二", "三", "四", "五", "六"];

/**
 * Items by what they say, what most items say first; items that say nothing are left out. A text that another one contains
 * word for word is told with that one.
 */
export function sharedTexts(
  items: readonly ReportItem[],
  textOf: (item: ReportItem) => string | null,
): readonly SharedText[] {
  const written = groupBy(items, textOf);
  written.delete(null);
  const texts = [...written].map(([text, group]) => ({ text: text ?? "", items: group }));
  const distinct = mergeEqual(texts);
  const told = distinct.length > mostCompared ? distinct : mergeContained(distinct);
  return varied(told.toSorted((one, other) => other.items.length - one.items.length));
}

/** Different texts are few where an office chooses its words; where every item has its own, comparing all would be slow. */
const mostCompared = 200;

/** Texts that differ in their closing mark only are one. */
function mergeEqual(texts: readonly SharedText[]): readonly SharedText[] {
  const groups = groupBy(texts, ({ text }) => asClause(text));
  groups.delete("");
  return [...groups].map(([text, same]) => ({ text, items: same.flatMap(({ items }) => items) }));
}

function mergeContained(texts: readonly SharedText[]): readonly SharedText[] {
  const containing = (text: string) => texts.find((other) => other.text !== text && other.text.includes(text));
  const whole = texts.filter(({ text }) => containing(text) === undefined);
  return whole.map(({ text, items }) => ({
    text,
    items: items.concat(texts.filter((other) => containing(other.text)?.text === text).flatMap((other) => other.items)),
  }));
}

/** So many characters at the beginning and at the end of a clause are what a reader notices as the same words. */
const openingCharacters = 2;
const endingCharacters = 6;

/**
 * Texts that begin or end like an earlier one come after the others, and among them none after one that it sounds like, as far
 * as there are others. Only the first are brought into order: no more are told.
 */
function varied(texts: readonly SharedText[]): readonly SharedText[] {
  const rest = [...texts];
  const told: SharedText[] = [];
  const heard = new Set<string>();
  while (rest.length > 0 && told.length < mostClauses) {
    const before = new Set(endsOf(told.at(-1)));
    const fresh = rest.findIndex((shared) => !endsOf(shared).some((words) => heard.has(words)));
    const other = fresh === -1 ? rest.findIndex((shared) => !endsOf(shared).some((words) => before.has(words))) : fresh;
    const [next] = rest.splice(Math.max(0, other), 1);
    for (const words of endsOf(next)) heard.add(words);
    if (next !== undefined) told.push(next);
  }
  return [...told, ...rest];
}

function endsOf(shared: SharedText | undefined): readonly string[] {
  if (shared === undefined) return [];
  return [`${shared.text.slice(0, openingCharacters)}…`, `…${shared.text.slice(-endingCharacters)}`];
}

/** 一是…。二是…。 for the first texts; each with the items that it is about, unless the text names the item itself. */
export function countedSentences(texts: readonly SharedText[]): readonly string[] {
  const shown = texts.slice(0, mostClauses);
  return shown.map((shared, index) => `${shown.length > 1 ? `${ordinals[index] ?? ""}是` : ""}${clauseOf(shared)}。`);
}

/** Longer ones are read more easily when each clause begins a line. */
const mostInOneParagraph = 200;

/** Counted sentences as one paragraph, or a paragraph each where they are long; `more` ends the last. */
export function countedParagraphs(sentences: readonly string[], more: string | null): ParagraphBlock[] {
  const length = sentences.reduce((sum, sentence) => sum + sentence.length, 0);
  if (sentences.length < 2 || length <= mostInOneParagraph) return paragraph(...sentences, more);
  return sentences.flatMap((sentence, index) => paragraph(sentence, index === sentences.length - 1 ? more : null));
}

function clauseOf({ text: written, items }: SharedText): string {
  const text = asClause(written);
  const [first] = items;
  if (items.length === 1 && first !== undefined) return singleClause(first.item.title, text);
  return `${text}，涉及${countedItemNames(items, mostNames)}`;
}

function singleClause(title: string, text: string): string {
  return namesItself(text, title) ? text : `${title}：${text}`;
}

/**
 * Points to the annex of red items for what `countedSentences` leaves out: 其余见附件3。 where that annex holds all of it,
 * with `ofDelayed` for its subject where it holds a part. null where it holds nothing of it.
 */
export function restInAnnex(material: ReportMaterial, texts: readonly SharedText[], ofDelayed: string): string | null {
  const reference = see(material, { annexes: ["delayed"] }).replaceAll(/[（）]/g, "");
  const inAnnex = new Set(material.facts.delayed);
  const rest = texts.slice(mostClauses).flatMap(({ items }) => items);
  if (reference === "" || !rest.some((item) => inAnnex.has(item))) return null;
  return `${rest.every((item) => inAnnex.has(item)) ? "其余" : ofDelayed}${reference}。`;
}
