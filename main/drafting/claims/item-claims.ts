import { asSentence, officialText } from "../../../shared/domain/official-text.ts";
import { storyText } from "../../reports/chapters/items-to-tell.ts";
import type { ReportItem } from "../../reports/report-items.ts";
import { sentencesOf } from "../../../shared/domain/draft/sentences.ts";
import { amount, claimsOf, movedBy, pattern, percent, type Claim } from "./claim.ts";

const total = `(?:总投资(?<total>${amount})(?:，|(?=。)))?`;
const planned = `(?<planned>${amount})`;
const done = `(?<done>${amount})`;
const rate = `(?<rate>${percent})`;

/** The whole sentence in which the program tells an item's investment, in each of its forms. */
const forms = [
  `年度计划投资${planned}，(?:年度完成投资|已完成)${done}，(?:完成率|占)${rate}`,
  `年度完成投资${done}，为年度计划${planned}的${rate}`,
  `年度计划投资${planned}，完成率${rate}`,
  `(?:年内投资为年度计划|完成年度计划)${planned}的${rate}`,
  `年度计划投资${planned}(?:，年度完成投资${done})?`,
  `年度完成投资${done}`,
  "",
].map((form) => pattern(`^${total}${form}。$`));

/**
 * What the amounts of a sentence are that tells an item's investment: the sentence must be whole, and stand right behind the
 * item's own text or begin with its name, so that no other item can be meant.
 */
export function itemClaims(before: string, sentence: string, items: readonly ReportItem[]): readonly Claim[] {
  const named = items.filter(({ item }) => sentence.startsWith(officialText(item.title)));
  const byName = named.flatMap((item) => claimsAfterName(item, sentence));
  if (byName.length > 0) return named.length === 1 ? byName : [];
  const told = items.filter((item) => endsWithStory(before, item));
  const [only] = told;
  return told.length === 1 && only !== undefined ? claimsOfItem(only, sentence) : [];
}

function claimsAfterName(item: ReportItem, sentence: string): readonly Claim[] {
  const title = officialText(item.item.title);
  const places = /^（[^（）]*）/u.exec(sentence.slice(title.length))?.[0] ?? "";
  const start = title.length + places.length;
  return movedBy(claimsOfItem(item, sentence.slice(start)), start);
}

function claimsOfItem({ item }: ReportItem, sentence: string): readonly Claim[] {
  const form = forms.find((one) => sentence.search(one) === 0);
  return form === undefined ? [] : claimsOf(sentence, [form], { items: [{ id: item.id, title: item.title }] });
}

function endsWithStory(before: string, item: ReportItem): boolean {
  const text = storyText(item);
  if (text === null) return false;
  const last = sentencesOf(asSentence(text)).at(-1)?.text ?? "";
  return last.length >= shortestStory && before.endsWith(last);
}

/** A shorter last sentence may be that of any item. */
const shortestStory = 8;
