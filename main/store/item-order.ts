import { itemKinds, itemPaces, itemPhases, itemStatuses } from "../../shared/domain/item.ts";
import type { InputOf } from "../../shared/ipc/contract.ts";
import type { Lamp } from "../../shared/domain/pace.ts";
import type { itemSortKeys } from "../../shared/ipc/questions/item-list.ts";
import { listOrder } from "./item-columns.ts";
import type { Condition } from "./conditions.ts";
import { completionTenths, lastDay, paceTenths, percentToCompare, sourceText } from "./item-values.ts";
import { isOwnField, type OwnField } from "../../shared/domain/own-field.ts";
import { ownSortValue } from "./own-cells.ts";
import { newest } from "./newest-figure.ts";
import { lastSortKey } from "./sort-key.ts";
import { phaseAtDate, statusAtDate } from "./state-at.ts";

export type ItemSort = InputOf<"items:page">["sort"];
export type SortKey = (typeof itemSortKeys)[number];

/** What each column sorts by, ascending; rows without a value stand last in both directions. Several names sort by the first. */
const sortColumns: Readonly<Record<Exclude<SortKey, "lamp">, string>> = {
  number: `nullif(item.number_order, '${lastSortKey}')`,
  title: "item.title_order",
  mechanism: "(SELECT mechanism_key FROM worklist WHERE worklist.key = item.worklist_key)",
  field: "(SELECT position FROM field WHERE field.key = item.field_key)",
  kind: placeAmong("item.kind", itemKinds),
  parties: `(SELECT name_order(name) FROM item_party JOIN party ON party.key = party_key
    WHERE item_key = item.key ORDER BY item_party.position LIMIT 1)`,
  leadUnit: "(SELECT name_order(name) FROM unit WHERE unit.key = item.lead_unit_key)",
  responsibleUnits: `(SELECT name_order(name) FROM item_responsible_unit JOIN unit ON unit.key = unit_key
    WHERE item_key = item.key ORDER BY item_responsible_unit.position LIMIT 1)`,
  totalInvestment: "item.total_investment",
  plannedThisYear: "item.planned_this_year",
  doneThisYear: newest("done_this_year"),
  completion: completionTenths,
  doneSinceStart: newest("done_since_start"),
  percent: percentToCompare,
  status: placeAmong(statusAtDate, itemStatuses),
  phase: placeAmong(phaseAtDate, itemPhases),
  pace: placeAmong("item.pace", itemPaces),
  startDate: lastDay("item.start_date"),
  dueDate: "nullif(item.due_day, '9999-12-31')",
  finishedOn: lastDay("item.finished_on"),
  content: byBeginning("item.content"),
  annualGoal: byBeginning("item.annual_goal"),
  physicalProgress: byBeginning(newest("physical_progress")),
  text: byBeginning(newest("text")),
  problem: byBeginning("item.problem"),
  nextStep: byBeginning("item.next_step"),
  sources: byBeginning(sourceText),
  remark: byBeginning("item.remark"),
  paceDifference: paceTenths,
};

/** Long texts stand by how they begin, which is as far as anybody compares them. */
function byBeginning(text: string): string {
  return `name_order(substr(${text}, 1, 60))`;
}

/** Which items have which lamp: a rule that no column holds. Those of no lamp are not named. */
export type LampKeys = Readonly<Record<Exclude<Lamp, "none">, readonly number[]>>;

/**
 * SQL to sort rows of `item` by, with its values: the wanted columns one after the other, among equals as the lists stand on
 * paper. `lampKeys` where 亮灯 is one of them: red comes first.
 */
export function orderOf(sort: ItemSort, lampKeys: LampKeys | null): Condition {
  const keys = sort === null ? [] : [sort, ...(sort.thenBy ?? [])];
  const columns = keys.map(({ by, descending }) => {
    const { sql, values } = by === "lamp" ? lampPlace(lampKeys) : { sql: valueOf(by), values: [] };
    return { sql: `${sql} ${descending ? "DESC" : "ASC"} NULLS LAST`, values };
  });
  return {
    sql: [...columns.map(({ sql }) => sql), listOrder].join(", "),
    values: columns.flatMap(({ values }) => values),
  };
}

/** SQL for what a column sorts by, the program's or the office's own. */
const valueOf = (by: Exclude<SortKey, "lamp"> | OwnField) => (isOwnField(by) ? ownSortValue(by) : sortColumns[by]);

function lampPlace(lampKeys: LampKeys | null): Condition {
  if (lampKeys === null) throw new Error("sorting by lamp needs to know the lamps");
  const among = "item.key IN (SELECT value FROM json_each(?))";
  return {
    sql: `CASE WHEN ${among} THEN 1 WHEN ${among} THEN 2 WHEN ${among} THEN 3 END`,
    values: [lampKeys.red, lampKeys.yellow, lampKeys.green].map((keys) => JSON.stringify(keys)),
  };
}

/** The place of a choice among all of its kind, from 1; NULL for none. */
export function placeAmong(value: string, choices: readonly string[]): string {
  const places = choices.map((choice, index) => `WHEN '${choice}' THEN ${index + 1}`);
  return `CASE ${value} ${places.join(" ")} END`;
}
