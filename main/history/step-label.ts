import { fieldLabel } from "../../shared/domain/field-labels.ts";
import { stepInWords, type ChangedKind, type ChangedPart } from "../../shared/domain/history/step-in-words.ts";
import { problemLabel } from "../../shared/domain/problems/problem-labels.ts";
import type { ReadableDb } from "../store/handles.ts";
import type { Cell } from "../store/history-rows.ts";
import { domainValue } from "../store/history-words.ts";
import { derivedColumns } from "../store/history-merge.ts";
import { changedOwnValues, ownColumnName } from "../store/own-values.ts";
import { changedRows, lastKnown, updatedRowCount, type ChangedRows, type StoredStep } from "../store/history-steps.ts";
import { fieldOfColumn } from "./field-of-column.ts";

const kinds: Readonly<Record<string, ChangedKind>> = {
  reporting_year: "year",
  worklist: "worklist",
  field: "field",
  item: "item",
  progress_entry: "progress",
  item_problem: "problem",
  worklist_version: "version",
  item_move: "move",
  own_column: "own-column",
  observation: "observation",
  source: "source",
  citation: "citation",
};

/** Where the name of a row stands; rows of an item are named after it. */
const nameColumns: Readonly<Partial<Record<ChangedKind, string>>> = {
  worklist: "title",
  version: "name",
  field: "name",
  item: "title",
  source: "title",
  "own-column": "name",
};

/** The name of a step: the one it was given, or else what it changed. Items are called as they are called now. */
export function stepLabel(db: ReadableDb, step: StoredStep): string {
  if (step.label !== null) return step.label;
  const changed = changedRows(db, step.key);
  const restored = changed.some(({ table, op }) => table === "deletion" && op === "update");
  const groups = Map.groupBy(changed, ({ table, op }) =>
    table === "item_own_value" && op !== "delete" ? table : `${table} ${op}`,
  );
  return stepInWords(
    [...groups.values()].flatMap((group) => partOf(db, step, group)),
    restored,
  );
}

/** What the step did to one table in one way; for updates `group` holds a line for each field. */
function partOf(db: ReadableDb, step: StoredStep, group: readonly ChangedRows[]): ChangedPart[] {
  const [first] = group;
  if (first?.table === "item_own_value") return first.op === "delete" ? [] : ownValuePart(db, step, first);
  const kind = first && kinds[first.table];
  if (first === undefined || kind === undefined) return [];
  const rows = rowsOf(db, step, group, first);
  const columns = group.map(({ column }) => column).filter((column) => !derivedColumns.has(column));
  const fields = columns.map((column) => fieldLabelOf(first.table, column)).filter((label) => label !== null);
  return [{ kind, op: first.op, rows, name: rows === 1 ? nameOf(db, step, kind, first) : null, fields }];
}

/** A value of an own column is a field of its item, also the first one, which comes as a row. */
function ownValuePart(db: ReadableDb, step: StoredStep, { firstItem: item }: ChangedRows): ChangedPart[] {
  const changed = changedOwnValues(db, step.key);
  const [first] = changed;
  if (first === undefined) return [];
  const title = item === null ? null : lastKnown(db, { table: "item", key: item, item, step: step.key }, "title");
  const fields = changed.map(({ column, valueKey }) => column ?? columnOnceOf(db, step, valueKey, item) ?? "自定义列");
  return [{ kind: "item", op: "update", rows: first.items, name: first.items === 1 ? title : null, fields }];
}

/** The column of a value that is gone with its item. */
function columnOnceOf(db: ReadableDb, { key: step }: StoredStep, valueKey: number, item: number | null): string | null {
  return ownColumnName(db, lastKnown(db, { table: "item_own_value", key: valueKey, item, step }, "column_key"));
}

function rowsOf(db: ReadableDb, step: StoredStep, group: readonly ChangedRows[], first: ChangedRows): number {
  const isOneRow = group.every(({ rows, firstRow }) => rows === 1 && firstRow === first.firstRow);
  return first.op !== "update" || isOneRow ? first.rows : updatedRowCount(db, step.key, first.table);
}

function nameOf(db: ReadableDb, { key: step }: StoredStep, kind: ChangedKind, changed: ChangedRows): string | null {
  const { table, firstRow: key, firstItem: item } = changed;
  const column = nameColumns[kind];
  if (column !== undefined) return lastKnown(db, { table, key, item, step }, column);
  if (kind === "observation") return indicatorName(db, step, key);
  if (kind === "citation" && item === null) {
    const cited = lastKnown(db, { table, key, item, step }, "observation_key");
    return cited === null ? null : indicatorName(db, step, cited);
  }
  return item === null ? null : lastKnown(db, { table: "item", key: item, item, step }, "title");
}

/** A figure is called after its indicator. */
function indicatorName(db: ReadableDb, step: number, key: Cell): string | null {
  const indicator = lastKnown(db, { table: "observation", key, item: null, step }, "indicator_key");
  const name = domainValue(db, "indicator_key", indicator);
  return typeof name === "string" ? name : null;
}

const ownColumnLabels: Readonly<Record<string, string>> = {
  name: "列名",
  kind: "内容类型",
  unit: "单位",
  choices: "选项",
  position: "次序",
  in_annex: "列入附件1",
};

/** What people call a column; null for one that nobody sees. */
export function fieldLabelOf(table: string, column: string): string | null {
  // The text of a progress entry is the progress itself.
  if (table === "progress_entry" && column === "text") return "进展情况";
  if (table === "source" && column === "title") return "标题";
  if (table === "item_problem") return problemLabel(fieldOfColumn(column));
  if (table === "own_column") return ownColumnLabels[column] ?? null;
  return fieldLabel(fieldOfColumn(column));
}
