import type { WriteSheet } from "hucre/xlsx";
import type { SharedOwnColumn } from "../../../shared/domain/own-column.ts";
import { isOwnField } from "../../../shared/domain/own-field.ts";
import {
  formColumn,
  ownFormColumn,
  type AskedField,
  type FormColumn,
} from "../../../shared/exchange/forms/form-fields.ts";
import { asWritten } from "../item-sheet.ts";
import { fromColumn, itemRule, ownRule, type Rule } from "./cell-rules.ts";

/** The columns that a form asks to be filled in, in their order. */
export interface AskedColumns {
  readonly fields: readonly AskedField[];
  readonly columns: readonly FormColumn[];
  readonly rules: readonly (Rule | null)[];
  /** The hidden sheet with the choices of own columns; null where none has any. */
  readonly choices: WriteSheet | null;
}

const choiceSheetName = "选项";

/**
 * The columns of the fields, own ones as the lists of the year have them. Their choices stand on a hidden sheet, each column's in one:
 * a list within a rule holds 255 characters and no comma.
 */
export function askedColumns(fields: readonly AskedField[], own: readonly SharedOwnColumn[]): AskedColumns {
  const withChoices = own.filter(
    ({ field, kind, choices }) => fields.includes(field) && kind === "choice" && choices.length > 0,
  );
  const ruleOf = (field: AskedField): Rule | null => {
    if (!isOwnField(field)) return itemRule(field);
    const column = own.find((one) => one.field === field);
    const place = withChoices.findIndex((one) => one.field === field);
    if (column === undefined) return null;
    return place < 0
      ? ownRule(column)
      : fromColumn(column.name, choiceSheetName, place, 1, withChoices[place]?.choices.length ?? 1);
  };
  return {
    fields,
    columns: fields.flatMap((field) => columnOf(field, own) ?? []),
    rules: fields.map(ruleOf),
    choices: withChoices.length === 0 ? null : choiceSheet(withChoices),
  };
}

function columnOf(field: AskedField, own: readonly SharedOwnColumn[]): FormColumn | null {
  if (!isOwnField(field)) return formColumn(field);
  const column = own.find((one) => one.field === field);
  return column === undefined ? null : ownFormColumn(column);
}

function choiceSheet(columns: readonly SharedOwnColumn[]): WriteSheet {
  const longest = Math.max(...columns.map(({ choices }) => choices.length));
  const rows = Array.from({ length: longest }, (_, row) =>
    columns.map(({ choices }) => asWritten(choices[row] ?? null)),
  );
  return { name: choiceSheetName, hidden: true, columns: columns.map(() => ({ style: { numFmt: "@" } })), rows };
}
