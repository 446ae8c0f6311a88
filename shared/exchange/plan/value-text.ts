import { Big } from "big.js";
import { kindLabels, paceLabels, phaseLabels, statusLabels } from "../../domain/labels.ts";
import { moneyInWan, type Money } from "../../domain/money.ts";
import type { WorkbookCell } from "../exported-cells.ts";
import { isOwnField } from "../../domain/own-field.ts";
import type { ImportField, WorkbookField } from "../import-fields.ts";
import type { ImportValue, ImportValues, ProgramValues } from "../rows/import-row.ts";

const same = (text: string) => text;
const list = (names: readonly string[]) => names.join("、");
const amount = (value: Money): string => moneyInWan(value);

const texts: { readonly [Field in ImportField]: (value: ImportValue[Field]) => string } = {
  number: same,
  title: same,
  field: same,
  kind: (kind) => kindLabels[kind],
  parties: list,
  leadUnit: same,
  responsibleUnits: list,
  content: same,
  annualGoal: same,
  totalInvestment: amount,
  plannedThisYear: amount,
  doneThisYear: amount,
  doneSinceStart: amount,
  percent: same,
  phase: (phase) => phaseLabels[phase],
  status: (status) => statusLabels[status],
  startDate: same,
  dueDate: same,
  text: same,
  problem: same,
  nextStep: same,
  sources: list,
  remark: same,
  pace: (pace) => paceLabels[pace],
  finishedOn: same,
  physicalProgress: same,
};

/** A value in the words and digits of the workbook: amounts in 万元, progress in %; "" where the row says nothing. */
export function valueText(field: WorkbookField, values: ImportValues): string {
  return isOwnField(field) ? (values[field] ?? "") : programValueText(field, values);
}

function programValueText<Field extends ImportField>(field: Field, values: ProgramValues): string {
  const value: ProgramValues[Field] = values[field];
  return value === undefined ? "" : texts[field](value);
}

/** A cell of the workbook as a text, numbers in plain digits. */
export function workbookCellText(cell: WorkbookCell): string {
  return typeof cell === "number" ? new Big(cell).toFixed() : (cell ?? "");
}
