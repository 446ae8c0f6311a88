import { itemProblems } from "../../domain/item-rules.ts";
import { cellText } from "../cells/cell-text.ts";
import type { WorkbookField } from "../import-fields.ts";
import { problemAt, rejected, type CellNote, type CellProblem, type DroppedRow } from "../problems.ts";
import type { ImportRow, ImportValues } from "../rows/import-row.ts";
import { fieldChanges, withAdditions } from "./differences.ts";
import type { ExistingItem, NearMatch, PlannedRow, RowWork } from "./plan-types.ts";

/** Where each field stands in the sheet, for what planning finds wrong. */
export type FieldPlaces = ReadonlyMap<WorkbookField, { readonly column: number; readonly heading: string }>;

/** What becomes of one row. */
export interface RowPlan {
  /** Null for a row that is left out as a double. */
  readonly planned: PlannedRow | null;
  readonly work: RowWork | null;
  readonly problems: readonly CellProblem[];
  readonly dropped: DroppedRow | null;
}

const nothing: RowPlan = { planned: null, work: null, problems: [], dropped: null };

/** A row that says what a row before it said. */
export function planDouble(row: ImportRow): RowPlan {
  return { ...nothing, dropped: { row: row.row, kind: "double", text: row.values.title ?? "" } };
}

/** A row that stays out; why is told at the field's cell, unless the cells have said it themselves. */
export function planRejected(
  row: ImportRow,
  fault: FieldFault | null,
  places: FieldPlaces,
  near: readonly NearMatch[] = [],
): RowPlan {
  const planned: PlannedRow = { ...headOf(row), outcome: "rejected", itemId: null, changes: [], near };
  return { ...nothing, planned, problems: fault === null ? [] : [tell(row, fault, places)] };
}

/** A new item; rejected when the rules between its fields speak against it. */
export function planCreated(row: ImportRow, near: readonly NearMatch[], places: FieldPlaces): RowPlan {
  const values = withAdditions(row, null);
  const fault = ruleFault(values, values);
  if (fault) return planRejected(row, fault, places);
  const planned: PlannedRow = { ...headOf(row), outcome: "created", itemId: null, changes: [], near };
  return { ...nothing, planned, work: { row, existing: null, values } };
}

/** An item that the row changes, or leaves as it is when there are no values to change. */
export function planExisting(
  row: ImportRow,
  existing: ExistingItem,
  values: ImportValues,
  places: FieldPlaces,
): RowPlan {
  const head = { ...headOf(row), itemId: existing.item.id, near: [] };
  if (Object.keys(values).length === 0) return { ...nothing, planned: { ...head, outcome: "unchanged", changes: [] } };
  const { startDate, finishedOn } = existing.item;
  const fault = ruleFault({ startDate, finishedOn, ...values }, values);
  if (fault) return planRejected(row, fault, places);
  const planned: PlannedRow = { ...head, outcome: "updated", changes: fieldChanges(values, existing) };
  return { ...nothing, planned, work: { row, existing, values } };
}

export interface FieldFault {
  readonly field: WorkbookField;
  readonly note: CellNote;
}

/** Puts what planning found at the cell of its field. */
export function tell(row: ImportRow, { field, note }: FieldFault, places: FieldPlaces): CellProblem {
  const { column, heading } = places.get(field) ?? { column: 0, heading: "" };
  return problemAt({ row: row.row, column, heading, field, shown: cellText(row.raws[field]).slice(0, 500) }, note);
}

function headOf({ row, values }: ImportRow): Pick<PlannedRow, "row" | "number" | "title"> {
  return { row, number: values.number ?? null, title: values.title ?? "" };
}

/** What the rules between the fields of an item say against it. */
function ruleFault(item: Parameters<typeof itemProblems>[0], typed: ImportValues): FieldFault | null {
  const [problem] = itemProblems(item, typed);
  if (problem === undefined) return null;
  const field = problem.field === "startDate" ? "startDate" : "finishedOn";
  return { field, note: rejected("finished-before-start", problem.message) };
}
