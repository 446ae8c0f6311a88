import type { FieldComparison } from "../../domain/fields/field-comparison.ts";
import type { ChartSpec } from "../chart-spec.ts";
import { amountAxis } from "./amount-axis.ts";
import { columns, describeChart, showsSomething } from "./chart-parts.ts";
import { columnsOrBars, nameOfKind } from "./columns-or-bars.ts";

/**
 * 年度完成投资 of the fields that can be compared with the year before, grouped columns; the number of items where amounts are
 * missing. Null for fewer than two fields that can be compared.
 */
export function fieldsOfTwoYearsChart(
  comparison: FieldComparison | null,
  year: number,
  formerYear: number,
): ChartSpec | null {
  const rows = comparison?.compared ?? [];
  if (rows.length < 2) return null;
  const withMoney = rows.every(({ now, before }) => now.done !== null && before.done !== null);
  const axis = amountAxis(rows.flatMap(({ now, before }) => [now.done, before.done]));
  const [unit, digits] = withMoney ? [axis.unit, axis.digits] : ["项", 0];
  const valueOf = ({ done, itemCount }: (typeof rows)[number]["now"]) => (withMoney ? axis.valueOf(done) : itemCount);
  const series = [
    columns(
      `${formerYear}年`,
      rows.map(({ before }) => valueOf(before)),
      digits,
    ),
    columns(
      `${year}年`,
      rows.map(({ now }) => valueOf(now)),
      digits,
    ),
  ];
  if (!showsSomething(series)) return null;
  const title = withMoney ? "各领域完成投资与上年对比" : "各领域合作事项数与上年对比";
  const categories = rows.map(({ names }) => names.join("、"));
  const kind = columnsOrBars(categories);
  return {
    id: "fields-of-two-years",
    kind,
    title,
    altText: describeChart(nameOfKind(kind), `${title}（${unit}）`, categories, series),
    categories,
    series,
    valueAxis: { unit },
    secondAxis: null,
  };
}
