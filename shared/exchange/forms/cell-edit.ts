import { Big } from "big.js";
import { itemProblems } from "../../domain/item-rules.ts";
import { isFigure } from "../grid/cell-field.ts";
import { isFieldOf } from "../import-fields.ts";
import { rejected, type CellNote } from "../problems.ts";
import type { ImportValues } from "../rows/import-row.ts";
import { columnReader, type ValuesInHand } from "../rows/read-field.ts";
import { valueText } from "../plan/value-text.ts";
import type { ExistingItem } from "../plan/plan-types.ts";
import { editOf, tidy, type CellEdit } from "./edit-of.ts";
import type { FormField } from "./form-fields.ts";
import type { ReturnedCell } from "./read-form.ts";

/**
 * What a returned cell of an item says differently from what was sent out in it; null when it says the same. The cell is read as
 * the import reads it. Taking a figure away says nothing, as a figure that was reported once stays reported.
 */
export function cellEdit(
  returned: ReturnedCell,
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
