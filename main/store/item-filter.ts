import type { WantedWord } from "../../shared/domain/search/wanted-words.ts";
import type { ItemFilter } from "../../shared/ipc/questions/item-list.ts";
import { columnCondition } from "./column-conditions.ts";
import { allOf, amongChoices, amongValues, type Condition } from "./conditions.ts";
import { ownColumnCondition } from "./own-cells.ts";
import { phaseAtDate, statusCondition } from "./state-at.ts";
import { textCondition } from "./text-condition.ts";
import { namedOrMerged, nameKey } from "./words.ts";

/**
 * The part of a filter that columns decide. `lamps` and `attention` are rules and must have become `keys` before, the text
 * must have become words, and the search index must be up to date.
 */
export interface ColumnFilter extends Omit<ItemFilter, "lamps" | "attention" | "text"> {
  readonly words?: readonly WantedWord[] | undefined;
  /** The store's own keys of items; any number. */
  readonly keys?: readonly number[] | undefined;
}

/**
 * The condition for the items of a year that match; everything that is absent from the filter matches. 状态 and 阶段 are those
 * at the cut-off date, which the statement that uses this binds as `:asOf`.
 */
export function itemCondition(year: number, filter: ColumnFilter): Condition {
  return allOf([
    { sql: "item.year = ?", values: [year] },
    ...given(filter.fields, fieldCondition),
    ...given(filter.statuses, statusCondition),
    ...given(filter.kinds, (kinds) => amongChoices("item.kind", kinds)),
    ...given(filter.phases, (phases) => amongChoices(phaseAtDate, phases)),
    ...given(filter.parties, (names) => partyCondition(names)),
    ...given(filter.mechanisms, mechanismCondition),
    ...given(filter.ids, (ids) => amongValues("item.id IN (SELECT value FROM json_each(?))", ids)),
    ...given(filter.keys, (keys) => amongValues("item.key IN (SELECT value FROM json_each(?))", keys)),
    ...(filter.words ?? []).map((word) => textCondition(year, word)),
    ...(filter.columns ?? []).map(columnCondition),
    ...(filter.own ?? []).map((asked) => ownColumnCondition(year, asked)),
  ]);
}

function given<Value>(value: Value | undefined, condition: (value: Value) => Condition): Condition[] {
  return value === undefined ? [] : [condition(value)];
}

export function fieldCondition(names: readonly (string | null)[]): Condition {
  const keys = names.filter((name) => name !== null).map(nameKey);
  const orAbsent = names.includes(null) ? " OR item.field_key IS NULL" : "";
  const named = "SELECT key FROM field WHERE name_key IN (SELECT value FROM json_each(?))";
  return amongValues(`item.field_key IN (${named})${orAbsent}`, keys);
}

/** Any of the places takes part; `null` among them asks for items without 合作方. */
export function partyCondition(names: readonly (string | null)[], keysOf = namedOrMerged): Condition {
  const orNone = names.includes(null) ? " OR item.key NOT IN (SELECT item_key FROM item_party)" : "";
  return amongValues(
    `item.key IN (SELECT item_key FROM item_party WHERE party_key IN (${keysOf("party")}))${orNone}`,
    names.filter((name) => name !== null).map(nameKey),
  );
}

export function mechanismCondition(names: readonly string[]): Condition {
  return amongValues(
    `item.worklist_key IN (SELECT worklist.key FROM worklist JOIN mechanism ON mechanism.key = mechanism_key
       WHERE name_key IN (SELECT value FROM json_each(?)))`,
    names.map(nameKey),
  );
}
