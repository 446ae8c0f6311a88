import type { Cell, ColumnDef, WriteSheet } from "hucre/xlsx";
import { cellAddress } from "../../../shared/exchange/cells/cell-address.ts";
import {
  formColumn,
  keyHeading,
  knownFields,
  sentHeading,
  type FormColumn,
} from "../../../shared/exchange/forms/form-fields.ts";
import type { FormRow } from "../../../shared/exchange/forms/form-row.ts";
import { isFieldOf } from "../../../shared/exchange/import-fields.ts";
import { asWritten } from "../item-sheet.ts";
import type { AskedColumns } from "./asked-columns.ts";
import { cellRules, itemRule } from "./cell-rules.ts";
import {
  blankCells,
  blankRows,
  columnDef,
  factLine,
  firstRow,
  headCells,
  headerRow,
  hiddenColumn,
  pageOf,
  protection,
  type FormHeads,
} from "./form-look.ts";

/**
 * The sheet 填报表: known columns locked and grey, the columns to be filled in open, keys and what was sent out hidden; below the
 * items blank rows for those that the unit proposes.
 */
export function formSheet(heads: FormHeads, asked: AskedColumns, rows: readonly FormRow[]): WriteSheet {
  const { fields, rules } = asked;
  const known = knownFields.map(formColumn);
  const open = asked.columns;
  const hidden = [keyHeading, ...fields.map(sentHeading)];
  const visible = known.length + open.length;
  const lines = rows.map(({ known: seen, open: filled, key, sent }) => [...seen, ...filled, key, ...sent]);
  const headings = [...known.map(({ heading }) => heading), ...open.map(({ heading }) => heading), ...hidden];
  const columns = [...known.map((column) => lookOf(column, true)), ...open.map((column) => lookOf(column, false))];
  const [lastItem, lastRow] = [firstRow + rows.length, firstRow + rows.length + blankRows];
  return {
    name: "填报表",
    columns: [...columns, ...hidden.map(hiddenColumn)],
    rows: [[heads.title], factLine(heads), headings, ...lines.map((line) => line.map(asWritten))],
    cells: new Map([
      ...headCells(visible, headings.length),
      ...blankCells(columns, lastItem),
      ...closedCells(open, rows),
    ]),
    freezePane: { rows: firstRow, columns: 2 },
    autoFilter: { range: `A${headerRow + 1}:${cellAddress(lastRow, visible - 1)}` },
    protection,
    dataValidations: [
      ...cellRules(rules, known.length, firstRow + 1, lastRow),
      ...cellRules(knownFields.map(itemRule), 0, lastItem + 1, lastRow),
    ],
    rowDefs: new Map([[headerRow, { height: 30 }]]),
    pageSetup: pageOf(visible, lastRow),
  };
}

/** Cells of own columns that the item's list does not have: grey and locked, though the column is open for other lists. */
function closedCells(open: readonly FormColumn[], rows: readonly FormRow[]): [string, Partial<Cell>][] {
  return rows.flatMap(({ closed }, row) =>
    closed.flatMap((place): [string, Partial<Cell>][] => {
      const column = open[place];
      const style = column === undefined ? undefined : lookOf(column, true).style;
      return style === undefined ? [] : [[`${firstRow + row},${knownFields.length + place}`, { style }]];
    }),
  );
}

function lookOf({ field, width, format }: FormColumn, locked: boolean): ColumnDef {
  const isNumber = isFieldOf(field, "amount") || isFieldOf(field, "percent");
  return columnDef({ width, format, isNumber, locked });
}
