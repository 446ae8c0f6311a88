import { Big } from "big.js";
import { itemProblems } from "../../domain/item-rules.ts";
import { cellText } from "../cells/cell-text.ts";
import { isBlankMark } from "../cells/plain-text.ts";
import { isCutShort } from "../exported-cells.ts";
import { isFigure } from "../grid/cell-field.ts";
import { isFieldOf } from "../import-fields.ts";
import { rejected, type CellNote } from "../problems.ts";
import type { ImportValues } from "../rows/import-row.ts";
import { columnReader, type ValuesInHand } from "../rows/read-field.ts";
import { valueText } from "../plan/value-text.ts";
import type { ExistingItem } from "../plan/plan-types.ts";
import type { FormField } from "./form-fields.ts";
import type { ReturnedCell } from "./read-form.ts";

/** What a unit did to a cell. */
export interface CellEdit {
  /** value: another value. cleared: the value was taken away. unread: nothing that can be kept. */
  readonly kind: "value" | "cleared" | "unread";
  /** The new value as the list shows it; "" when cleared; what stands there when it cannot be read. */
  readonly text: string;
  /** The field with its value, for writing. */
  readonly values: ImportValues;
  readonly notes: readonly CellNote[];
}

/**
 * What a returned cell says differently from what was sent out in it; null when it says the same. The cell is read as the
 * import reads it. Taking a figure away says nothing, as a figure that was reported once stays reported.
 */
export function cellEdit(
  returned: ReturnedCell,
  item: Pick<ExistingItem["item"], "startDate" | "year">,
): CellEdit | null {
  const { field, cell, sent, unit } = returned;
  const shown = cellText(cell);
  if (tidy(shown) === tidy(sent)) return null;
  const read = reading({ field, unit: unit ?? "wan", year: item.year });
  const { values, notes } = read(cell);
  const refusals = notes.filter(({ level }) => level === "rejected");
  if (refusals.length > 0) return { kind: "unread", text: shown, values: {}, notes: refusals };
  if (values[field] === undefined) return taken(field, sent, shown, notes);
  const text = valueText(field, values);
  const was = read(sent).values;
  if (sameText(field, text, was[field] === undefined ? sent : valueText(field, was))) return null;
  const fault = faultOf(field, sent, values, item);
  return fault === null ? { kind: "value", text, values, notes } : { kind: "unread", text, values: {}, notes: [fault] };
}

/** Whether two texts of a field say the same: numbers by their value, texts but for blanks around them. */
export function sameText(field: FormField, one: string, other: string): boolean {
  if (tidy(one) === tidy(other)) return true;
  const isNumber = isFieldOf(field, "amount") || isFieldOf(field, "percent");
  return isNumber && isPlainNumber(one) && isPlainNumber(other) && new Big(one).eq(other);
}

interface CellSetting {
  readonly field: FormField;
  readonly unit: "wan" | "yi" | "yuan";
  readonly year: number;
}

function reading({ field, unit, year }: CellSetting) {
  const reader = columnReader(field, { unit, scale: "percent", year });
  return (cell: ReturnedCell["cell"]): { readonly values: ImportValues; readonly notes: readonly CellNote[] } => {
    const values: ValuesInHand = {};
    const notes = reader(cell, values);
    return { values, notes };
  };
}

/** Nothing stands where something was sent out. */
function taken(field: FormField, sent: string, shown: string, notes: readonly CellNote[]): CellEdit | null {
  const lost = notes.find(({ kind }) => kind === "open-ended-date");
  if (lost !== undefined) return { kind: "unread", text: shown, values: {}, notes: [lost] };
  if (isFigure(field) || sent.trim() === "" || isBlankMark(sent.trim())) return null;
  return { kind: "cleared", text: "", values: {}, notes: [] };
}

function faultOf(
  field: FormField,
  sent: string,
  values: ImportValues,
  { startDate }: Pick<ExistingItem["item"], "startDate">,
): CellNote | null {
  if (isCutShort(sent)) return rejected("too-long", "发出的内容过长，表中只有前一部分，请在程序中修改");
  if (field !== "finishedOn") return null;
  const [problem] = itemProblems({ startDate, ...values }, values);
  return problem === undefined ? null : rejected("finished-before-start", problem.message);
}

function tidy(text: string): string {
  return text.replaceAll(/\r\n?/gu, "\n").trim();
}

function isPlainNumber(text: string): boolean {
  return /^-?\d+(\.\d+)?$/u.test(text);
}
