import type { ChartSpec } from "../../../shared/charts/chart-spec.ts";
import { withoutField } from "../../../shared/domain/aggregate.ts";
import { itemKinds } from "../../../shared/domain/item.ts";
import { kindLabels } from "../../../shared/domain/labels.ts";
import type { ItemFilter } from "../../../shared/ipc/questions/item-list.ts";

/** The rows behind a field's column; items without a field stand under 其他, together with those of a field of that name. */
export function fieldFilter(field: string | undefined): ItemFilter {
  if (field === undefined) return {};
  return { fields: field === withoutField ? [withoutField, null] : [field] };
}

/** For the report's charts that count items, by the chart's name: the rows behind one of its columns. */
const filters: Readonly<Record<string, (category: string) => ItemFilter>> = {
  "items-by-field": fieldFilter,
  "items-by-kind": (label) => ({ kinds: [itemKinds.find((kind) => kindLabels[kind] === label) ?? null] }),
  "items-by-mechanism": (mechanism) => ({ mechanisms: [mechanism] }),
};

export function isCountChart(chart: ChartSpec): boolean {
  return chart.id in filters;
}

/** The rows behind the column at a place of a chart that counts items. */
export function filterBehind(chart: ChartSpec, at: number): ItemFilter {
  const category = chart.categories[at];
  return category === undefined ? {} : (filters[chart.id]?.(category) ?? {});
}
