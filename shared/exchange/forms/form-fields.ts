import { problemLabels } from "../../domain/problems/problem-labels.ts";
import type { ProblemField } from "../problem-rows/problem-columns.ts";
import type { CellField } from "../grid/cell-field.ts";
import { ownHeader, type OwnColumnKind, type SharedOwnColumn } from "../../domain/own-column.ts";
import { ownField, type OwnField } from "../../domain/own-field.ts";
import type { ImportField, WorkbookField } from "../import-fields.ts";
import { fieldForm, importFieldLabel, type FieldForm } from "../import-fields.ts";
import { amountFormat, percentFormat, standardColumns } from "../standard-columns.ts";

/** What a unit fills in; the first five are figures of the form's cut-off date, the others belong to the item itself. */
export const formFields = [
  "text",
  "doneThisYear",
  "doneSinceStart",
  "percent",
  "physicalProgress",
  "phase",
  "status",
  "finishedOn",
  "problem",
  "nextStep",
] as const satisfies readonly CellField[];
export type FormField = (typeof formFields)[number];

/** What a form may ask for: fields of the program, and own columns of the lists. */
export type AskedField = FormField | OwnField;

/** What a unit sees of its items and cannot change. */
export const knownFields = [
  "number",
  "title",
  "field",
  "leadUnit",
  "responsibleUnits",
  "annualGoal",
  "totalInvestment",
  "plannedThisYear",
  "dueDate",
] as const satisfies readonly ImportField[];

/** The heading over the hidden column of row keys. */
export const keyHeading = "编号（请勿改动）";

const sentPrefix = "发出时的";

/** A column of the form as a person sees it. */
export interface FormColumn {
  readonly field: WorkbookField;
  readonly heading: string;
  /** Width in characters of the default font. */
  readonly width: number;
  /** Excel number format. */
  readonly format: string;
}

/** Texts keep the format of texts: what is typed there stays what it is, and = at its beginning makes no formula. */
const formats: Readonly<Record<FieldForm, string>> = {
  text: "@",
  name: "@",
  names: "@",
  choice: "@",
  amount: amountFormat,
  percent: percentFormat,
  date: "yyyy-mm-dd",
};

/** The column of a field: the heading and width of the standard workbook, amounts in 万元, progress in %. */
export function formColumn(field: ImportField): FormColumn {
  const standard = standardColumns.find((column) => column.field === field);
  return {
    field,
    heading: standard?.header ?? importFieldLabel(field),
    width: standard?.width ?? (field === "finishedOn" ? 12 : 24),
    format: formats[fieldForm(field)],
  };
}

const ownFormats: Readonly<Record<OwnColumnKind, string>> = {
  text: "@",
  choice: "@",
  number: "General",
  date: formats.date,
};

/** The column of an own column: its name, a number's unit in brackets behind it. */
export function ownFormColumn(column: Pick<SharedOwnColumn, "field" | "name" | "unit" | "kind">): FormColumn {
  const { field, name, unit, kind } = column;
  const width = Math.min(40, Math.max(kind === "text" ? 24 : 12, name.length * 2 + 2));
  return { field, heading: ownHeader({ name, unit }), width, format: ownFormats[kind] };
}

/** The heading over the hidden column that keeps what was sent out in a field. */
export function sentHeading(field: AskedField): string {
  return `${sentPrefix}${importFieldLabel(field)}`;
}

/** The own column that a hidden heading (without blanks) speaks of, by its name without blanks; null for any other heading. */
export function sentOwnField(heading: string): OwnField | null {
  const isOther = !heading.startsWith(sentPrefix) || formFields.some((field) => sentHeading(field) === heading);
  return isOther ? null : ownField(heading.slice(sentPrefix.length));
}

/** Whether two fields are the same, blanks in the names of own columns apart: headings are read without them. */
export function sameField(one: string, other: string): boolean {
  return one.replaceAll(/\s/gu, "") === other.replaceAll(/\s/gu, "");
}

/** The same in the sheet of problems. */
export function sentProblemHeading(field: ProblemField): string {
  return `${sentPrefix}${problemLabels[field]}`;
}

/** Whether a heading stands over a hidden column of the form. */
export function isHiddenHeading(heading: string): boolean {
  return heading === keyHeading || heading.startsWith(sentPrefix);
}
