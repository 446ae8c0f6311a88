import { withoutField } from "../../../shared/domain/aggregate.ts";
import type { FigureFilter } from "../../../shared/domain/draft/figure-source.ts";
import { officialText } from "../../../shared/domain/official-text.ts";
import type { ReportFacts } from "../../reports/report-facts.ts";
import { claimsOf, items, literal, pattern, percent, points, type Claim } from "./claim.ts";
import { statusClaims } from "./counted-parts.ts";
import { investmentPatterns } from "./overall-claims.ts";

/** The items of one field as the report gathers them: those without a field stand under 其他. */
export function ofField(name: string): FigureFilter {
  return { fields: name === withoutField ? [withoutField, null] : [name] };
}

/** The field that a heading of the report stands for; null for another heading. */
export function fieldOfHeading({ fields }: ReportFacts, heading: string): string | null {
  if (heading === "其他事项") return withoutField;
  return fields.find(({ name }) => officialText(name) === heading)?.name ?? null;
}

const counts = pattern(`^(?:本领域共有合作事项|合作事项共|列入合作事项|未明确领域的合作事项有)(?<count>${items})`);
const countsFirst = pattern(`^(?<count>${items})合作事项中，`);
const investmentLead = /^(?:年度计划投资|完成投资|全年安排投资|已完成投资)\d/u;

/** What the numbers in the first paragraph under a field's heading are, sentence by sentence. */
export function fieldClaims(sentence: string, field: string): readonly Claim[] {
  const filter = ofField(field);
  const counted = claimsOf(sentence, [counts, countsFirst], filter);
  if (counted.length > 0) return [...counted, ...statusClaims(statusPart(sentence), filter)];
  return investmentLead.test(sentence) ? claimsOf(sentence, investmentPatterns, filter) : [];
}

/** Names of places follow the counts, and a name may hold anything: what comes behind 均由 is not looked at. */
function statusPart(sentence: string): string {
  return sentence.replace(/，均由.*$/u, "").replace(/，为[^，]*(?=，|。|$)/u, (name) => "\u{0}".repeat(name.length));
}

/** 从年度投资完成率看，甲、乙分别为95.2%和90.1%，走在前列；丙落后时序4.0个百分点，需要加快. */
export function comparisonOfFields(sentence: string, { fields }: ReportFacts): readonly Claim[] {
  const lead = "从年度投资完成率看，";
  if (!sentence.startsWith(lead)) return [];
  const names = fields.map(({ name }) => name);
  const paces = names.flatMap((name) =>
    claimsOf(
      sentence,
      [pattern(`(?<=[，；、]|其中)${literal(name)}(?<pace>(?:超时序|落后时序)${points}|与时序持平)`)],
      ofField(name),
    ),
  );
  return [...ratesOfNames(sentence, lead.length, names), ...paces];
}

/** Names in a row and as many rates: the first belongs to the first. */
function ratesOfNames(sentence: string, start: number, fieldNames: readonly string[]): readonly Claim[] {
  const listed = new RegExp(`^([^，；。（]+?)(?:分别)?为((?:${percent})(?:[、和]${percent})*)`, "du");
  const match = listed.exec(sentence.slice(start));
  const [from = 0] = match?.indices?.[2] ?? [];
  const named = namesIn(match?.[1] ?? "", fieldNames);
  const rates = Array.from((match?.[2] ?? "").matchAll(new RegExp(percent, "gu")));
  if (named === null || named.length !== rates.length) return [];
  return rates.map((rate, index) => ({
    from: start + from + rate.index,
    to: start + from + rate.index + rate[0].length,
    text: rate[0],
    source: { kind: "completion", filter: ofField(named[index] ?? "") },
  }));
}

/** The fields that a list of names is made of; null when anything else is in it. */
function namesIn(list: string, fieldNames: readonly string[]): readonly string[] | null {
  const byLength = fieldNames.toSorted((one, other) => other.length - one.length);
  const found: string[] = [];
  let rest = list;
  while (rest !== "") {
    const name = byLength.find((one) => rest.startsWith(one));
    if (name === undefined) return null;
    found.push(name);
    rest = rest.slice(name.length).replace(/^、/u, "");
  }
  return found;
}
