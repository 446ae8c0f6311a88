import type { IsoDate } from "../../shared/domain/dates.ts";
import { moneyFromFen } from "../../shared/domain/money.ts";
import type { ItemSums, ItemTotals } from "../../shared/ipc/questions/items.ts";
import type { ReadableDb } from "./handles.ts";
import { itemCondition, type ColumnFilter } from "./item-filter.ts";
import { newest } from "./newest-figure.ts";
import { statement } from "./statement.ts";

export interface TotalsRequest {
  readonly year: number;
  readonly asOf: IsoDate;
  readonly filter: ColumnFilter;
  /** Whether 累计完成投资 is added up too. */
  readonly sinceStart: boolean;
}

export interface SummedColumns {
  readonly total: bigint;
  readonly totalInvestment: bigint;
  readonly plannedThisYear: bigint;
  readonly doneThisYear: bigint;
  readonly doneSinceStart: bigint;
}

/** The SELECT list of `SummedColumns` over rows that have those of `summedFrom`. */
export const summedColumns = `count(*) AS total, coalesce(sum(total_investment), 0) AS totalInvestment,
  coalesce(sum(planned_this_year), 0) AS plannedThisYear, coalesce(sum(done_this_year), 0) AS doneThisYear,
  coalesce(sum(done_since_start), 0) AS doneSinceStart`;

export function summedFrom(sinceStart: boolean): string {
  return `item.key, item.total_investment, item.planned_this_year, ${newest("done_this_year")} AS done_this_year,
  ${sinceStart ? newest("done_since_start") : "NULL"} AS done_since_start`;
}

/** Number and sums of all rows that match at a cut-off date. Throws a RangeError past 90 万亿元 rather than losing a 分. */
export function readItemTotals(db: ReadableDb, { year, asOf, filter, sinceStart }: TotalsRequest): ItemTotals {
  const { sql, values } = itemCondition(year, filter);
  // By key, the order in which the index of their progress lies: twice as fast for a large year.
  const found = statement<SummedColumns>(
    db,
    `SELECT ${summedColumns} FROM (SELECT ${summedFrom(sinceStart)} FROM item WHERE ${sql} ORDER BY key)`,
  )
    .safeIntegers()
    .get({ asOf }, ...values);
  if (found === undefined) throw new Error("adding up answered nothing");
  return { total: Number(found.total), sums: sumsOf(found, sinceStart) };
}

export function sumsOf(found: SummedColumns, sinceStart: boolean): ItemSums {
  return {
    totalInvestment: moneyFromFen(Number(found.totalInvestment)),
    plannedThisYear: moneyFromFen(Number(found.plannedThisYear)),
    doneThisYear: moneyFromFen(Number(found.doneThisYear)),
    doneSinceStart: sinceStart ? moneyFromFen(Number(found.doneSinceStart)) : null,
  };
}
