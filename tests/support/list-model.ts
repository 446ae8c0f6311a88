import { lastDayOf, type IsoDate } from "../../shared/domain/dates.ts";
import { itemKinds, itemPaces, itemPhases, itemStatuses } from "../../shared/domain/item.ts";
import { isOwnField } from "../../shared/domain/own-field.ts";
import { sumMoney, type Money } from "../../shared/domain/money.ts";
import { lampOf } from "../../shared/domain/lamp.ts";
import { defaultLampRule } from "../../shared/domain/lamp-rule.ts";
import { completionRate, paceDifference } from "../../shared/domain/pace.ts";
import { itemAt } from "../../shared/domain/state-at.ts";
import type { InputOf } from "../../shared/ipc/contract.ts";
import type { ColumnCondition } from "../../shared/ipc/questions/column-conditions.ts";
import type { ItemFilter, ItemGrouping, ItemSums, ItemTotals } from "../../shared/ipc/questions/item-list.ts";
import { sortKey } from "../../main/store/sort-key.ts";
import type { StandingRow } from "../../main/store/item-pages.ts";

/** What the list is asked, answered by looking at every row with plain code: what SQL must come to as well. */
export interface ListModel {
  /** All rows of the year, in the order of the lists. */
  readonly rows: readonly StandingRow[];
  readonly asOf: IsoDate;
  readonly fields: readonly string[];
  readonly mechanisms: readonly string[];
}

type Sort = InputOf<"items:page">["sort"];
type SortKey = NonNullable<Sort>["by"];
type Comparable = number | string | null;

export function matching({ rows, asOf }: ListModel, filter: ItemFilter): readonly StandingRow[] {
  return rows.filter((row) => isMatching(row, asOf, filter));
}

function isMatching(row: StandingRow, asOf: IsoDate, filter: ItemFilter): boolean {
  const { field, kind, parties } = row.item;
  const { status, phase } = itemAt(row.item, asOf);
  return (
    (filter.fields?.includes(field) ?? true) &&
    (filter.kinds?.includes(kind) ?? true) &&
    (filter.statuses?.includes(status) ?? true) &&
    (filter.phases?.includes(phase) ?? true) &&
    (filter.mechanisms?.includes(row.mechanism) ?? true) &&
    (filter.parties === undefined || hasOneOf(parties, filter.parties)) &&
    (filter.columns ?? []).every((asked) => isAsAsked(row, asked))
  );
}

function hasOneOf(names: readonly string[], wanted: readonly (string | null)[]): boolean {
  return names.length === 0 ? wanted.includes(null) : names.some((name) => wanted.includes(name));
}

function isAsAsked(row: StandingRow, asked: ColumnCondition): boolean {
  const { item } = row;
  if ("among" in asked) {
    if (asked.column === "responsibleUnits") return hasOneOf(item.responsibleUnits, asked.among);
    return asked.among.includes(item[asked.column]);
  }
  const cell = cellOf(row, asked.column);
  if ("is" in asked) return (cell === null) === (asked.is === "blank");
  if (cell === null) return "from" in asked && asked.from === null && asked.to === null;
  if ("contains" in asked) return plain(String(cell)).includes(plain(asked.contains));
  const bound = (given: Money | string | null) => (typeof cell === "number" && given !== null ? Number(given) : given);
  const [from, to] = [bound(asked.from), bound(asked.to)];
  return (from === null || cell >= from) && (to === null || cell <= to);
}

/** Letters A to Z in either case are the same. */
function plain(text: string): string {
  return text.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
}

function cellOf({ item, standing, sources }: StandingRow, column: ColumnCondition["column"]): Comparable {
  switch (column) {
    case "sources":
      return sources.length === 0 ? null : sources.join("、");
    case "completion":
      return completionOf({ item, standing });
    case "paceDifference":
      return paceDifferenceOf({ item, standing });
    case "percent":
      return standing.percent === null ? null : Number(standing.percent);
    case "startDate":
    case "dueDate":
    case "finishedOn":
      return item[column] === null ? null : lastDayOf(item[column]);
    case "text":
    case "physicalProgress":
    case "doneThisYear":
    case "doneSinceStart":
      return standing[column];
    case "leadUnit":
    case "responsibleUnits":
    case "pace":
      throw new Error("a column of choices has no single cell");
    default:
      return item[column];
  }
}

