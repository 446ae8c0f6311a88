import { itemKinds, itemPaces, itemPhases, itemStatuses } from "../../shared/domain/item.ts";
import type { InputOf } from "../../shared/ipc/contract.ts";
import type { itemSortKeys } from "../../shared/ipc/questions/items.ts";
import { listOrder } from "./item-columns.ts";
import { completionTenths, lastDay, percentToCompare } from "./item-values.ts";
import { newest } from "./newest-figure.ts";
import { lastSortKey } from "./sort-key.ts";
import { phaseAtDate, statusAtDate } from "./state-at.ts";

export type ItemSort = InputOf<"items:page">["sort"];
export type SortKey = (typeof itemSortKeys)[number];

/** What each column sorts by, ascending; rows without a value stand last in both directions. Several names sort by the first. */
const sortColumns: Readonly<Record<SortKey, string>> = {
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
};

/** SQL to sort rows of `item` by: the wanted columns one after the other, among equals as the lists stand on paper. */
export function orderOf(sort: ItemSort): string {
  if (sort === null) return listOrder;
  const columns = [sort, ...(sort.thenBy ?? [])].map(
    ({ by, descending }) => `${sortColumns[by]} ${descending ? "DESC" : "ASC"} NULLS LAST`,
  );
  return [...columns, listOrder].join(", ");
}

/** The place of a choice among all of its kind, from 1; NULL for none. */
export function placeAmong(value: string, choices: readonly string[]): string {
  const places = choices.map((choice, index) => `WHEN '${choice}' THEN ${index + 1}`);
  return `CASE ${value} ${places.join(" ")} END`;
}
