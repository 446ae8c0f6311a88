import type { IsoDate } from "../../shared/domain/dates.ts";
import type { Item } from "../../shared/domain/item.ts";
import type { YearData } from "../../shared/domain/year-data.ts";
import { reportFacts } from "../reports/report-facts.ts";
import type { ReportSource } from "../reports/report-source.ts";

/**
 * The year's data with the items in the order and under the numbers of the report's first annex (合作事项进展情况表): who lays
 * the archived report and the archived workbook side by side finds the same matter in the same row.
 */
export function inAnnexOrder(source: ReportSource, asOf: IsoDate): YearData {
  const { fields } = reportFacts(source, asOf);
  const stated = new Map(source.data.items.map((item) => [item.id, item]));
  const inOrder = fields.flatMap(({ items }) => items.flatMap(({ item }) => stated.get(item.id) ?? []));
  return { ...source.data, items: inOrder.map(numbered) };
}

function numbered(item: Item, index: number): Item {
  return { ...item, number: String(index + 1) };
}
