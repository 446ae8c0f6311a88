import type { Rule } from "./inspected.ts";
import { annexRules } from "./rules/annex-rules.ts";
import { bodyRules } from "./rules/body-rules.ts";
import { captionRules } from "./rules/caption-rules.ts";
import { closingRules } from "./rules/closing-rules.ts";
import { formalRules } from "./rules/formal-rules.ts";
import { headingRules } from "./rules/heading-rules.ts";
import { leftoverRules } from "./rules/leftover-rules.ts";
import { numeralRules } from "./rules/numeral-rules.ts";
import { pageNumberRules } from "./rules/page-number-rules.ts";
import { pageRules } from "./rules/page-rules.ts";
import { punctuationRules } from "./rules/punctuation-rules.ts";
import { tableRules } from "./rules/table-rules.ts";
import { titleRules } from "./rules/title-rules.ts";

/**
 * Every rule, in the order of its number: 1xx page, 2xx title and headings, 3xx text, 4xx page number, 5xx what closes the
 * text and annexes, 6xx tables and figures, 7xx punctuation, 8xx numerals, 90x leftovers, 95x formal documents.
 */
export const rules: readonly Rule[] = [
  ...pageRules,
  ...titleRules,
  ...headingRules,
  ...bodyRules,
  ...pageNumberRules,
  ...closingRules,
  ...annexRules,
  ...tableRules,
  ...captionRules,
  ...punctuationRules,
  ...numeralRules,
  ...leftoverRules,
  ...formalRules,
];

const byNumber: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.number, rule]));

/** What a rule is about and where it comes from; null for a number that no rule has. */
export function ruleOf(number: string): Pick<Rule, "label" | "basis" | "level"> | null {
  return byNumber.get(number) ?? null;
}
