import type { StatusCount } from "../../domain/aggregate.ts";
import { statusLabels } from "../../domain/labels.ts";
import type { ChartSpec } from "../chart-spec.ts";
import { describeChart, slices } from "./chart-parts.ts";

/** Red is for what lags; what nobody has reported is pale, not an alarm. */
const placesInPalette = { completed: 0, inProgress: 1, notStarted: 2, delayed: 3, terminated: 5 } as const;
const unstatedPlace = 4;

/** 各状态事项数 as a doughnut in 项; items without a status are shown as 未填报. null when no item gives its status. */
export function itemsByStatusChart(counts: readonly StatusCount[]): ChartSpec | null {
  const shown = counts.filter(({ count }) => count > 0);
  if (shown.every(({ status }) => status === null)) return null;
  const categories = shown.map(({ status }) => (status === null ? "未填报" : statusLabels[status]));
  const series = [
    slices(
      "事项数",
      shown.map(({ count }) => count),
      0,
    ),
  ];
  const title = "合作事项状态分布";
  return {
    id: "items-by-status",
    kind: "doughnut",
    title,
    altText: describeChart("环形图", `${title}（项）`, categories, series),
    categories,
    series,
    valueAxis: { unit: "项" },
    secondAxis: null,
    slicePlaces: shown.map(({ status }) => placeOfStatus(status)),
  };
}

/** The place in the palette of a 状态, the same in every chart. */
export function placeOfStatus(status: StatusCount["status"]): number {
  return status === null ? unstatedPlace : placesInPalette[status];
}
