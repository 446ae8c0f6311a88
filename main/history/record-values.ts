import { valueInWords, type HistoryValue } from "../../shared/domain/history/value-in-words.ts";
import type { ReadableDb } from "../store/handles.ts";
import type { Cell } from "../store/history-rows.ts";
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

function worklistTitle(db: ReadableDb, id: HistoryValue): HistoryValue {
  return typeof id === "string" ? (readWorklist(db, id)?.title ?? null) : id;
}
