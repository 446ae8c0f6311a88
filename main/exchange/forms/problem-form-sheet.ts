import type { WriteSheet } from "hucre/xlsx";
import { problemLabels } from "../../../shared/domain/problems/problem-labels.ts";
import { cellAddress } from "../../../shared/exchange/cells/cell-address.ts";
import { formColumn, sentProblemHeading } from "../../../shared/exchange/forms/form-fields.ts";
import type { ProblemLine } from "../../../shared/exchange/forms/problem-line.ts";
import {
  problemFields,
  problemForms,
  problemKeyHeading,
  problemSheetName,
  problemWidths,
} from "../../../shared/exchange/problem-rows/problem-columns.ts";
import { asWritten } from "../item-sheet.ts";
import { cellRules, fromColumn, problemRule } from "./cell-rules.ts";
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
 * The sheet 问题清单 of a form: the items locked and grey, what is said of each problem open, keys and what was sent out hidden; below
 * them blank rows for further problems of the form's `items`, which are chosen by name.
 */
export function problemFormSheet(heads: FormHeads, lines: readonly ProblemLine[], items: number): WriteSheet {
  const known = [formColumn("number"), formColumn("title")];
  const hidden = [problemKeyHeading, ...problemFields.map(sentProblemHeading)];
  const visible = known.length + problemFields.length;
  const headings = [
    ...known.map(({ heading }) => heading),
    ...problemFields.map((field) => problemLabels[field]),
    ...hidden,
  ];
  const [lastProblem, lastRow] = [firstRow + lines.length, firstRow + lines.length + blankRows];
  const columns = [
    ...known.map(({ width, format }) => columnDef({ width, format, isNumber: false, locked: true })),
    ...problemFields.map((field) =>
      columnDef({
        width: problemWidths[field],
        format: problemForms[field] === "date" ? "yyyy-mm-dd" : "@",
        isNumber: false,
        locked: false,
      }),
    ),
  ];
  // The items of the form, and those that the unit adds to it.
  const itemRule = fromColumn("事项名称", "填报表", 1, firstRow + 1, firstRow + items + blankRows);
  const rows = lines.map(({ known: seen, open, key, sent }) => [...seen, ...open, key, ...sent]);
  return {
    name: problemSheetName,
    columns: [...columns, ...hidden.map(hiddenColumn)],
    rows: [[heads.title], factLine(heads), headings, ...rows.map((row) => row.map(asWritten))],
    cells: new Map([...headCells(visible, headings.length), ...blankCells(columns, lastProblem)]),
    freezePane: { rows: firstRow, columns: 2 },
    autoFilter: { range: `A${headerRow + 1}:${cellAddress(lastRow, visible - 1)}` },
    protection,
    dataValidations: [
      ...cellRules(problemFields.map(problemRule), known.length, firstRow + 1, lastRow),
      ...cellRules([itemRule], 1, lastProblem + 1, lastRow),
    ],
    rowDefs: new Map([[headerRow, { height: 30 }]]),
    pageSetup: pageOf(visible, lastRow),
  };
}
