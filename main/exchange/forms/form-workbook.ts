import { writeXlsx, type WriteSheet } from "hucre/xlsx";
import { dateInWords, type IsoDate } from "../../../shared/domain/dates.ts";
import { groupBy } from "../../../shared/domain/group-by.ts";
import type { SharedOwnColumn } from "../../../shared/domain/own-column.ts";
import type { ItemProblem } from "../../../shared/domain/problems/item-problem.ts";
import { problemLine, type ProblemLine } from "../../../shared/exchange/forms/problem-line.ts";
import type { UnitItems } from "../../../shared/exchange/forms/units-of-form.ts";
import type { AskedField } from "../../../shared/exchange/forms/form-fields.ts";
import { formRow } from "../../../shared/exchange/forms/form-row.ts";
import { askedColumns } from "./asked-columns.ts";
import type { FormHeads } from "./form-look.ts";
import { formSheet } from "./form-sheet.ts";
import { problemFormSheet } from "./problem-form-sheet.ts";
import { instructionSheet } from "./instruction-sheet.ts";

/** What a form is about. */
export interface FormSubject {
  readonly formId: string;
  readonly year: number;
  /** The cut-off date that the figures are asked for. */
  readonly asOf: IsoDate;
  readonly fields: readonly AskedField[];
  /** The own columns of the year. */
  readonly own: readonly SharedOwnColumn[];
  /** ISO 8601 UTC; written into the file's properties. */
  readonly now: string;
}

/** The form of one unit as an .xlsx workbook: instructions, its items with the known columns locked, and their problems likewise (null: without them). */
export async function formWorkbook(
  { unit, rows }: UnitItems,
  problems: readonly ItemProblem[] | null,
  subject: FormSubject,
): Promise<Uint8Array> {
  const { formId, year, asOf, fields, own, now } = subject;
  const title = `${year}年合作事项进展情况填报表`;
  const lines = rows.map((row) => formRow(row, fields, { formId, year, asOf }, own));
  const asked = askedColumns(fields, own);
  const heads = {
    title,
    unit: `填报单位：${unit}`,
    asOf: `截至日期：${dateInWords(asOf)}`,
    money: "金额单位：万元",
    adding: "需要新增的事项请填在表后的空白行中",
  };
  const ofItems = problems === null ? null : problemLines(rows, problems, { formId, year, asOf });
  const sheets: WriteSheet[] = [
    instructionSheet({ ...heads, fields, hasProblems: ofItems !== null }),
    formSheet(heads, asked, lines),
    ...(ofItems === null ? [] : [problemFormSheet(problemHeads(heads, year), ofItems, rows.length)]),
    ...(asked.choices === null ? [] : [asked.choices]),
  ];
  const time = new Date(now);
  // The list itself is what the unit works in; the instructions lie before it.
  return writeXlsx({ sheets, activeSheet: 1, properties: { title, created: time, modified: time } });
}

function problemHeads(heads: FormHeads, year: number): FormHeads {
  const adding = "新的问题请填在表后的空白行中，事项名称从下拉列表中选择";
  return { ...heads, title: `${year}年合作事项问题清单`, money: "", adding };
}

/** The problems of the unit's items, in the order of the items. */
function problemLines(
  rows: UnitItems["rows"],
  problems: readonly ItemProblem[],
  form: Parameters<typeof problemLine>[2],
): readonly ProblemLine[] {
  const ofItem = groupBy(problems, ({ itemId }) => itemId);
  return rows.flatMap((row) => (ofItem.get(row.item.id) ?? []).map((problem) => problemLine(row, problem, form)));
}
