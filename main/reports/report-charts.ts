import type { ChartSpec } from "../../shared/charts/chart-spec.ts";
import { completionByFieldChart } from "../../shared/charts/definitions/completion-by-field.ts";
import { completionByMonthChart } from "../../shared/charts/definitions/completion-by-month.ts";
import { fieldsOfTwoYearsChart } from "../../shared/charts/definitions/fields-of-two-years.ts";
import { indicatorCharts } from "../../shared/charts/definitions/indicators.ts";
import {
  itemsByFieldChart,
  itemsByKindChart,
  itemsByMechanismChart,
} from "../../shared/charts/definitions/item-counts.ts";
import { itemsByStatusChart } from "../../shared/charts/definitions/items-by-status.ts";
import { phasesChart } from "../../shared/charts/definitions/phases.ts";
import { planAgainstDoneChart, type PlanAndDone } from "../../shared/charts/definitions/plan-against-done.ts";
import { progressOfItemsChart } from "../../shared/charts/definitions/progress-of-items.ts";
import { trendChart } from "../../shared/charts/definitions/trend.ts";
import { officialText } from "../../shared/domain/official-text.ts";
import { inSpokenOrder } from "../../shared/domain/spoken-order.ts";
import type { ChartBlock } from "../../shared/domain/report.ts";
import type { ReportFacts } from "./report-facts.ts";

/** The charts of a report with their captions 图1, 图2 … in the order in which the chapters place them. */
export type ReportCharts = readonly ChartBlock[];

/** All charts that the year has values for. Their order here is their order on paper: see the chapters. */
export function reportCharts(facts: ReportFacts): ReportCharts {
  const { year, asOf, fields, figures } = facts;
  const planned = planAgainstDoneChart(fields);
  const charts: readonly (ChartSpec | null)[] = [
    // Without investments the counts are what there is to see; with them, columns of counts only repeat the text.
    ...(planned === null ? [itemsByFieldChart(fields), itemsByKindChart(facts.kinds)] : []),
    itemsByStatusChart(inSpokenOrder(facts.statuses)),
    phasesChart(facts.phases),
    planned,
    completionByMonthChart({ year: year.year, planned: figures.planned, months: facts.months }),
    trendChart(facts.years),
    fieldsOfTwoYearsChart(facts.fieldComparison, year.year, facts.years.at(-2)?.year ?? year.year - 1),
    ...indicatorCharts(facts.observations),
    completionByFieldChart(fields, year.year, asOf),
    progressOfItemsChart(itemRows(facts), year.year, asOf),
    itemsByMechanismChart(facts.mechanisms.map(({ name, items }) => ({ name, count: items.length }))),
  ];
  return charts
    .filter((chart) => chart !== null)
    .map(inOfficialText)
    .map((chart, index) => ({
      kind: "chart",
      caption: { id: chart.id, label: "图", number: index + 1, text: chart.title },
      chart,
    }));
}

/** Plan and done of every matter under its own name. */
function itemRows({ items }: ReportFacts): readonly PlanAndDone[] {
  return items.map(({ item, standing }) => ({
    name: item.title,
    planned: item.plannedThisYear,
    done: standing.doneThisYear,
  }));
}

/** Names that people typed stand in charts as they stand in the text. */
function inOfficialText(chart: ChartSpec): ChartSpec {
  return {
    ...chart,
    title: officialText(chart.title),
    altText: officialText(chart.altText),
    categories: chart.categories.map(officialText),
  };
}

/** The charts whose names begin with one of `names`, as blocks. */
export function chartsNamed(charts: ReportCharts, ...names: readonly string[]): readonly ChartBlock[] {
  return charts.filter(({ chart }) => names.some((name) => chart.id.startsWith(name)));
}
