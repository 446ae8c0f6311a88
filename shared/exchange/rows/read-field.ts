import { choiceSets, readChoice } from "../cells/read-choice.ts";
import type { CellReading } from "../cells/cell-reading.ts";
import { readAmount } from "../cells/read-amount.ts";
import { readDate } from "../cells/read-date.ts";
import { readName, readNames } from "../cells/read-names.ts";
import { readPercent, type PercentScale } from "../cells/read-percent.ts";
import { readText } from "../cells/read-text.ts";
import type { OwnField } from "../../domain/own-field.ts";
import { readOwn } from "../cells/read-own.ts";
import type { AmountUnit, ImportField, OwnForm } from "../import-fields.ts";
import { rejected, type CellNote } from "../problems.ts";
import type { SheetCell } from "../sheet-table.ts";
import type { ImportValue } from "./import-row.ts";

/** What a cell's column says of how it is to be read. */
export interface ColumnSetting {
  readonly unit: AmountUnit;
  readonly scale: PercentScale;
  /** The year that a date without one belongs to. */
  readonly year: number;
}

type Reader<Field extends ImportField> = (cell: SheetCell, setting: ColumnSetting) => CellReading<ImportValue[Field]>;

const amount = (cell: SheetCell, { unit }: ColumnSetting) => readAmount(cell, unit);
const date = (cell: SheetCell, { year }: ColumnSetting) => readDate(cell, year);

const readers: { readonly [Field in ImportField]: Reader<Field> } = {
  number: readName,
  title: readName,
  field: readName,
  leadUnit: readName,
  parties: readNames,
  responsibleUnits: readNames,
  sources: readNames,
  content: readText,
  annualGoal: readText,
  text: readText,
  physicalProgress: readText,
  problem: readText,
  nextStep: readText,
  remark: readText,
  totalInvestment: amount,
  plannedThisYear: amount,
  doneThisYear: amount,
  doneSinceStart: amount,
  percent: (cell, { scale }) => readPercent(cell, scale),
  startDate: date,
  dueDate: date,
  finishedOn: date,
  kind: (cell) => readChoice(cell, choiceSets.kind),
  phase: (cell) => readChoice(cell, choiceSets.phase),
  pace: (cell) => readChoice(cell, choiceSets.pace),
  status: (cell) => readChoice(cell, choiceSets.status),
};

/** Reads the cells of one column: puts what a cell says into its row's values, and answers what there is to say about it. */
export type ColumnReader = (cell: SheetCell, values: ValuesInHand) => readonly CellNote[];

/** The values of a row that is being read. */
export type ValuesInHand = ProgramValuesInHand & { [own: OwnField]: string };
type ProgramValuesInHand = { -readonly [Field in ImportField]?: ImportValue[Field] };

/** A column of places, dates or fixed words says the same few things again and again: each is read once. */
const longestRemembered = 60;
const mostRemembered = 5000;

/** How a column's cells are read; one with an error value, or a formula never computed, is rejected. Never throws. */
export function columnReader<Field extends ImportField>(field: Field, setting: ColumnSetting): ColumnReader {
  const remembered = new Map<string, CellReading<ImportValue[Field]>>();
  const reading = (cell: SheetCell): CellReading<ImportValue[Field]> => {
    if (typeof cell !== "string" || cell.length > longestRemembered) return readCell(field, cell, setting);
    const known = remembered.get(cell);
    if (known !== undefined) return known;
    const fresh = readers[field](cell, setting);
    if (remembered.size < mostRemembered) remembered.set(cell, fresh);
    return fresh;
  };
  return (cell, values: ProgramValuesInHand) => {
    const { value, notes } = reading(cell);
    if (value !== null) values[field] = value;
    return notes;
  };
}

/** The same for an own column; `unit` is one of money that its heading names. */
export function ownColumnReader(
  field: OwnField,
  form: OwnForm,
  year: number,
  unit: AmountUnit | null = null,
): ColumnReader {
  return (cell, values) => {
    const { value, notes } = readingOf(cell, () => readOwn(cell, form, year, unit));
    if (value !== null) values[field] = value;
    return notes;
  };
}

function readCell<Field extends ImportField>(
  field: Field,
  cell: SheetCell,
  setting: ColumnSetting,
): CellReading<ImportValue[Field]> {
  return readingOf(cell, () => readers[field](cell, setting));
}

/** A cell as a reader of sound cells reads it; one with an error value, or a formula never computed, is rejected. */
export function readingOf<Value>(cell: SheetCell, sound: () => CellReading<Value>): CellReading<Value> {
  if (typeof cell !== "object" || cell === null || cell.kind !== "fault") return sound();
  return { value: null, notes: [cell.fault === "error-value" ? errorValue(cell.text) : withoutResult] };
}

const withoutResult = rejected(
  "formula-without-value",
  "这里的公式没有保存计算结果，请在 Excel 中打开并保存一次，或者直接填写数值",
);

function errorValue(text: string) {
  return rejected("error-value", `单元格是错误值 ${text}，请填写正确的内容`);
}
