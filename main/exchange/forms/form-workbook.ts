import { writeXlsx, type WriteSheet } from "hucre/xlsx";
import { dateInWords, type IsoDate } from "../../../shared/domain/dates.ts";
import type { UnitItems } from "../../../shared/exchange/forms/units-of-form.ts";
import type { FormField } from "../../../shared/exchange/forms/form-fields.ts";
import { formRow } from "../../../shared/exchange/forms/form-row.ts";
import { formSheet } from "./form-sheet.ts";
import { instructionSheet } from "./instruction-sheet.ts";

/** What a form is about. */
export interface FormSubject {
  readonly formId: string;
  readonly year: number;
  /** The cut-off date that the figures are asked for. */
  readonly asOf: IsoDate;
  readonly fields: readonly FormField[];
  /** ISO 8601 UTC; written into the file's properties. */
  readonly now: string;
}

/** The form of one unit as an .xlsx workbook: instructions, and its items with the known columns locked. */
export async function formWorkbook({ unit, rows }: UnitItems, subject: FormSubject): Promise<Uint8Array> {
  const { formId, year, asOf, fields, now } = subject;
  const title = `${year}年合作事项进展情况填报表`;
  const lines = rows.map((row) => formRow(row, fields, { formId, year, asOf }));
  const heads = { title, unit: `填报单位：${unit}`, asOf: `截至日期：${dateInWords(asOf)}`, money: "金额单位：万元" };
  const sheets: WriteSheet[] = [instructionSheet({ ...heads, fields }), formSheet(heads, fields, lines)];
  const time = new Date(now);
  // The list itself is what the unit works in; the instructions lie before it.
  return writeXlsx({ sheets, activeSheet: 1, properties: { title, created: time, modified: time } });
}
