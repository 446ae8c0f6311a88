import type { ItemFilter } from "../../../../shared/ipc/questions/items.ts";
import { kindLabels, phaseLabels, statusLabels } from "../../../../shared/domain/labels.ts";
import { lampLabels } from "../../../components/Lamp.tsx";

/** How a value that is not given is called in filters. */
export const notGiven = "未填写";

/** One condition of the filter in words, and the filter without it. */
export interface FilterCondition {
  readonly key: keyof ItemFilter;
  readonly words: string;
}

const attentionLabels: Readonly<Record<NonNullable<ItemFilter["attention"]>, string>> = {
  red: "亮红灯",
  overdue: "已过完成时限",
  incomplete: "内容不全",
};

/** Every condition that is on, in the order of the filter row: 领域为基础设施互通或未填写. */
export function conditionsOf(filter: ItemFilter): readonly FilterCondition[] {
  const { text, attention, ids } = filter;
  return [
    ...condition("text", text ? `含“${text}”` : null),
    ...condition(
      "fields",
      anyOf("领域", filter.fields, (field) => field),
    ),
    ...condition(
      "statuses",
      anyOf("状态", filter.statuses, (status) => statusLabels[status]),
    ),
    ...condition(
      "parties",
      anyOf("合作方", filter.parties, (party) => party),
    ),
    ...condition(
      "mechanisms",
      anyOf("合作机制", filter.mechanisms, (mechanism) => mechanism),
    ),
    ...condition(
      "lamps",
      anyOf("亮灯", filter.lamps, (lamp) => lampLabels[lamp]),
    ),
    ...condition(
      "kinds",
      anyOf("类型", filter.kinds, (kind) => kindLabels[kind]),
    ),
    ...condition(
      "phases",
      anyOf("阶段", filter.phases, (phase) => phaseLabels[phase]),
    ),
    ...condition("attention", attention ? `需要关注（${attentionLabels[attention]}）` : null),
    ...condition("ids", ids ? `指定的${ids.length}项` : null),
  ];
}

/** The conditions that no field of the filter row shows; they come from other pages. */
export function conditionsFromElsewhere(filter: ItemFilter): readonly FilterCondition[] {
  return conditionsOf(filter).filter(({ key }) => ["kinds", "phases", "attention", "ids"].includes(key));
}

/** The filter without one of its conditions. */
export function without(filter: ItemFilter, key: keyof ItemFilter): ItemFilter {
  const { [key]: _dropped, ...others } = filter;
  return others;
}

/** The filter with other values for one condition; none at all takes the condition away. */
export function withValues<Key extends keyof ItemFilter>(
  filter: ItemFilter,
  key: Key,
  values: NonNullable<ItemFilter[Key]> & { readonly length: number },
): ItemFilter {
  return values.length === 0 ? without(filter, key) : { ...filter, [key]: values };
}

function condition(key: keyof ItemFilter, words: string | null): readonly FilterCondition[] {
  return words === null ? [] : [{ key, words }];
}

function anyOf<Value>(
  name: string,
  values: readonly (Value | null)[] | undefined,
  label: (value: Value) => string,
): string | null {
  if (values === undefined || values.length === 0) return null;
  return `${name}为${values.map((value) => (value === null ? notGiven : label(value))).join("或")}`;
}
