import type { Cell, ColumnDef, WriteSheet } from "hucre/xlsx";
import { computedColumns, type ComputedFrom } from "../../shared/exchange/computed-columns.ts";
import { exportedCell, fitting, type WorkbookCell, type WorkbookRow } from "../../shared/exchange/exported-cells.ts";
import { standardColumns, type StandardColumn } from "../../shared/exchange/standard-columns.ts";

/** The sheet 事项 in the standard columns, or in others; with `computedFrom` those that are computed follow. */
export function itemSheet(
  rows: readonly WorkbookRow[],
  wanted: readonly StandardColumn[] = standardColumns,
  computedFrom: ComputedFrom | null = null,
): WriteSheet {
  const further = computedFrom === null ? [] : computedColumns;
  const columns = [
    ...wanted.map(({ header, width, numberFormat, isNumber }) =>
      columnOf(header, width, numberFormat ?? (isNumber === true ? anyNumber : textFormat)),
    ),
    ...further.map(({ header, width, numberFormat }) => columnOf(header, width, numberFormat)),
  ];
  const cells = rows.map((row) => [
    ...wanted.map((column) => cellOf(column, row)),
    ...(computedFrom === null ? [] : further.map(({ cell }) => cell(row, computedFrom))),
  ]);
  return sheet("事项", columns, cells);
}

function cellOf({ field, isNumber = false }: StandardColumn, row: WorkbookRow): WorkbookCell {
  const cell = exportedCell(field, row);
  // A sheet keeps 15 digits: what is longer stays a text rather than losing some.
  return isNumber && typeof cell === "string" && String(Number(cell)) === cell ? Number(cell) : cell;
}

/** In a cell of this format a text that begins with = + - or @ stays a text, also when somebody edits it. */
const textFormat = "@";
/** Numbers as they are, without a fixed number of decimals. */
const anyNumber = "General";

/** A column by its header and width in characters; `numFmt` is an Excel number format. */
export function columnOf(header: string, width: number, numFmt: string = textFormat): ColumnDef {
  return { header, width, numFmt };
}

/** A sheet whose first row is its bold header, kept in view. */
export function sheet(name: string, columns: ColumnDef[], rows: readonly (readonly WorkbookCell[])[]): WriteSheet {
  const headers = columns.map(({ header }) => header ?? "");
  const bold = columns.map((_, column): [string, Partial<Cell>] => [
    `0,${column}`,
    { style: { font: { bold: true } } },
  ]);
  return {
    name,
    columns: columns.map(({ width, numFmt, hidden = false }) => ({ ...columnOf("", width ?? 12, numFmt), hidden })),
    rows: [headers, ...rows.map((row) => row.map((cell) => asWritten(fitting(cell))))],
    cells: new Map(bold),
    freezePane: { rows: 1 },
  };
}

/** A text such as _x0041_ stands for another character in a workbook (ECMA-376 part 1 §22.4.2.4) unless its first sign is written so itself. */
export function asWritten(cell: WorkbookCell): WorkbookCell {
  return typeof cell === "string" ? cell.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/gu, "_x005F_") : cell;
}
