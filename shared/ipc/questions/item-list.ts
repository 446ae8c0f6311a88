import { z } from "zod";
import { itemKinds, itemPhases, itemStatuses, type Item, type Standing } from "../../domain/item.ts";
import type { Decimal } from "../../domain/decimal.ts";
import type { Money } from "../../domain/money.ts";
import { mostOwnColumns } from "../../domain/own-column.ts";
import type { OwnField } from "../../domain/own-field.ts";
import type { Lamp } from "../../domain/pace.ts";
import { id, isoDate, name, year } from "../fields.ts";
import { columnConditions } from "./column-conditions.ts";
import { ownConditions, ownFieldName } from "./own-columns.ts";
import { question } from "../question.ts";

/** Most values that one condition of the list names. */
const mostChosen = 1000;

/** What can narrow the list. Absent means any; `null` in a list means "not given". */
export const itemFilter = z.strictObject({
  text: z.string().max(200).optional(),
  fields: z.array(name.nullable()).max(mostChosen).optional(),
  statuses: z.array(z.enum(itemStatuses).nullable()).max(mostChosen).optional(),
  parties: z.array(name.nullable()).max(mostChosen).optional(),
  mechanisms: z.array(name).max(mostChosen).optional(),
  kinds: z.array(z.enum(itemKinds).nullable()).max(mostChosen).optional(),
  phases: z.array(z.enum(itemPhases).nullable()).max(mostChosen).optional(),
  lamps: z
    .array(z.enum(["green", "yellow", "red", "none"]))
    .max(mostChosen)
    .optional(),
  /** Only items that ask for attention (see shared/domain/attention.ts). */
  attention: z.enum(["red", "overdue", "unanswered", "incomplete"]).optional(),
  ids: z.array(id).max(mostChosen).optional(),
  /** Conditions set at the head of a column. */
  columns: columnConditions.optional(),
  own: ownConditions.optional(),
});
export type ItemFilter = z.infer<typeof itemFilter>;

export const itemSortKeys = [
  "number",
  "title",
  "mechanism",
  "field",
  "kind",
  "parties",
  "leadUnit",
  "responsibleUnits",
  "totalInvestment",
  "plannedThisYear",
  "doneThisYear",
  "completion",
  "doneSinceStart",
  "percent",
  "status",
  "phase",
  "pace",
  "startDate",
  "dueDate",
  "finishedOn",
  "content",
  "annualGoal",
  "physicalProgress",
  "text",
  "problem",
  "nextStep",
  "sources",
  "remark",
  "paceDifference",
  "lamp",
] as const;

const sortKey = z.strictObject({ by: z.union([z.enum(itemSortKeys), ownFieldName]), descending: z.boolean() });

/** The order of the list: by one column, among equals by the next; null is the order of the lists on paper. */
export const itemSort = sortKey.extend({ thenBy: z.array(sortKey).max(4).optional() }).nullable();

/** What every list can be grouped by. An item with several 合作方 or 责任单位 stands in the group of each. */
export const itemGroupings = [
  "field",
  "mechanism",
  "parties",
  "leadUnit",
  "responsibleUnits",
  "status",
  "kind",
  "phase",
] as const;
/** One of these, or an own column of choices. */
export const itemGrouping = z.union([z.enum(itemGroupings), ownFieldName]);
export type ItemGrouping = z.infer<typeof itemGrouping>;

/** One group: its value, null for items without one. */
export const itemGroup = z.strictObject({ by: itemGrouping, value: name.nullable() });

/** One line of the list: the item with its standing at the cut-off date. */
export interface ItemRow {
  readonly item: Item;
  readonly mechanism: string;
  readonly standing: Standing;
  readonly lamp: Lamp;
  /** 红灯：完成32.0%，应完成75.0%（时序进度）…: why, by the year's rule. */
  readonly lampExplanation: string;
  /** Names of the sources that the item's facts come from. */
  readonly sources: readonly string[];
}

export interface ItemPage {
  /** Number of all rows that match, not only of this page. */
  readonly total: number;
  readonly rows: readonly ItemRow[];
}

/** The money columns of several rows added up; null where none of the rows gives anything, which is not the same as 0. */
export interface ItemSums {
  readonly totalInvestment: Money | null;
  readonly plannedThisYear: Money | null;
  readonly doneThisYear: Money | null;
  /** Null as well unless it is asked for. */
  readonly doneSinceStart: Money | null;
  /** Of own columns of numbers, those that were asked for, exactly. */
  readonly [field: OwnField]: Decimal | null;
}

/** Number and sums of all rows that match. */
export interface ItemTotals {
  readonly total: number;
  readonly sums: ItemSums;
}

/** The rows that match and share a value; null for those without one. */
export interface ItemGroup extends ItemTotals {
  readonly value: string | null;
}

/** Which rows are added up. */
const summed = {
  year,
  asOf: isoDate,
  filter: itemFilter,
  /** 累计完成投资 as well, which lies in no index: adding it up takes three times as long. */
  sinceStart: z.boolean(),
  /** Own columns of numbers that are added up too. */
  ownSums: z.array(ownFieldName).max(mostOwnColumns).optional(),
};

export const itemListQuestions = {
  "items:page": question<ItemPage>()(
    z.strictObject({
      year,
      asOf: isoDate,
      filter: itemFilter,
      sort: itemSort,
      /** Only the rows of one group. */
      group: itemGroup.optional(),
      offset: z.int().min(0),
      limit: z.int().min(1).max(1000),
    }),
  ),
  /** Apart from the rows, which are on screen before a large year is added up. */
  "items:totals": question<ItemTotals>()(z.strictObject({ ...summed })),
  /** The groups of the rows that match, in their order, the rows without a value last. */
  "items:groups": question<readonly ItemGroup[]>()(z.strictObject({ ...summed, by: itemGrouping })),
};
