import type { DoneChange } from "../../shared/domain/done-by-month.ts";
import type { IsoDate } from "../../shared/domain/dates.ts";
import type { Overview } from "../../shared/ipc/questions/overview.ts";
import type { ReadableDb } from "./handles.ts";
import { listOrder } from "./item-columns.ts";
import { ruleColumns, toRuleRow, type RuleColumns, type RuleRow } from "./rule-rows.ts";
import { statement } from "./statement.ts";

/** An item as the rules see it, with its id. */
export interface FigureRow extends RuleRow {
  readonly id: string;
}

/** All items of a year as the rules and the sums see them, in the order of the lists. */
export function readFigureRows(db: ReadableDb, year: number, asOf: IsoDate): FigureRow[] {
  return statement<RuleColumns & { readonly id: string }>(
    db,
    `SELECT id, ${ruleColumns} FROM item NOT INDEXED WHERE year = ? ORDER BY ${listOrder}`,
  )
    .all({ asOf }, year)
    .map(({ id, ...columns }) => Object.assign(toRuleRow(columns, asOf), { id }));
}

/** By how much 年度完成投资 of the whole year changed on each day that an entry stands for; "" for entries without date. */
export function readDoneChanges(db: ReadableDb, year: number): DoneChange[] {
  return statement<DoneChange>(
    db,
    `SELECT as_of_day AS day, sum(change) AS change FROM (
       SELECT as_of_day, done_this_year - lag(done_this_year, 1, 0) OVER (
         PARTITION BY item_key ORDER BY as_of_day, key) AS change
       FROM progress_entry
       WHERE done_this_year IS NOT NULL AND item_key IN (SELECT key FROM item WHERE year = ?))
     GROUP BY as_of_day`,
  ).all(year);
}

/** The items changed last, the latest first. */
export function listLastChanged(db: ReadableDb, year: number, most: number): Overview["recent"] {
  return statement<Overview["recent"][number]>(
    db,
    "SELECT id, title, updated_at AS updatedAt FROM item WHERE year = ? ORDER BY updated_at DESC LIMIT ?",
  ).all(year, most);
}

/** How many values of indicators a year has. */
export function countObservations(db: ReadableDb, year: number): number {
  const counted = statement<{ count: number }>(db, "SELECT count(*) AS count FROM observation WHERE year = ?").get(
    year,
  );
  return counted?.count ?? 0;
}
