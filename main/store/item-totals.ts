import type { IsoDate } from "../../shared/domain/dates.ts";
import { moneyFromFen, type Money } from "../../shared/domain/money.ts";
import type { ItemSums, ItemTotals } from "../../shared/ipc/questions/item-list.ts";
import type { ReadableDb } from "./handles.ts";
import { itemCondition, type ColumnFilter } from "./item-filter.ts";
import { decimal } from "../../shared/domain/decimal.ts";
import type { OwnField } from "../../shared/domain/own-field.ts";
import { ownCell } from "./own-cells.ts";
import { newest } from "./newest-figure.ts";
import { statement } from "./statement.ts";

export interface TotalsRequest {
  readonly year: number;
  readonly asOf: IsoDate;
  readonly filter: ColumnFilter;
  /** Whether 累计完成投资 is added up too. */
  readonly sinceStart: boolean;
  /** Own columns of numbers that are added up too. */
  readonly ownSums?: readonly OwnField[] | undefined;
}

export interface SummedColumns {
  readonly total: bigint;
  readonly totalInvestment: bigint | null;
  readonly plannedThisYear: bigint | null;
  readonly doneThisYear: bigint | null;
  readonly doneSinceStart: bigint | null;
  /** The sums of own columns as decimal text, in the order in which they were asked for. */
  readonly [own: `own_${number}`]: string | null;
}

/** The SELECT list of `SummedColumns` over rows that have those of `summedFrom`. */
export function summedColumns(own: readonly OwnField[] = []): string {
  return `${summedAmounts}${own.map((_field, at) => `, decimal_sum(own_${at}) AS own_${at}`).join("")}`;
}

const summedAmounts = `count(*) AS total, sum(total_investment) AS totalInvestment,
  sum(planned_this_year) AS plannedThisYear, sum(done_this_year) AS doneThisYear, sum(done_since_start) AS doneSinceStart`;

/** The SELECT list, from `item`, of what `summedColumns` adds up at `:asOf`; without `sinceStart` 累计完成投资 is NULL. */
export function summedFrom(sinceStart: boolean, own: readonly OwnField[] = []): string {
  const values = own.map((field, at) => `, ${ownCell(field)} AS own_${at}`).join("");
  return `item.key, item.total_investment, item.planned_this_year, ${newest("done_this_year")} AS done_this_year,
  ${sinceStart ? newest("done_since_start") : "NULL"} AS done_since_start${values}`;
}

/** Number and sums of all rows that match at a cut-off date. Throws a RangeError past 90 万亿元 rather than losing a 分. */
export function readItemTotals(db: ReadableDb, { year, asOf, filter, sinceStart, ownSums }: TotalsRequest): ItemTotals {
  const { sql, values } = itemCondition(year, filter);
  // By key, the order in which the index of their progress lies: twice as fast for a large year.
  const found = statement<SummedColumns>(
    db,
    `SELECT ${summedColumns(ownSums)} FROM (SELECT ${summedFrom(sinceStart, ownSums)} FROM item WHERE ${sql} ORDER BY key)`,
  )
    .safeIntegers()
    .get({ asOf }, ...values);
  if (found === undefined) throw new Error("adding up answered nothing");
  return { total: Number(found.total), sums: sumsOf(found, sinceStart, ownSums) };
}

/** The sums as the window has them, in 分; null where nothing is given, and for 累计完成投资 that was not added up. Throws a RangeError past 90 万亿元. */
export function sumsOf(found: SummedColumns, sinceStart: boolean, own: readonly OwnField[] = []): ItemSums {
  const ownSums = own.map((field, at) => {
    const sum = found[`own_${at}`] ?? null;
    return [field, sum === null ? null : decimal(sum)];
  });
  return {
    ...Object.fromEntries(ownSums),
    totalInvestment: amountOf(found.totalInvestment),
    plannedThisYear: amountOf(found.plannedThisYear),
    doneThisYear: amountOf(found.doneThisYear),
    doneSinceStart: sinceStart ? amountOf(found.doneSinceStart) : null,
  };
}

function amountOf(fen: bigint | null): Money | null {
  return fen === null ? null : moneyFromFen(Number(fen));
}
