import type { Cell, ColumnDef, WriteSheet } from "hucre/xlsx";
import { cellAddress } from "../../../shared/exchange/cells/cell-address.ts";
import type { WorkbookCell } from "../../../shared/exchange/exported-cells.ts";
import { asWritten } from "../item-sheet.ts";
import { cellRules, type Rule } from "./cell-rules.ts";
import {
  blankCells,
  blankRows,
  factLine,
  firstRow,
  headCells,
  headerRow,
  hiddenColumn,
  pageOf,
  protection,
  type FormHeads,
} from "./form-look.ts";

/** A column that the unit sees. */
export interface SeenColumn {
  readonly heading: string;
  readonly def: ColumnDef;
}

/** What a sheet of a form lists: rows with what the unit sees, and behind it what is hidden. */
interface FormList {
  readonly name: string;
  readonly heads: FormHeads;
  readonly columns: readonly SeenColumn[];
  /** The headings of the hidden columns. */
  readonly hidden: readonly string[];
  readonly lines: readonly (readonly WorkbookCell[])[];
  /** What may be typed into the last columns that are seen, in every row. */
  readonly rules: readonly (Rule | null)[];
  /** What may be typed into the first columns, in the blank rows below the list. */
  readonly rulesBelow: readonly (Rule | null)[];
  /** Cells that look otherwise than their column. */
  readonly cells?: readonly [place: string, cell: Partial<Cell>][];
}

/** A sheet of a form: the heads, the list with its keys hidden, and blank rows below it for what the unit adds. */
export function formSheetOf({ name, heads, columns, hidden, lines, ...rest }: FormList): WriteSheet {
  const { rules, rulesBelow, cells = [] } = rest;
  const visible = columns.length;
  const defs = columns.map(({ def }) => def);
  const headings = [...columns.map(({ heading }) => heading), ...hidden];
  const [lastLine, lastRow] = [firstRow + lines.length, firstRow + lines.length + blankRows];
  return {
    name,
    columns: [...defs, ...hidden.map(hiddenColumn)],
    rows: [[heads.title], factLine(heads), headings, ...lines.map((line) => line.map(asWritten))],
    cells: new Map([...headCells(visible, headings.length), ...blankCells(defs, lastLine), ...cells]),
    freezePane: { rows: firstRow, columns: 2 },
    autoFilter: { range: `A${headerRow + 1}:${cellAddress(lastRow, visible - 1)}` },
    protection,
    dataValidations: [
      ...cellRules(rules, visible - rules.length, firstRow + 1, lastRow),
      ...cellRules(rulesBelow, 0, lastLine + 1, lastRow),
    ],
    rowDefs: new Map([[headerRow, { height: 30 }]]),
    pageSetup: pageOf(visible, lastRow),
  };
}
