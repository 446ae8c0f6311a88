import type { ReadableDb } from "./handles.ts";
import type { Cell } from "./history-rows.ts";
import { statement } from "./statement.ts";

/** Columns that refer to a row by its key, and what the domain puts in its place. */
const references: Readonly<Record<string, { readonly table: string; readonly value: string }>> = {
  worklist_key: { table: "worklist", value: "id" },
  version_key: { table: "worklist_version", value: "name" },
  field_key: { table: "field", value: "name" },
  indicator_key: { table: "indicator", value: "name" },
  mechanism_key: { table: "mechanism", value: "name" },
  lead_unit_key: { table: "unit", value: "name" },
  responsible_unit_key: { table: "unit", value: "name" },
};

/** Lists of keys, and the table of the names they stand for. */
const lists: Readonly<Record<string, string>> = { parties: "party", responsible_units: "unit", former_fields: "field" };

/**
 * A kept value as the domain has it: names instead of keys, a list by its id. Undefined when what it refers to is no longer in
 * the store.
 */
export function domainValue(db: ReadableDb, column: string, cell: Cell): Cell | readonly string[] | undefined {
  const list = lists[column];
  if (list !== undefined) return namesOf(db, list, cell);
  const reference = references[column];
  if (reference === undefined || cell === null) return cell;
  const { table, value } = reference;
  return statement<{ value: string }>(db, `SELECT ${value} AS value FROM ${table} WHERE key = ?`).get(cell)?.value;
}

function namesOf(db: ReadableDb, table: string, cell: Cell): string[] | undefined {
  const keys: readonly number[] = JSON.parse(String(cell));
  const find = statement<{ name: string }>(db, `SELECT name FROM ${table} WHERE key = ?`);
  const names = keys.flatMap((key) => find.get(key)?.name ?? []);
  return names.length === keys.length ? names : undefined;
}
