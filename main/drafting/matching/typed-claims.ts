import type { FigureFilter } from "../../../shared/domain/draft/figure-source.ts";
import { itemStatuses } from "../../../shared/domain/item.ts";
import { statusLabels } from "../../../shared/domain/labels.ts";
import { sentencesOf } from "../../../shared/domain/draft/sentences.ts";
import { officialText } from "../../../shared/domain/official-text.ts";
import type { ReportFacts } from "../../reports/report-facts.ts";
import { claimsOf, literal, movedBy, pattern, type Claim } from "../claims/claim.ts";
import { fieldOfHeading, ofField } from "../claims/field-claims.ts";
import { sourceOf } from "../claims/indicator-claims.ts";
import { namedItems } from "./named-items.ts";

const amount = String.raw`(?:约|近|超过?|逾)?\d+(?:\.\d+)?(?:万亿元|亿元|万元|元)`;
const percent = String.raw`(?:约|近|超过?)?\d+(?:\.\d+)?%`;
const link = "(?:额)?(?:共|共计|合计|分别)?(?:为|达到|达|是)?";

/** What the words before a number say that it is, as people write it. */
const patterns = [
  pattern(`(?<!累计)(?:计划|安排)(?:完成)?投资${link}(?<planned>${amount})`),
  pattern(`(?<!累计|计划|安排)完成投资${link}(?<done>${amount})`),
  pattern(`累计完成投资${link}(?<since>${amount})`),
  pattern(`(?<!计划)总投资${link}(?<total>${amount})`),
  pattern(`(?:投资完成率|完成率)${link}(?<rate>${percent})`),
];
const counts = pattern(`(?<![\\p{Script=Han}]类)合作事项${link}(?:有)?(?<count>\\d+[项个])`);
/** A sentence that speaks of another time, or of a part that has no name here, says nothing about the present whole. */
const otherTime = /上年|去年|前年|上年同期|计划到|力争|预计|目标|以来|其中|月份|季度|上半年|下半年/u;

/**
 * What the numbers of a typed paragraph say that they are, where that is beyond doubt: the sentence names one field, mechanism or
 * item, or it stands under the heading of a field, or it speaks of the whole; and it speaks of this year.
 */
export function typedClaims(text: string, heading: string, facts: ReportFacts): readonly Claim[] {
  return sentencesOf(text).flatMap(({ from, text: sentence }) => {
    const claims = [...placedClaims(sentence, heading, facts), ...indicatorClaimsOf(sentence, facts)];
    const certain = speaksOfOtherTime(sentence, facts) ? [] : claims;
    return movedBy(certain, from);
  });
}

function speaksOfOtherTime(sentence: string, { year, asOf }: ReportFacts): boolean {
  if (otherTime.test(sentence)) return true;
  const years = Array.from(sentence.matchAll(/(\d{4})年/gu), ([, found]) => Number(found));
  if (years.some((found) => found !== year.year)) return true;
  const month = Number(asOf.slice(5, 7));
  const months = Array.from(sentence.matchAll(/(\d{1,2})月/gu), ([, found]) => Number(found));
  return months.some((found) => found !== month);
}

function placedClaims(sentence: string, heading: string, facts: ReportFacts): readonly Claim[] {
  const scope = scopeOf(sentence, heading, facts);
  if (scope === null) return [];
  const { filter, isItem } = scope;
  const amounts = claimsOf(sentence, patterns, filter);
  return isItem ? amounts : [...amounts, ...claimsOf(sentence, [counts], filter), ...statusClaims(sentence, filter)];
}

interface Scope {
  readonly filter: FigureFilter;
  readonly isItem: boolean;
}

/** The one thing that a sentence speaks of; null when that is open. */
function scopeOf(sentence: string, heading: string, facts: ReportFacts): Scope | null {
  const items = namedItems(facts, sentence);
  const fields = facts.fields.filter(({ name }) => name.length >= 3 && sentence.includes(name));
  const mechanisms = facts.mechanisms.filter(({ name }) => sentence.includes(name));
  const named = items.length + fields.length + mechanisms.length;
  if (named > 1) return null;
  const [item, field, mechanism] = [items[0]?.item, fields[0], mechanisms[0]];
  if (item !== undefined) return { filter: { items: [{ id: item.id, title: item.title }] }, isItem: true };
  if (field !== undefined) return { filter: ofField(field.name), isItem: false };
  if (mechanism !== undefined) return { filter: { mechanisms: [mechanism.name] }, isItem: false };
  if (heading === "") return { filter: {}, isItem: false };
  const ofHeading = fieldOfHeading(facts, heading);
  // Under a field's heading a sentence without a name may go on about an item of the sentence before.
  return ofHeading !== null && /本领域|该领域|领域/u.test(sentence)
    ? { filter: ofField(ofHeading), isItem: false }
    : null;
}

/** Items of one kind, or a part in brackets, are not all items. */
const ofAPart = /类事项|通办事项|合作活动|红灯/u;

function statusClaims(sentence: string, filter: FigureFilter): readonly Claim[] {
  if (ofAPart.test(sentence)) return [];
  const open = sentence.replaceAll(/（[^（）]*）/gu, (brackets) => "□".repeat(brackets.length));
  return itemStatuses.flatMap((status) =>
    claimsOf(open, [pattern(`(?<=[，；、：为中有])${statusLabels[status]}(?:的)?(?:事项)?(?<count>\\d+项)`)], {
      ...filter,
      statuses: [status],
    }),
  );
}

function indicatorClaimsOf(sentence: string, { observations }: ReportFacts): readonly Claim[] {
  return observations.flatMap((observation) => {
    const name = officialText(observation.indicator);
    const sameName = observations.filter((other) => other.indicator === observation.indicator);
    if (name.length < 4 || sameName.length > 1 || !sentence.includes(name)) return [];
    const value = new RegExp(
      `${literal(name)}${link}((?:约|近|超过?|逾)?\\d+(?:\\.\\d+)?[^\\s\\d，。；：]{1,4})`,
      "dgu",
    );
    return Array.from(sentence.matchAll(value)).flatMap((match) => {
      const [from, to] = match.indices?.[1] ?? [0, 0];
      return [{ from, to, text: match[1] ?? "", source: sourceOf(observation, "value") }];
    });
  });
}
