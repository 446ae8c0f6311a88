import { z } from "zod";
import { isDecimal, type Decimal } from "../../domain/decimal.ts";
import { isoDate, money, name } from "../fields.ts";

/** Columns whose words are searched. */
export const textColumns = [
  "number",
  "title",
  "content",
  "annualGoal",
  "physicalProgress",
  "text",
  "problem",
  "nextStep",
  "sources",
  "remark",
] as const;
export type TextColumn = (typeof textColumns)[number];

/** Columns of which some values are chosen; those that the filter row knows too have conditions of their own. */
export const choiceColumns = ["leadUnit", "responsibleUnits", "pace"] as const;
export type ChoiceColumn = (typeof choiceColumns)[number];

export const amountColumns = ["totalInvestment", "plannedThisYear", "doneThisYear", "doneSinceStart"] as const;
export type AmountColumn = (typeof amountColumns)[number];

/** Percentages and their differences; 完成率 and 时序差 count as they are shown, with one digit. */
export const percentColumns = ["percent", "completion", "paceDifference"] as const;
export type PercentColumn = (typeof percentColumns)[number];

/** A month or year counts as its last day. */
export const dateColumns = ["startDate", "dueDate", "finishedOn"] as const;
export type DateColumn = (typeof dateColumns)[number];

export type FilteredColumn = TextColumn | ChoiceColumn | AmountColumn | PercentColumn | DateColumn;

const share = z.custom<Decimal>((value) => typeof value === "string" && isDecimal(value), "应为数字");

/** What the cells of one column must be. A bound that is null is open; a cell without a value lies within no bounds. */
export const columnCondition = z.union([
  z.strictObject({ column: z.enum(textColumns), contains: z.string().trim().min(1).max(200) }),
  z.strictObject({
    column: z.enum([...textColumns, ...amountColumns, ...percentColumns, ...dateColumns]),
    is: z.enum(["blank", "given"]),
  }),
  z.strictObject({ column: z.enum(choiceColumns), among: z.array(name.nullable()).min(1).max(1000) }),
  z.strictObject({ column: z.enum(amountColumns), from: money.nullable(), to: money.nullable() }),
  z.strictObject({ column: z.enum(percentColumns), from: share.nullable(), to: share.nullable() }),
  z.strictObject({ column: z.enum(dateColumns), from: isoDate.nullable(), to: isoDate.nullable() }),
]);
export type ColumnCondition = z.infer<typeof columnCondition>;

/** At most one condition for each column. */
export const columnConditions = z
  .array(columnCondition)
  .max(100)
  .refine((asked) => new Set(asked.map(({ column }) => column)).size === asked.length, "同一列不能有两个条件");
