import { Big } from "big.js";
import { itemProblems } from "../../domain/item-rules.ts";
import type { OwnColumn, OwnColumnKind } from "../../domain/own-column.ts";
import { ownField } from "../../domain/own-field.ts";
import { readOwn } from "../cells/read-own.ts";
import { isFigure } from "../grid/cell-field.ts";
import { isFieldOf } from "../import-fields.ts";
import { rejected, type CellNote } from "../problems.ts";
import type { ImportValues } from "../rows/import-row.ts";
import { columnReader, type ValuesInHand } from "../rows/read-field.ts";
import { valueText } from "../plan/value-text.ts";
import type { ExistingItem } from "../plan/plan-types.ts";
import { editOf, tidy, unread, type CellEdit } from "./edit-of.ts";
import type { FormField } from "./form-fields.ts";
import type { ReturnedCell } from "./read-form.ts";

/**
 * What a returned cell of an item says differently from what was sent out in it; null when it says the same. The cell is read as
 * the import reads it. Taking a figure away says nothing, as a figure that was reported once stays reported.
 */
export function cellEdit(
  returned: ReturnedCell & { readonly field: FormField },
  item: Pick<ExistingItem["item"], "startDate" | "year">,
): CellEdit | null {
  const { field, unit } = returned;
  const reader = columnReader(field, { unit: unit ?? "wan", scale: "percent", year: item.year });
  return editOf(returned, {
    read: (cell) => {
      const values: ValuesInHand = {};
      const notes = reader(cell, values);
      return { values, notes, text: values[field] === undefined ? null : valueText(field, values) };
    },
    same: (one, other) => sameText(field, one, other),
    canBeCleared: !isFigure(field),
    faultOf: ({ values }) => faultOf(field, values, item),
  });
}

/**
 * The same for a cell of an own column of the item's list; null as column where that list has none of this name, which is told where
 * something was typed.
 */
export function ownCellEdit(returned: ReturnedCell, column: OwnColumn | null, year: number): CellEdit | null {
  const form = column ?? { kind: "text", unit: null, choices: [] };
  const edit = editOf(returned, {
    read: (cell) => {
      const { value, notes } = readOwn(cell, form, year);
      const values = column === null || value === null ? {} : { [ownField(column.name)]: value };
      return { values, notes, text: value };
    },
    same: (one, other) => sameOwnText(form.kind, one, other),
    canBeCleared: true,
  });
  if (edit === null || column !== null) return edit;
  return unread(edit.text, [rejected("no-such-column", "这项事项所在的清单现在没有这一列，请在程序中填写")]);
}

/** Whether two texts of an own column say the same: numbers by their value. */
export function sameOwnText(kind: OwnColumnKind, one: string, other: string): boolean {
  if (tidy(one) === tidy(other)) return true;
  return kind === "number" && isPlainNumber(one) && isPlainNumber(other) && new Big(one).eq(other);
}

/** Whether two texts of a field say the same: numbers by their value, texts but for blanks around them. */
export function sameText(field: FormField, one: string, other: string): boolean {
  if (tidy(one) === tidy(other)) return true;
  const isNumber = isFieldOf(field, "amount") || isFieldOf(field, "percent");
  return isNumber && isPlainNumber(one) && isPlainNumber(other) && new Big(one).eq(other);
}

function faultOf(
  field: FormField,
  values: ImportValues,
  { startDate }: Pick<ExistingItem["item"], "startDate">,
): CellNote | null {
  if (field !== "finishedOn") return null;
  const [problem] = itemProblems({ startDate, ...values }, values);
  return problem === undefined ? null : rejected("finished-before-start", problem.message);
}

function isPlainNumber(text: string): boolean {
  return /^-?\d+(\.\d+)?$/u.test(text);
}
