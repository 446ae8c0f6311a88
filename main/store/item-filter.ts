import type { WantedWord } from "../../shared/domain/search/wanted-words.ts";
import type { ItemFilter } from "../../shared/ipc/questions/items.ts";
import { textCondition } from "./text-condition.ts";
import { nameKey } from "./words.ts";

/**
 * The part of a filter that columns decide. `lamps` and `attention` are rules and must have become `keys` before, the text
 * must have become words, and the search index must be up to date.
 */
export interface ColumnFilter extends Omit<ItemFilter, "lamps" | "attention" | "text"> {
  readonly words?: readonly WantedWord[] | undefined;
  /** The store's own keys of items; any number. */
  readonly keys?: readonly number[] | undefined;
}

/** SQL that is true for a matching row of `item`, and the values for its question marks in order. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** The condition for the items of a year that match; everything that is absent from the filter matches. */
export function itemCondition(year: number, filter: ColumnFilter): Condition {
  return allOf([
    { sql: "item.year = ?", values: [year] },
    ...given(filter.fields, fieldCondition),
    ...given(filter.statuses, (statuses) => choiceCondition("item.status", statuses)),
    ...given(filter.kinds, (kinds) => choiceCondition("item.kind", kinds)),
    ...given(filter.phases, (phases) => choiceCondition("item.phase", phases)),
    ...given(filter.parties, partyCondition),
    ...given(filter.mechanisms, mechanismCondition),
    ...given(filter.ids, (ids) => among("item.id IN (SELECT value FROM json_each(?))", ids)),
    ...given(filter.keys, (keys) => among("item.key IN (SELECT value FROM json_each(?))", keys)),
    ...(filter.words ?? []).map((word) => textCondition(year, word)),
  ]);
}

function given<Value>(value: Value | undefined, condition: (value: Value) => Condition): Condition[] {
  return value === undefined ? [] : [condition(value)];
}

function allOf(conditions: readonly Condition[]): Condition {
  return {
    sql: conditions.map(({ sql }) => `(${sql})`).join("\n AND "),
    values: conditions.flatMap(({ values }) => values),
  };
}

/** `null` among the choices asks for items where nothing was chosen. */
function choiceCondition(column: string, choices: readonly (string | null)[]): Condition {
  const chosen = choices.filter((choice) => choice !== null);
  const orAbsent = choices.includes(null) ? ` OR ${column} IS NULL` : "";
  return among(`${column} IN (SELECT value FROM json_each(?))${orAbsent}`, chosen);
}

function fieldCondition(names: readonly (string | null)[]): Condition {
  const keys = names.filter((name) => name !== null).map(nameKey);
  const orAbsent = names.includes(null) ? " OR item.field_key IS NULL" : "";
  const named = "SELECT key FROM field WHERE name_key IN (SELECT value FROM json_each(?))";
  return among(`item.field_key IN (${named})${orAbsent}`, keys);
}

/** Any of the places takes part. */
function partyCondition(names: readonly string[]): Condition {
  return among(
    `item.key IN (SELECT item_key FROM item_party JOIN party ON party.key = party_key
       WHERE name_key IN (SELECT value FROM json_each(?)))`,
    names.map(nameKey),
  );
}

function mechanismCondition(names: readonly string[]): Condition {
  return among(
    `item.worklist_key IN (SELECT worklist.key FROM worklist JOIN mechanism ON mechanism.key = mechanism_key
       WHERE name_key IN (SELECT value FROM json_each(?)))`,
    names.map(nameKey),
  );
}

function among(sql: string, values: readonly (string | number)[]): Condition {
  return { sql, values: [JSON.stringify(values)] };
}
