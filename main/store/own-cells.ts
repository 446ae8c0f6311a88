import { ownName, type OwnField } from "../../shared/domain/own-field.ts";
import type { OwnCondition } from "../../shared/ipc/questions/own-columns.ts";
import type { Condition } from "./conditions.ts";
import { lastDay } from "./item-values.ts";
import { nameKey } from "./words.ts";

/** A text as SQL writes it, for statements whose order and groups name a column. */
function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

const named = (field: OwnField) => `own_column.name_key = ${literal(nameKey(ownName(field)))}`;

/** SQL for something of an item's value in an own column, from `own_value` and `own_column`; NULL without a value. */
function ofValue(field: OwnField, sql: string): string {
  return `(SELECT ${sql} FROM item_own_value AS own_value JOIN own_column ON own_column.key = own_value.column_key
    WHERE own_value.item_key = item.key AND ${named(field)})`;
}

/** The value of an item in an own column as it is kept. */
export function ownCell(field: OwnField): string {
  return ofValue(field, "own_value.value");
}

const placeAmongChoices = (value: string) =>
  `(SELECT min(choice.key) FROM json_each(own_column.choices) AS choice WHERE choice.value = ${value})`;

/** What an own column sorts by: numbers and dates by what they mean, choices in their order, texts as names do. */
export function ownSortValue(field: OwnField): string {
  return ofValue(
    field,
    `CASE own_column.kind WHEN 'number' THEN CAST(own_value.value AS REAL)
      WHEN 'date' THEN ${lastDay("own_value.value")}
      WHEN 'choice' THEN ${placeAmongChoices("own_value.value")}
      ELSE name_order(own_value.value) END`,
  );
}

/** The order of groups by an own column of choices: that of the choices in `:year`; `value` is SQL for the group's own. */
export function ownGroupOrder(field: OwnField, value: string): string {
  return `(SELECT min(${placeAmongChoices(value)}) FROM own_column WHERE ${named(field)}
    AND worklist_key IN (SELECT key FROM worklist WHERE year = :year))`;
}

/**
 * True for the items of a year whose values in an own column are as asked. Goes from the values of the column to their items,
 * so that what nobody has filled in costs nothing.
 */
export function ownColumnCondition(year: number, asked: OwnCondition): Condition {
  const { sql, values } = valueCondition(asked);
  const found = `SELECT item_key FROM own_column
      JOIN item_own_value AS own_value ON own_value.column_key = own_column.key
      WHERE own_column.worklist_key IN (SELECT key FROM worklist WHERE year = ?) AND own_column.name_key = ?
        AND own_value.value IS NOT NULL`;
  const of = [year, nameKey(ownName(asked.column))];
  const given = `item.key IN (${found}${sql === "" ? "" : ` AND ${sql}`})`;
  const without = `item.key NOT IN (${found})`;
  if ("is" in asked) return { sql: asked.is === "blank" ? without : given, values: of };
  if ("among" in asked && asked.among.includes(null)) {
    return { sql: `${given} OR ${without}`, values: [...of, ...values, ...of] };
  }
  return { sql: given, values: [...of, ...values] };
}

function valueCondition(asked: OwnCondition): Condition {
  if ("is" in asked) return { sql: "", values: [] };
  // lower() knows the letters A to Z alone, as the list's other filters do.
  if ("contains" in asked) return { sql: "instr(lower(own_value.value), lower(?)) > 0", values: [asked.contains] };
  if ("among" in asked) {
    const chosen = asked.among.filter((choice) => choice !== null);
    return { sql: "own_value.value IN (SELECT value FROM json_each(?))", values: [JSON.stringify(chosen)] };
  }
  const value = asked.kind === "number" ? "CAST(own_value.value AS REAL)" : lastDay("own_value.value");
  const bounds = [
    ...(asked.from === null ? [] : [{ sql: `${value} >= ?`, bound: asked.from }]),
    ...(asked.to === null ? [] : [{ sql: `${value} <= ?`, bound: asked.to }]),
  ];
  return {
    sql: bounds.map(({ sql }) => sql).join(" AND "),
    values: bounds.map(({ bound }) => (asked.kind === "number" ? Number(bound) : bound)),
  };
}
