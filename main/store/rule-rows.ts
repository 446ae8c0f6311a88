import type { AttentionItem, ReportedFacts } from "../../shared/domain/attention.ts";
import type { IsoDate } from "../../shared/domain/dates.ts";
import type { Standing } from "../../shared/domain/item.ts";
import type { LampItem } from "../../shared/domain/lamp.ts";
import { statusAt } from "../../shared/domain/state-at.ts";
import type { ReadableDb } from "./handles.ts";
import { lastDay } from "./item-values.ts";
import { newest } from "./newest-figure.ts";
import { statement } from "./statement.ts";

/** What the rules of 亮灯 and attention look at, and nothing else: the long texts of a year stay unread. */
export interface RuleRow extends ReportedFacts {
  readonly key: number;
  /** Its 状态 is that at the cut-off date. */
  readonly item: LampItem & AttentionItem;
  readonly standing: Pick<Standing, "doneThisYear">;
}

export interface RuleColumns extends LampItem, AttentionItem, Pick<Standing, "doneThisYear"> {
  readonly key: number;
  readonly isReported: 0 | 1;
  readonly isAnswered: 0 | 1;
}

/** What the rule of 亮灯 alone looks at: of each item its own row and one figure. */
export interface LampRow {
  readonly key: number;
  /** Its 状态 is that at the cut-off date. */
  readonly item: LampItem;
  readonly standing: Pick<Standing, "doneThisYear">;
}

interface LampColumns extends LampItem, Pick<Standing, "doneThisYear"> {
  readonly key: number;
}

const lampColumns = `
  key, year, status, pace, planned_this_year AS plannedThisYear, start_date AS startDate, due_date AS dueDate,
  finished_on AS finishedOn, ${newest("done_this_year")} AS doneThisYear`;

/** The SELECT list of `RuleColumns` at the cut-off date `:asOf`. */
export const ruleColumns = `${lampColumns},
  (SELECT name FROM field WHERE field.key = field_key) AS field,
  (SELECT name FROM unit WHERE unit.key = lead_unit_key) AS leadUnit,
  EXISTS (SELECT 1 FROM progress_entry WHERE item_key = item.key AND as_of_day <= :asOf
    AND coalesce(done_this_year, done_since_start, percent, physical_progress, text) IS NOT NULL) AS isReported,
  key IN (SELECT item_key FROM item_problem WHERE cause IS NOT NULL AND measure IS NOT NULL
    AND responsible_unit_key IS NOT NULL AND item_problem.due_date IS NOT NULL
    AND (state = 'open' OR ${lastDay("solved_on")} > :asOf)) AS isAnswered`;

/** All items of a year as the rules see them at a cut-off date. */
export function readRuleRows(db: ReadableDb, year: number, asOf: IsoDate): RuleRow[] {
  // By the rows themselves: an index would lead to each of them in another order.
  return statement<RuleColumns>(db, `SELECT ${ruleColumns} FROM item NOT INDEXED WHERE year = ? ORDER BY key`)
    .all({ asOf }, year)
    .map((columns) => toRuleRow(columns, asOf));
}

/** Some items, with what decides their lamps and nothing else. */
export function readLampRows(db: ReadableDb, keys: readonly number[], asOf: IsoDate): LampRow[] {
  const sql = `SELECT ${lampColumns} FROM item WHERE key IN (SELECT value FROM json_each(?)) ORDER BY key`;
  return statement<LampColumns>(db, sql)
    .all({ asOf }, JSON.stringify(keys))
    .map(({ key, doneThisYear, ...stated }) => {
      const item = Object.assign(stated, { status: statusAt(stated, asOf) });
      return { key, item, standing: { doneThisYear } };
    });
}

export function toRuleRow(
  { key, doneThisYear, isReported, isAnswered, ...stated }: RuleColumns,
  asOf: IsoDate,
): RuleRow {
  const item = { ...stated, status: statusAt(stated, asOf) };
  return { key, item, standing: { doneThisYear }, isReported: isReported === 1, isAnswered: isAnswered === 1 };
}
