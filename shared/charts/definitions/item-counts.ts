import type { KindCount } from "../../domain/aggregate.ts";
import { kindLabels } from "../../domain/labels.ts";
import type { ChartSpec } from "../chart-spec.ts";
import { columns, describeChart, slices } from "./chart-parts.ts";
import { columnsOrBars, nameOfKind } from "./columns-or-bars.ts";
import { withOthers, type NamedCount } from "./others.ts";

/** More slices than these nobody tells apart. */
const mostSlices = 6;

/** 各领域事项数 as columns in 项; null for fewer than two fields, which a sentence says better. */
export function itemsByFieldChart(
  rows: readonly { readonly name: string; readonly itemCount: number }[],
): ChartSpec | null {
  const counts = rows.map(({ name, itemCount }) => ({ name, count: itemCount }));
  return countChart("items-by-field", "各领域合作事项数", counts);
}

/** 各类型事项数 as columns in 项, items without a kind as 未分类; null for fewer than two kinds. */
export function itemsByKindChart(rows: readonly KindCount[]): ChartSpec | null {
  const counts = rows.map(({ kind, count }) => ({ name: kind === null ? "未分类" : kindLabels[kind], count }));
  return countChart("items-by-kind", "各类型合作事项数", counts);
}

/** 各合作机制事项数 as a pie in 项, the smallest together as 其他; null for fewer than three mechanisms, which the text tells in a line. */
export function itemsByMechanismChart(rows: readonly NamedCount[]): ChartSpec | null {
  const given = rows.filter(({ count }) => count > 0);
  if (given.length < 3) return null;
  const shown = withOthers(given, mostSlices);
  const categories = shown.map(({ name }) => name);
  const series = [
    slices(
      "事项数",
      shown.map(({ count }) => count),
      0,
    ),
  ];
  const title = "各合作机制事项数";
  return {
    id: "items-by-mechanism",
    kind: "pie",
    title,
    altText: describeChart("饼图", `${title}（项）`, categories, series),
    categories,
    series,
    valueAxis: { unit: "项" },
    secondAxis: null,
  };
}

function countChart(id: string, title: string, rows: readonly NamedCount[]): ChartSpec | null {
  const shown = rows.filter(({ count }) => count > 0);
  if (shown.length < 2) return null;
  const categories = shown.map(({ name }) => name);
  const series = [
    columns(
      "事项数",
      shown.map(({ count }) => count),
      0,
    ),
  ];
  const kind = columnsOrBars(categories);
  return {
    id,
    kind,
    title,
    altText: describeChart(nameOfKind(kind), `${title}（项）`, categories, series),
    categories,
    series,
    valueAxis: { unit: "项" },
    secondAxis: null,
  };
}
