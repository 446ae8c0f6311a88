import type { Cell, CellStyle, ColumnDef, WriteSheet } from "hucre/xlsx";
import { cellAddress, columnLetters } from "../../../shared/exchange/cells/cell-address.ts";
import {
  formColumn,
  keyHeading,
  knownFields,
  sentHeading,
  type FormColumn,
  type FormField,
} from "../../../shared/exchange/forms/form-fields.ts";
import type { FormRow } from "../../../shared/exchange/forms/form-row.ts";
import { isFieldOf } from "../../../shared/exchange/import-fields.ts";
import { asWritten } from "../item-sheet.ts";
import { cellRules } from "./cell-rules.ts";

/** What stands above the list. */
export interface FormHeads {
  readonly title: string;
  readonly unit: string;
  readonly asOf: string;
  readonly money: string;
}

/** The first row of the list, from 0: the title, a line of facts and the headings come before it. */
const firstRow = 3;
const headerRow = 2;

const thin = { style: "thin", color: { rgb: "FFBFBFBF" } } as const;
const border = { top: thin, bottom: thin, left: thin, right: thin };
const fill = (rgb: string) => ({ type: "pattern", pattern: "solid", fgColor: { rgb } }) as const;

const titleStyle: CellStyle = { font: { bold: true, size: 16 } };
const headStyle: CellStyle = {
  font: { bold: true },
  alignment: { horizontal: "center", vertical: "center", wrapText: true },
  fill: fill("FFD9D9D9"),
  border,
};

/** Without a password: the lock keeps slips out, it is no secret. Rows may be made higher; hidden columns stay hidden. */
const protection = {
  sheet: true,
  selectLockedCells: true,
  selectUnlockedCells: true,
  formatRows: true,
  autoFilter: true,
} satisfies WriteSheet["protection"];

/** The sheet 填报表: known columns locked and grey, the columns to be filled in open, keys and what was sent out hidden. */
export function formSheet(heads: FormHeads, fields: readonly FormField[], rows: readonly FormRow[]): WriteSheet {
  const known = knownFields.map(formColumn);
  const open = fields.map(formColumn);
  const hidden = [keyHeading, ...fields.map(sentHeading)];
  const visible = known.length + open.length;
  const lines = rows.map(({ known: seen, open: filled, key, sent }) => [...seen, ...filled, key, ...sent]);
  const headings = [...known.map(({ heading }) => heading), ...open.map(({ heading }) => heading), ...hidden];
  const lastRow = firstRow + rows.length;
  return {
    name: "填报表",
    columns: [
      ...known.map((column) => columnDef(column, true)),
      ...open.map((column) => columnDef(column, false)),
      ...hidden.map(hiddenColumn),
    ],
    rows: [[heads.title], factLine(heads), headings, ...lines.map((line) => line.map(asWritten))],
    cells: new Map(headCells(visible, headings.length)),
    freezePane: { rows: firstRow, columns: 2 },
    autoFilter: { range: `A${headerRow + 1}:${cellAddress(lastRow, visible - 1)}` },
    protection,
    dataValidations: rows.length === 0 ? [] : cellRules(fields, known.length, firstRow + 1, lastRow),
    rowDefs: new Map([[headerRow, { height: 30 }]]),
    pageSetup: {
      paperSize: "a3",
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$${headerRow + 1}:$${headerRow + 1}`,
      printArea: `$A$1:$${columnLetters(visible - 1)}$${lastRow}`,
    },
  };
}

/** At the left, where the list begins on the screen; each text runs on over the blank cell behind it. */
function factLine({ unit, asOf, money }: FormHeads): (string | null)[] {
  return [unit, null, asOf, null, money];
}

function columnDef({ field, width, format }: FormColumn, locked: boolean): ColumnDef {
  const isNumber = isFieldOf(field, "amount") || isFieldOf(field, "percent");
  const style: CellStyle = {
    numFmt: format,
    alignment: { vertical: "top", wrapText: !isNumber },
    border,
    protection: { locked },
    ...(locked ? { fill: fill("FFEFEFEF") } : {}),
  };
  return { width, style };
}

function hiddenColumn(): ColumnDef {
  return { width: 12, hidden: true, style: { numFmt: "@", protection: { locked: true, hidden: true } } };
}

function headCells(visible: number, width: number): [string, Partial<Cell>][] {
  const facts: CellStyle = { font: { bold: true }, protection: { locked: true } };
  const lines = [titleStyle, facts, headStyle];
  return lines.flatMap((style, row) =>
    Array.from({ length: row === headerRow ? width : visible }, (_, column): [string, Partial<Cell>] => [
      `${row},${column}`,
      { style },
    ]),
  );
}
