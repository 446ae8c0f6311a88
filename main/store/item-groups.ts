import { itemKinds, itemPhases, itemStatuses } from "../../shared/domain/item.ts";
import type { ItemGroup, ItemGrouping } from "../../shared/ipc/questions/item-list.ts";
import { leadUnitCondition, responsibleUnitsCondition } from "./column-conditions.ts";
import { amongChoices, type Condition } from "./conditions.ts";
import { isOwnField, type OwnField } from "../../shared/domain/own-field.ts";
import { ownCell, ownGroupOrder } from "./own-cells.ts";
import type { ReadableDb } from "./handles.ts";
import { fieldCondition, itemCondition, mechanismCondition, partyCondition } from "./item-filter.ts";
import { placeAmong } from "./item-order.ts";
import { summedColumns, summedFrom, sumsOf, type SummedColumns, type TotalsRequest } from "./item-totals.ts";
import { phaseAtDate, statusAtDate } from "./state-at.ts";
import { statement } from "./statement.ts";
import { namedSo } from "./words.ts";

/** How the rows of `found` fall into groups. */
interface Grouping {
  /** SQL for the key of a row's group, from `item`, or from `listed`. */
  readonly key: string;
  /** The table that gives an item several values; the item stands in the group of each. */
  readonly listed?: "item_party" | "item_responsible_unit";
  /** Where the names and the order of the groups stand; null where the key is the name itself. */
  readonly named: { readonly table: string; readonly order: string } | null;
  /** The order of keys that are names. */
  readonly order?: string;
}

const byName = "name_order(named.name)";

const groupings: Readonly<Record<Exclude<ItemGrouping, OwnField>, Grouping>> = {
  field: { key: "item.field_key", named: { table: "field", order: "named.position" } },
  mechanism: {
    key: "(SELECT mechanism_key FROM worklist WHERE worklist.key = item.worklist_key)",
    named: { table: "mechanism", order: "named.key" },
  },
  parties: { key: "party_key", listed: "item_party", named: { table: "party", order: byName } },
  leadUnit: { key: "item.lead_unit_key", named: { table: "unit", order: byName } },
  responsibleUnits: { key: "unit_key", listed: "item_responsible_unit", named: { table: "unit", order: byName } },
  status: { key: statusAtDate, named: null, order: placeAmong("grouped.value", itemStatuses) },
  kind: { key: "item.kind", named: null, order: placeAmong("grouped.value", itemKinds) },
  phase: { key: phaseAtDate, named: null, order: placeAmong("grouped.value", itemPhases) },
};

function groupingOf(by: ItemGrouping): Grouping {
  if (!isOwnField(by)) return groupings[by];
  return { key: ownCell(by), named: null, order: ownGroupOrder(by, "grouped.value") };
}

interface GroupColumns extends SummedColumns {
  readonly value: string | null;
}

/** The rows that match by what they share, in the order of that, the rows without a value last. */
export function readItemGroups(db: ReadableDb, request: TotalsRequest & { readonly by: ItemGrouping }): ItemGroup[] {
  const { year, asOf, filter, by, sinceStart, ownSums: own = [] } = request;
  const { key, listed, named, order } = groupingOf(by);
  const { sql, values } = itemCondition(year, filter);
  const several = listed === undefined ? "" : ` LEFT JOIN ${listed} ON ${listed}.item_key = found.key`;
  const ownKey = listed === undefined ? `${key} AS group_key, ` : "";
  const found = `SELECT ${ownKey}${summedFrom(sinceStart, own)} FROM item WHERE ${sql} ORDER BY item.key`;
  const grouped = `SELECT ${listed === undefined ? "group_key" : key} AS value, ${summedColumns(own)}
    FROM (${found}) AS found${several} GROUP BY 1`;
  const value = named === null ? "grouped.value" : "named.name";
  const names = named === null ? "" : ` LEFT JOIN ${named.table} AS named ON named.key = grouped.value`;
  return statement<GroupColumns>(
    db,
    `SELECT ${value} AS value, total, totalInvestment, plannedThisYear, doneThisYear, doneSinceStart${own.map((_field, at) => `, own_${at}`).join("")}
     FROM (${grouped}) AS grouped${names}
     ORDER BY grouped.value IS NULL, ${named?.order ?? order ?? "1"}, grouped.value`,
  )
    .safeIntegers()
    .all({ asOf, year }, ...values)
    .map((group) => ({ value: group.value, total: Number(group.total), sums: sumsOf(group, sinceStart, own) }));
}

/** True for the rows of one group; `value` null for those without one. */
export function groupCondition(by: ItemGrouping, value: string | null): Condition {
  if (isOwnField(by)) return amongChoices(ownCell(by), [value]);
  switch (by) {
    case "field":
      return fieldCondition([value]);
    case "mechanism":
      return mechanismCondition(value === null ? [] : [value]);
    case "parties":
      return partyCondition([value], namedSo);
    case "leadUnit":
      return leadUnitCondition([value], namedSo);
    case "responsibleUnits":
      return responsibleUnitsCondition([value], namedSo);
    case "status":
      return amongChoices(statusAtDate, [value]);
    case "kind":
      return amongChoices("item.kind", [value]);
    case "phase":
      return amongChoices(phaseAtDate, [value]);
  }
}
