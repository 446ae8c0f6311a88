import type { Cell, WriteSheet } from "hucre/xlsx";
import {
  formColumn,
  keyHeading,
  knownFields,
  sentHeading,
  type FormColumn,
} from "../../../shared/exchange/forms/form-fields.ts";
import type { FormRow } from "../../../shared/exchange/forms/form-row.ts";
import { isFieldOf } from "../../../shared/exchange/import-fields.ts";
import type { AskedColumns } from "./asked-columns.ts";
import { itemRule } from "./cell-rules.ts";
import { formSheetOf, type SeenColumn } from "./form-frame.ts";
import { columnDef, firstRow, type FormHeads } from "./form-look.ts";

/** The sheet of items. */
export const formSheetName = "填报表";

/**
 * The sheet 填报表: known columns locked and grey, the columns to be filled in open, keys and what was sent out hidden; below the
 * items blank rows for those that the unit proposes.
 */
export function formSheet(heads: FormHeads, asked: AskedColumns, rows: readonly FormRow[]): WriteSheet {
  const { fields, columns: open, rules } = asked;
  const known = knownFields.map(formColumn);
  return formSheetOf({
    name: formSheetName,
    heads,
    columns: [...known.map((column) => seenColumn(column, true)), ...open.map((column) => seenColumn(column, false))],
    hidden: [keyHeading, ...fields.map(sentHeading)],
    lines: rows.map(({ known: seen, open: filled, key, sent }) => [...seen, ...filled, key, ...sent]),
    rules,
    rulesBelow: knownFields.map(itemRule),
    cells: closedCells(open, rows),
  });
}

/** Cells of own columns that the item's list does not have: grey and locked, though the column is open for other lists. */
function closedCells(open: readonly FormColumn[], rows: readonly FormRow[]): [string, Partial<Cell>][] {
  return rows.flatMap(({ closed }, row) =>
    closed.flatMap((place): [string, Partial<Cell>][] => {
      const column = open[place];
      const style = column === undefined ? undefined : seenColumn(column, true).def.style;
      return style === undefined ? [] : [[`${firstRow + row},${knownFields.length + place}`, { style }]];
    }),
  );
}

function seenColumn({ field, heading, width, format }: FormColumn, locked: boolean): SeenColumn {
  const isNumber = isFieldOf(field, "amount") || isFieldOf(field, "percent");
  return { heading, def: columnDef({ width, format, isNumber, locked }) };
}
