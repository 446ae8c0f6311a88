import { itemKinds, itemPaces, itemPhases, itemStatuses } from "../../../../shared/domain/item.ts";
import { kindLabels, lampLabels, paceLabels, phaseLabels, statusLabels } from "../../../../shared/domain/labels.ts";
import { lamps } from "../../../../shared/domain/pace.ts";
import type { ListColumn } from "../../../../shared/exchange/grid/list-columns.ts";
import type { Catalog } from "../../../../shared/ipc/questions/catalog.ts";
import {
  amountColumns,
  choiceColumns,
  dateColumns,
  percentColumns,
  textColumns,
  type AmountColumn,
  type ColumnCondition,
  type DateColumn,
  type PercentColumn,
  type TextColumn,
} from "../../../../shared/ipc/questions/column-conditions.ts";
import type { OwnCondition } from "../../../../shared/ipc/questions/own-columns.ts";
import { sharedOwnColumns } from "../../../../shared/domain/own-column.ts";
import { isOwnField, type OwnField } from "../../../../shared/domain/own-field.ts";
import type { ItemFilter } from "../../../../shared/ipc/questions/item-list.ts";
import { withColumn, withCondition, withValues } from "./filter-in-words.ts";

/** One value that a column can be narrowed to; null for cells without one. */
export interface ColumnOption {
  readonly value: string | null;
  readonly words: string;
}

/** How a column is narrowed. */
export type ColumnFilterForm =
  | { readonly kind: "choice"; readonly options: readonly ColumnOption[] }
  | { readonly kind: "text"; readonly column: TextColumn | OwnField }
  | { readonly kind: "number"; readonly column: OwnField; readonly unit: string | null }
  | { readonly kind: "amount"; readonly column: AmountColumn }
  | { readonly kind: "percent"; readonly column: PercentColumn }
  | { readonly kind: "date"; readonly column: DateColumn | OwnField };

/** How cells without a value are called at the head of a column. */
export const blank: ColumnOption = { value: null, words: "（空白）" };

/** The form for a column, with the values that the year knows. */
export function filterFormOf(column: ListColumn, catalog: Catalog | undefined): ColumnFilterForm {
  if (isOwnField(column)) return ownFilterForm(column, catalog);
  const text = textColumns.find((one) => one === column);
  if (text !== undefined) return { kind: "text", column: text };
  const amount = amountColumns.find((one) => one === column);
  if (amount !== undefined) return { kind: "amount", column: amount };
  const percent = percentColumns.find((one) => one === column);
  if (percent !== undefined) return { kind: "percent", column: percent };
  const date = dateColumns.find((one) => one === column);
  if (date !== undefined) return { kind: "date", column: date };
  return { kind: "choice", options: optionsOf(column, catalog) };
}

function ownFilterForm(column: OwnField, catalog: Catalog | undefined): ColumnFilterForm {
  const own = sharedOwnColumns(catalog?.ownColumns ?? []).find(({ field }) => field === column);
  switch (own?.kind) {
    case "number":
      return { kind: "number", column, unit: own.unit };
    case "date":
      return { kind: "date", column };
    case "choice":
      return { kind: "choice", options: [...named(own.choices), blank] };
    default:
      return { kind: "text", column };
  }
}

function optionsOf(column: ListColumn, catalog: Catalog | undefined): readonly ColumnOption[] {
  switch (column) {
    case "status":
      return [...itemStatuses.map((value) => ({ value, words: statusLabels[value] })), blank];
    case "kind":
      return [...itemKinds.map((value) => ({ value, words: kindLabels[value] })), blank];
    case "phase":
      return [...itemPhases.map((value) => ({ value, words: phaseLabels[value] })), blank];
    case "pace":
      return [...itemPaces.map((value) => ({ value, words: paceLabels[value] })), blank];
    case "lamp":
      return lamps.map((value) => ({ value, words: lampLabels[value] }));
    case "field":
      return [...named(catalog?.fields.map(({ name }) => name)), blank];
    case "mechanism":
      return named(catalog?.mechanisms);
    case "parties":
      return [...named(catalog?.parties), blank];
    default:
      return [...named(catalog?.units), blank];
  }
}

function named(names: readonly string[] = []): readonly ColumnOption[] {
  return names.map((value) => ({ value, words: value }));
}

type Values = readonly (string | null)[];

/** The values that a column of choices is narrowed to; none where it is not. */
export function chosenValues(filter: ItemFilter, column: ListColumn): Values {
  switch (column) {
    case "status":
      return filter.statuses ?? [];
    case "kind":
      return filter.kinds ?? [];
    case "phase":
      return filter.phases ?? [];
    case "lamp":
      return filter.lamps ?? [];
    case "field":
      return filter.fields ?? [];
    case "mechanism":
      return filter.mechanisms ?? [];
    case "parties":
      return filter.parties ?? [];
    default: {
      const found = conditionOf(filter, column);
      return found !== null && "among" in found ? found.among : [];
    }
  }
}

/** The filter with a column narrowed to some values; none at all lets every row through. */
export function withChosen(filter: ItemFilter, column: ListColumn, values: Values): ItemFilter {
  if (isOwnField(column)) {
    return withCondition(filter, column, values.length === 0 ? null : { column, among: [...values] });
  }
  switch (column) {
    case "status":
      return withValues(filter, "statuses", known([...itemStatuses, null], values));
    case "kind":
      return withValues(filter, "kinds", known([...itemKinds, null], values));
    case "phase":
      return withValues(filter, "phases", known([...itemPhases, null], values));
    case "lamp":
      return withValues(filter, "lamps", known(lamps, values));
    case "field":
      return withValues(filter, "fields", [...values]);
    case "mechanism":
      return withValues(
        filter,
        "mechanisms",
        values.filter((value) => value !== null),
      );
    case "parties":
      return withValues(filter, "parties", [...values]);
    default: {
      const choice = choiceColumns.find((one) => one === column);
      if (choice === undefined) return filter;
      return withColumn(filter, choice, values.length === 0 ? null : { column: choice, among: [...values] });
    }
  }
}

function known<Value extends string | null>(all: readonly Value[], values: Values): Value[] {
  return all.filter((value) => values.includes(value));
}

/** The condition set at the head of a column; null for none. */
export function conditionOf(filter: ItemFilter, column: ListColumn): ColumnCondition | OwnCondition | null {
  if (isOwnField(column)) return filter.own?.find((one) => one.column === column) ?? null;
  return filter.columns?.find((one) => one.column === column) ?? null;
}

/** Whether a column narrows the list. */
export function isFiltered(filter: ItemFilter, column: ListColumn): boolean {
  return conditionOf(filter, column) !== null || chosenValues(filter, column).length > 0;
}
