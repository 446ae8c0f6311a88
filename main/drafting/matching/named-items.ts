import { officialText } from "../../../shared/domain/official-text.ts";
import type { ReportFacts } from "../../reports/report-facts.ts";
import type { ReportItem } from "../../reports/report-items.ts";
import { rememberFor } from "../figures/remember.ts";

/** Shorter names may stand in any sentence. */
const shortestTitle = 4;

const titlesOf = rememberFor((facts: ReportFacts) =>
  facts.items
    .map((item) => ({ item, title: officialText(item.item.title) }))
    .filter(({ title }) => title.length >= shortestTitle),
);

/** The items whose names stand in a text. */
export function namedItems(facts: ReportFacts, text: string): readonly ReportItem[] {
  return titlesOf(facts, "")
    .filter(({ title }) => text.includes(title))
    .map(({ item }) => item);
}
