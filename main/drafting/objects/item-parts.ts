import { placeOfStatus } from "../../../shared/charts/definitions/items-by-status.ts";
import { withoutField } from "../../../shared/domain/aggregate.ts";
import type { ItemGrouping } from "../../../shared/domain/draft/data-definition.ts";
import { groupBy } from "../../../shared/domain/group-by.ts";
import { itemKinds, itemPhases, itemStatuses } from "../../../shared/domain/item.ts";
import { kindLabels, lampLabels, phaseLabels, statusLabels } from "../../../shared/domain/labels.ts";
import { lamps } from "../../../shared/domain/pace.ts";
import type { YearData } from "../../../shared/domain/year-data.ts";
import type { ReportItem } from "../../reports/report-items.ts";

/** Items that belong together, under the name that a reader sees. */
export interface ItemPart {
  readonly name: string;
  readonly items: readonly ReportItem[];
  /** In the palette; null where colours follow the order. */
  readonly place: number | null;
}

const notGiven = "未填写";

/** The items by what they share, in the order in which offices list it; an item with several parties stands under each. */
export function itemParts(items: readonly ReportItem[], by: ItemGrouping, data: YearData): readonly ItemPart[] {
  switch (by) {
    case "field":
      return named(items, ({ item }) => [item.field ?? withoutField]);
    case "mechanism":
      return named(items, ({ mechanism }) => [mechanism ?? notGiven]);
    case "list":
      return byList(items, data);
    case "party":
      return named(items, ({ item }) => (item.parties.length === 0 ? [notGiven] : item.parties));
    case "unit":
      return named(items, ({ item }) => [item.leadUnit ?? notGiven]);
    case "item":
      return items.map((one) => ({ name: one.item.title, items: [one], place: null }));
    case "status":
      return byStatus(items);
    case "phase":
      return inOrder(items, itemPhases, ({ item }) => item.phase, phaseLabels);
    case "kind":
      return inOrder(items, itemKinds, ({ item }) => item.kind, kindLabels);
    case "lamp":
      return inOrder(items, lamps, ({ lamp }) => lamp.lamp, lampLabels);
  }
}

/** In the order of first appearance, which is that of the lists. */
function named(items: readonly ReportItem[], namesOf: (item: ReportItem) => readonly string[]): readonly ItemPart[] {
  const placed = items.flatMap((item) => namesOf(item).map((name) => ({ name, item })));
  return [...groupBy(placed, ({ name }) => name)].map(([name, group]) => {
    return { name, items: group.map(({ item }) => item), place: null };
  });
}

function byList(items: readonly ReportItem[], { worklists }: YearData): readonly ItemPart[] {
  const groups = groupBy(items, ({ item }) => item.worklistId);
  return worklists.flatMap(({ id, title }) => {
    const group = groups.get(id);
    return group === undefined ? [] : [{ name: title, items: group, place: null }];
  });
}

function byStatus(items: readonly ReportItem[]): readonly ItemPart[] {
  const groups = groupBy(items, ({ item }) => item.status);
  return [...itemStatuses, null].flatMap((status) => {
    const group = groups.get(status);
    const name = status === null ? notGiven : statusLabels[status];
    return group === undefined ? [] : [{ name, items: group, place: placeOfStatus(status) }];
  });
}

/** In the order of the values, those without one last; parts without items are left out. */
function inOrder<Value extends string>(
  items: readonly ReportItem[],
  values: readonly Value[],
  valueOf: (item: ReportItem) => Value | null,
  labels: Readonly<Record<Value, string>>,
): readonly ItemPart[] {
  const groups = groupBy(items, valueOf);
  return [...values, null].flatMap((value) => {
    const group = groups.get(value);
    const name = value === null ? notGiven : labels[value];
    return group === undefined ? [] : [{ name, items: group, place: null }];
  });
}
