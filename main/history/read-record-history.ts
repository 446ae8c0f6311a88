import { dateInWords, isPartialDate } from "../../shared/domain/dates.ts";
import type { HistoryEntry } from "../../shared/domain/history/step.ts";
import { fail, succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import type { ReadableDb } from "../store/handles.ts";
import { derivedColumns } from "../store/history-merge.ts";
import { listItemChanges, presentRow, type ItemChange } from "../store/history-of-item.ts";
import { readWholeRow } from "../store/history-rows.ts";
import { domainValue } from "../store/history-words.ts";
import { readItem } from "../store/items.ts";
import { existingYear } from "../years/open-year.ts";
import { cellInWords } from "./record-values.ts";
import { fieldLabelOf, stepLabel } from "./step-label.ts";

/** Lines that a record shows at most. */
const linesShown = 300;

const verbs = { insert: "新增", update: "修改", delete: "删除" } as const;
const nouns: Readonly<Record<string, string>> = {
  item: "事项",
  progress_entry: "进展",
  item_problem: "问题",
  item_move: "调入调出",
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
  const lines = listItemChanges(db, itemId, linesShown).filter((change) => isTold(change));
  const isOpen = year.value.snapshotId === null;
  return succeed(
    lines.map((change) => ({
      changeId: change.place,
      at: change.at,
      step: labelOf(change),
      what: whatChanged(db, change, lines),
      values: change.op === "update" ? valuesOf(db, change) : null,
      restorableOn: change.op === "update" && isOpen ? revisionToRestore(db, change) : null,
    })),
  );
};

function isTold({ table, op, column }: ItemChange): boolean {
  if (op !== "update") return Object.hasOwn(nouns, table);
  return !derivedColumns.has(column) && fieldLabelOf(table, column) !== null;
}

function valuesOf(db: ReadableDb, change: ItemChange): HistoryEntry["values"] {
  const { column } = change;
  return { before: cellInWords(db, column, change.old), after: cellInWords(db, column, change.new) };
}

function whatChanged(db: ReadableDb, change: ItemChange, lines: readonly ItemChange[]): string {
  const { table, op, column } = change;
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
  const { table, rowKey, column, old } = change;
  const row = presentRow(db, change);
  if (row === null || domainValue(db, column, old) === undefined) return null;
  // An item must have a name and stand on a list.
  if (old === null && (column === "title" || column === "worklist_key")) return null;
  const now = readWholeRow(db, { table, key: rowKey })?.[column] ?? null;
  const isSame = (Array.isArray(now) ? JSON.stringify(now) : now) === old;
  return isSame ? null : row.revision;
}