function completionOf({ item, standing }: Pick<StandingRow, "item" | "standing">): number | null {
  if (item.plannedThisYear === null || standing.doneThisYear === null) return null;
  const rate = completionRate(standing.doneThisYear, item.plannedThisYear);
  return rate === null ? null : Number(rate);
}

function paceDifferenceOf({ item, standing }: Pick<StandingRow, "item" | "standing">): number | null {
  if (item.plannedThisYear === null || standing.doneThisYear === null) return null;
  const difference = paceDifference(standing.doneThisYear, item.plannedThisYear, item.year, standing.asOf);
  return difference === null ? null : Number(difference);
}

/** Rows in an order: among equals as they stood, rows without a value last. */
export function sorted(model: ListModel, rows: readonly StandingRow[], sort: Sort): readonly StandingRow[] {
  const keys = sort === null ? [] : [sort, ...(sort.thenBy ?? [])];
  return rows.toSorted((one, other) => {
    for (const { by, descending } of keys) {
      const order = compared(sortValue(model, one, by), sortValue(model, other, by), descending);
      if (order !== 0) return order;
    }
    return 0;
  });
}

function compared(one: Comparable, other: Comparable, descending: boolean): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  const order =
    typeof one === "string" && typeof other === "string"
      ? Buffer.compare(Buffer.from(one), Buffer.from(other))
      : Number(one) - Number(other);
  return descending ? -order : order;
}

function sortValue(model: ListModel, row: StandingRow, by: SortKey): Comparable {
  const { item } = row;
  switch (by) {
    case "number":
    case "title":
    case "leadUnit":
      return named(item[by]);
    case "parties":
    case "responsibleUnits":
      return named(item[by][0] ?? null);
    case "field":
      return placed(model.fields, item.field);
    case "mechanism":
      return placed(model.mechanisms, row.mechanism);
    case "kind":
      return placed(itemKinds, item.kind);
    case "pace":
      return placed(itemPaces, item.pace);
    case "status":
      return placed(itemStatuses, itemAt(item, model.asOf).status);
    case "phase":
      return placed(itemPhases, itemAt(item, model.asOf).phase);
    case "content":
    case "annualGoal":
    case "physicalProgress":
    case "text":
    case "problem":
    case "nextStep":
    case "sources":
    case "remark":
      return begun(cellOf(row, by));
    case "lamp": {
      const { lamp } = lampOf(item, row.standing, model.asOf, defaultLampRule);
      return lamp === "none" ? null : ["red", "yellow", "green"].indexOf(lamp);
    }
    default:
      return isOwnField(by) ? (item[by] ?? null) : cellOf(row, by);
  }
}

/** Long texts are compared as far as they begin. */
function begun(text: Comparable): string | null {
  return typeof text === "string" ? named([...text].slice(0, 60).join("")) : null;
}

function named(name: string | null): string | null {
  return name === null ? null : sortKey(name);
}

function placed(all: readonly string[], value: string | null): number | null {
  return value === null ? null : all.indexOf(value);
}

export function totalsOf(rows: readonly StandingRow[]): ItemTotals {
  const sums: ItemSums = {
    totalInvestment: sumOf(rows.map(({ item }) => item.totalInvestment)),
    plannedThisYear: sumOf(rows.map(({ item }) => item.plannedThisYear)),
    doneThisYear: sumOf(rows.map(({ standing }) => standing.doneThisYear)),
    doneSinceStart: sumOf(rows.map(({ standing }) => standing.doneSinceStart)),
  };
  return { total: rows.length, sums };
}

function sumOf(amounts: readonly (Money | null)[]): Money | null {
  return amounts.every((amount) => amount === null) ? null : sumMoney(amounts);
}

/** The values that a row stands under; null alone where it has none. */
export function groupsOf(
  model: ListModel,
  { item, mechanism }: StandingRow,
  by: ItemGrouping,
): readonly (string | null)[] {
  if (by === "mechanism") return [mechanism];
  if (isOwnField(by)) return [item[by] ?? null];
  if (by === "parties" || by === "responsibleUnits") return item[by].length === 0 ? [null] : item[by];
  return [itemAt(item, model.asOf)[by]];
}
