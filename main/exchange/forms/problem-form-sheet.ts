import type { WriteSheet } from "hucre/xlsx";
import { problemLabels } from "../../../shared/domain/problems/problem-labels.ts";
import { formColumn, sentProblemHeading } from "../../../shared/exchange/forms/form-fields.ts";
import type { ProblemLine } from "../../../shared/exchange/forms/problem-line.ts";
import {
  problemFields,
  problemForms,
  problemKeyHeading,
  problemSheetName,
  problemWidths,
  type ProblemField,
} from "../../../shared/exchange/problem-rows/problem-columns.ts";
import { fromColumn, problemRule } from "./cell-rules.ts";
import { formSheetOf, type SeenColumn } from "./form-frame.ts";
import { blankRows, columnDef, firstRow, type FormHeads } from "./form-look.ts";
import { formSheetName } from "./form-sheet.ts";

/**
 * The sheet 问题清单 of a form: the items locked and grey, what is said of each problem open, keys and what was sent out hidden; below
 * them blank rows for further problems of the form's `items`, which are chosen by name.
 */
export function problemFormSheet(heads: FormHeads, lines: readonly ProblemLine[], items: number): WriteSheet {
  // The items of the form, and those that the unit adds to it.
  const ofForm = fromColumn("事项名称", formSheetName, 1, firstRow + 1, firstRow + items + blankRows);
  return formSheetOf({
    name: problemSheetName,
    heads,
    columns: [itemColumn("number"), itemColumn("title"), ...problemFields.map(problemColumn)],
    hidden: [problemKeyHeading, ...problemFields.map(sentProblemHeading)],
    lines: lines.map(({ known, open, key, sent }) => [...known, ...open, key, ...sent]),
    rules: problemFields.map(problemRule),
    rulesBelow: [null, ofForm],
  });
}

function itemColumn(field: "number" | "title"): SeenColumn {
  const { heading, width, format } = formColumn(field);
  return { heading, def: columnDef({ width, format, isNumber: false, locked: true }) };
}

function problemColumn(field: ProblemField): SeenColumn {
  const format = problemForms[field] === "date" ? "yyyy-mm-dd" : "@";
  const def = columnDef({ width: problemWidths[field], format, isNumber: false, locked: false });
  return { heading: problemLabels[field], def };
}
