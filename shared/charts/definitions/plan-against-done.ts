import type { InvestmentFigures } from "../../domain/aggregate.ts";
import type { ChartSpec } from "../chart-spec.ts";
import { amountAxis } from "./amount-axis.ts";
import { columns, describeChart, showsSomething } from "./chart-parts.ts";
import { columnsOrBars, nameOfKind } from "./columns-or-bars.ts";

/** Plan and done of one part of the list. */
export type PlanAndDone = { readonly name: string } & Pick<InvestmentFigures, "planned" | "done">;

/**
 * 各领域年度计划投资与完成投资, grouped columns in 亿元 (万元 below 1亿元); parts without plan and done are left out.
 * null when no part gives a figure.
 */
export function planAgainstDoneChart(rows: readonly PlanAndDone[]): ChartSpec | null {
  const shown = rows.filter(({ planned, done }) => planned !== null || done !== null);
  const { unit, digits, valueOf } = amountAxis(shown.flatMap(({ planned, done }) => [planned, done]));
  const planned = shown.map((row) => valueOf(row.planned));
  const done = shown.map((row) => valueOf(row.done));
  const series = [columns("年度计划投资", planned, digits), columns("年度完成投资", done, digits)];
  if (!showsSomething(series)) return null;
  const title = "各领域年度计划投资与完成投资";
  const categories = shown.map(({ name }) => name);
  const kind = columnsOrBars(categories);
  return {
    id: "plan-against-done",
    kind,
    title,
    altText: describeChart(nameOfKind(kind), `${title}（${unit}）`, categories, series),
    categories,
    series,
    valueAxis: { unit },
    secondAxis: null,
  };
}
