import { dateInWords, isPartialDate } from "../../../../shared/domain/dates.ts";
import { listColumnLabel } from "../../../../shared/exchange/grid/list-columns.ts";
import { percentColumns, type ColumnCondition } from "../../../../shared/ipc/questions/column-conditions.ts";
import type { OwnCondition } from "../../../../shared/ipc/questions/own-columns.ts";
import { isOwnField, ownName, type OwnField } from "../../../../shared/domain/own-field.ts";
import type { ItemFilter } from "../../../../shared/ipc/questions/item-list.ts";
import { moneyInTable } from "../../../lib/format.ts";
import { kindLabels, lampLabels, paceLabels, phaseLabels, statusLabels } from "../../../../shared/domain/labels.ts";

/** How a value that is not given is called in filters. */
export const notGiven = "未填写";

/** One condition of the filter in words, and the filter without it. */
export interface FilterCondition {
  readonly key: keyof ItemFilter;
  /** Tells it from the others of a filter. */
  readonly id: string;
  readonly words: string;
  readonly rest: ItemFilter;
}

const attentionLabels: Readonly<Record<NonNullable<ItemFilter["attention"]>, string>> = {
  red: "亮红灯",
  unanswered: "亮红灯未说明",
  overdue: "已过完成时限",
  incomplete: "内容不全",
};

/** Every condition that is on, in the order of the filter row: 领域为基础设施互通或未填写. */
export function conditionsOf(filter: ItemFilter): readonly FilterCondition[] {
  const { text, attention, ids, columns = [], own = [] } = filter;
  const condition = (key: keyof ItemFilter, words: string | null): readonly FilterCondition[] =>
    words === null ? [] : [{ key, id: key, words, rest: without(filter, key) }];
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
    ...columns.map((asked): FilterCondition => {
      const rest = withColumn(filter, asked.column, null);
      return { key: "columns", id: `columns ${asked.column}`, words: columnInWords(asked), rest };
    }),
    ...own.map((asked): FilterCondition => {
      const rest = withCondition(filter, asked.column, null);
      return { key: "own", id: `own ${asked.column}`, words: ownInWords(asked), rest };
    }),
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

/** The filter with another condition for a column; null takes it away. */
export function withColumn(
  filter: ItemFilter,
  column: ColumnCondition["column"],
  condition: ColumnCondition | null,
): ItemFilter {
  const others = (filter.columns ?? []).filter((one) => one.column !== column);
  return withValues(filter, "columns", condition === null ? others : [...others, condition]);
}

/** The filter with another condition for a column of the program or an own one; null takes it away. */
export function withCondition(
  filter: ItemFilter,
  column: ColumnCondition["column"] | OwnField,
  condition: ColumnCondition | OwnCondition | null,
): ItemFilter {
  if (!isOwnField(column)) {
    return withColumn(filter, column, condition === null || isOwnCondition(condition) ? null : condition);
  }
  const others = (filter.own ?? []).filter((one) => one.column !== column);
  return withValues(filter, "own", condition !== null && isOwnCondition(condition) ? [...others, condition] : others);
}

function isOwnCondition(condition: ColumnCondition | OwnCondition): condition is OwnCondition {
  return isOwnField(condition.column);
}

/** 专项债券不少于1,000; 业主性质为国企或未填写. */
function ownInWords(asked: OwnCondition): string {
  const name = ownName(asked.column);
  if ("is" in asked) return asked.is === "blank" ? `${name}${notGiven}` : `${name}已填写`;
  if ("contains" in asked) return `${name}含“${asked.contains}”`;
  if ("among" in asked) return anyOf(name, asked.among, (value) => value) ?? name;
  const inWords = (bound: string | null) =>
    bound !== null && isPartialDate(bound) && asked.kind === "date" ? dateInWords(bound) : bound;
  const [from, to] = [inWords(asked.from), inWords(asked.to)];
  if (from !== null && to !== null) return from === to ? `${name}为${from}` : `${name}为${from}至${to}`;
  return from === null ? `${name}不超过${to ?? ""}` : `${name}不少于${from}`;
}

/** 总投资为1,000万元至2,000万元; 备注含“待核”; 存在问题未填写. */
function columnInWords(asked: ColumnCondition): string {
  const name = listColumnLabel(asked.column);
  if ("is" in asked) return asked.is === "blank" ? `${name}${notGiven}` : `${name}已填写`;
  if ("contains" in asked) return `${name}含“${asked.contains}”`;
  if ("among" in asked) return anyOf(name, asked.among, (value) => paceNames.get(value) ?? value) ?? name;
  const [from, to] = boundsInWords(asked);
  if (from !== null && to !== null) return from === to ? `${name}为${from}` : `${name}为${from}至${to}`;
  return from === null ? `${name}不超过${to ?? ""}` : `${name}不少于${from}`;
}

const paceNames: ReadonlyMap<string, string> = new Map(Object.entries(paceLabels));

function boundsInWords(asked: Extract<ColumnCondition, { readonly from: unknown }>): readonly (string | null)[] {
  const { column, from, to } = asked;
  return [from, to].map((bound) => {
    if (bound === null) return null;
    if (typeof bound === "number") return `${moneyInTable(bound)}万元`;
    return percentColumns.some((one) => one === column) || !isPartialDate(bound) ? `${bound}%` : dateInWords(bound);
  });
}

function anyOf<Value>(
  name: string,
  values: readonly (Value | null)[] | undefined,
  label: (value: Value) => string,
): string | null {
  if (values === undefined || values.length === 0) return null;
  return `${name}为${values.map((value) => (value === null ? notGiven : label(value))).join("或")}`;
}
