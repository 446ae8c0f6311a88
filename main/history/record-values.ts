import { valueInWords, type HistoryValue } from "../../shared/domain/history/value-in-words.ts";
import type { ReadableDb } from "../store/handles.ts";
import type { Cell } from "../store/history-rows.ts";
import type { ItemChange } from "../store/history-of-item.ts";
import { columnOfValue } from "../store/own-values.ts";
import { domainValue } from "../store/history-words.ts";
import { readWorklist } from "../store/worklists.ts";
import { fieldOfColumn } from "./field-of-column.ts";

/** A kept value in words. */
export function cellInWords(db: ReadableDb, column: string, cell: Cell): string {
  const value = domainValue(db, column, cell);
  if (value === undefined) return "已不存在";
  const field = fieldOfColumn(column);
  return valueInWords(field, field === "worklistId" ? worklistTitle(db, value) : value);
}

/** A value of an own column before and after a change: a number with its unit, a date in words. */
export function ownValuesInWords(
  db: ReadableDb,
  { rowKey, old, new: present }: Pick<ItemChange, "rowKey" | "old" | "new">,
): { readonly before: string; readonly after: string } {
  const column = columnOfValue(db, rowKey);
  const inWords = (value: Cell) => {
    if (value !== null && column?.kind === "number") return `${value}${column.unit ?? ""}`;
    // Kept as the field asOf is: a partial date.
    return valueInWords(column?.kind === "date" ? "asOf" : "", value);
  };
  return { before: inWords(old), after: inWords(present) };
}

function worklistTitle(db: ReadableDb, id: HistoryValue): HistoryValue {
  return typeof id === "string" ? (readWorklist(db, id)?.title ?? null) : id;
}
