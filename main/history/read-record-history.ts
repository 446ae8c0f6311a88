import { dateInWords, isPartialDate } from "../../shared/domain/dates.ts";
import type { HistoryEntry } from "../../shared/domain/history/step.ts";
import { fail, succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import type { ReadableDb } from "../store/handles.ts";
import { derivedColumns } from "../store/history-merge.ts";
import { listItemChanges, presentRow, type ItemChange } from "../store/history-of-item.ts";
import { readWholeRow } from "../store/history-rows.ts";
import { domainValue } from "../store/history-words.ts";
import { columnOfValue } from "../store/own-values.ts";
import { readItem } from "../store/items.ts";
import { existingYear } from "../years/open-year.ts";
import { cellInWords, ownValuesInWords } from "./record-values.ts";
import { fieldLabelOf, stepLabel } from "./step-label.ts";

/** Lines that a record shows at most. */
const linesShown = 300;

const verbs = { insert: "新增", update: "修改", delete: "删除" } as const;
const nouns: Readonly<Record<string, string>> = {
  item: "事项",
  progress_entry: "进展",
  item_problem: "问题",
  item_move: "调入调出",
  item_carry: "结转关联",
  citation: "出处",
};

/** What happened to an item, its progress and its citations, the newest first. Fails with `not-found`. */
export const readRecordHistory: UseCase<"history:ofRecord"> = ({ db }, { itemId }) => {
  const item = readItem(db, itemId);
  if (item === null) return fail({ kind: "not-found", what: "item" });
  const year = existingYear(db, item.year);
  if (!year.ok) return year;
  const labels = new Map<number, string>();
  const labelOf = ({ step }: ItemChange) => {
    const label = labels.get(step.key) ?? stepLabel(db, step);
    labels.set(step.key, label);
    return label;
  };
  const all = listItemChanges(db, itemId, linesShown);
  const lines = all.filter((change) => isTold(change, all));
  const isOpen = year.value.snapshotId === null;
  return succeed(
    lines.map((change) => ({
      changeId: change.place,
      at: change.at,
      step: labelOf(change),
      what: whatChanged(db, change, lines),
      values: isFieldChange(change) ? valuesOf(db, change, all) : null,
      restorableOn: isFieldChange(change) && isOpen ? revisionToRestore(db, change) : null,
    })),
  );
};

function isTold({ table, op, column, step }: ItemChange, all: readonly ItemChange[]): boolean {
  // The values that an item came with are part of it.
  if (table === "item_own_value" && op === "insert") return !all.some((line) => isItemOf(line, step.key));
  if (table === "item_own_value") return op === "update" && column === "value";
  if (op !== "update") return Object.hasOwn(nouns, table);
  return !derivedColumns.has(column) && fieldLabelOf(table, column) !== null;
}

function isItemOf({ table, op, step }: ItemChange, stepKey: number): boolean {
  return table === "item" && op === "insert" && step.key === stepKey;
}

/** A change of one field; the first value of an own column is one too. */
function isFieldChange({ table, op }: ItemChange): boolean {
  return op === "update" || (table === "item_own_value" && op === "insert");
}

function valuesOf(db: ReadableDb, change: ItemChange, all: readonly ItemChange[]): HistoryEntry["values"] {
  const { column } = change;
  if (change.table === "item_own_value") return ownValuesInWords(db, { ...change, new: valueAfter(db, change, all) });
  return { before: cellInWords(db, column, change.old), after: cellInWords(db, column, change.new) };
}

/** What the field held after a change: a row that came is kept without its values, which its next change knows. */
function valueAfter(db: ReadableDb, change: ItemChange, all: readonly ItemChange[]): ItemChange["new"] {
  const { table, rowKey, op, place } = change;
  if (op !== "insert") return change.new;
  const next = all.findLast((line) => line.table === table && line.rowKey === rowKey && line.place > place);
  if (next?.op === "update") return next.old;
  const row = next === undefined ? readWholeRow(db, { table, key: rowKey }) : JSON.parse(String(next.old));
  const value: unknown = row?.["value"];
  return typeof value === "string" ? value : null;
}

function whatChanged(db: ReadableDb, change: ItemChange, lines: readonly ItemChange[]): string {
  const { table, op, column } = change;
  if (table === "item_own_value") return columnOfValue(db, change.rowKey)?.name ?? "自定义列";
  const place = table === "progress_entry" ? `进展${dateOfEntry(db, change)}` : (nouns[table] ?? "");
  if (op === "insert" && lines.some((line) => isEarlierDeletion(line, change))) return `恢复${place}`;
  if (op !== "update") return `${verbs[op]}${place}`;
  const field = fieldLabelOf(table, column) ?? "";
  return table === "item" ? field : `${place}：${field}`;
}

function isEarlierDeletion(line: ItemChange, { table, rowKey, place }: ItemChange): boolean {
  return line.op === "delete" && line.table === table && line.rowKey === rowKey && line.place < place;
}

/** （2021年11月）, by which people tell an item's entries apart. */
function dateOfEntry(db: ReadableDb, change: ItemChange): string {
  const place = { table: change.table, key: change.rowKey };
  const row = readWholeRow(db, place) ?? (change.op === "delete" ? JSON.parse(String(change.old)) : null);
  const date: unknown = row?.["as_of"];
  return typeof date === "string" && isPartialDate(date) ? `（${dateInWords(date)}）` : "";
}

/** The present revision of the changed row, when its former value is another one and can be had again. */
function revisionToRestore(db: ReadableDb, change: ItemChange): number | null {
  const { table, rowKey, old } = change;
  const column = table === "item_own_value" ? "value" : change.column;
  const row = presentRow(db, change);
  if (row === null || domainValue(db, column, old) === undefined) return null;
  // An item must have a name and stand on a list.
  if (old === null && (column === "title" || column === "worklist_key")) return null;
  const now = readWholeRow(db, { table, key: rowKey })?.[column] ?? null;
  const isSame = (Array.isArray(now) ? JSON.stringify(now) : now) === old;
  return isSame ? null : row.revision;
}
