import { Big } from "big.js";
import type { SeriesMeasure } from "../../../shared/charts/own/data-set.ts";
import type { ItemMeasure } from "../../../shared/domain/draft/data-definition.ts";
import { timeLine } from "../../../shared/domain/pace.ts";
import type { ReportItem } from "../../reports/report-items.ts";
import { completionOf, sumOf } from "../figures/item-measures.ts";
import type { FactsAt } from "../figures/year-facts.ts";

/** What a measure gives for items at a date: money in 分, percentages in %, unrounded; null where nothing is given. */
export function measurePart(measure: ItemMeasure, items: readonly ReportItem[], { facts }: FactsAt): Big | null {
  switch (measure) {
    case "count":
      return new Big(items.length);
    case "completion":
      return completionOf(items);
    case "timeLine":
      return timeLine(facts.year.year, facts.asOf);
    case "totalInvestment":
    case "planned":
    case "done":
    case "doneSinceStart": {
      const sum = sumOf(items, measure);
      return sum === null ? null : new Big(sum);
    }
  }
}

export function kindOfMeasure(measure: ItemMeasure): SeriesMeasure {
  if (measure === "count") return { kind: "count" };
  return { kind: measure === "completion" || measure === "timeLine" ? "percent" : "money" };
}
