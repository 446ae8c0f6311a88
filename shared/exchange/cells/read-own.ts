import { Big } from "big.js";
import { ownValueProblem, readOwnValue } from "../../domain/own-value.ts";
import { longestText } from "../../ipc/fields.ts";
import { convertedMoney, isMoneyUnit, namedMoney } from "../../domain/money-unit.ts";
import { plainForm } from "../../domain/written-form.ts";
import { amountUnitWords, type AmountUnit, type OwnForm } from "../import-fields.ts";
import { rejected, repaired } from "../problems.ts";
import type { SheetCell } from "../sheet-table.ts";
import { read, type CellReading } from "./cell-reading.ts";
import { cellText } from "./cell-text.ts";
import { blankMarkNote, cleaned, isBlankMark } from "./plain-text.ts";
import { readDate } from "./read-date.ts";
import { readText } from "./read-text.ts";

/**
 * Reads a cell of an own column as the column keeps it; a date without a year belongs to `year`, and a number without a unit is in
 * `unit` where the sheet names one of money for a column of money.
 */
export function readOwn(
  cell: SheetCell,
  form: OwnForm,
  year: number,
  unit: AmountUnit | null = null,
): CellReading<string> {
  switch (form.kind) {
    case "text":
      return readText(cell);
    case "date":
      return readDate(cell, year);
    case "number":
    case "choice":
      return readWritten(cell, form, year, unit);
  }
}

function readWritten(cell: SheetCell, form: OwnForm, year: number, unit: AmountUnit | null): CellReading<string> {
  const { text, notes } = cleaned(numberAsShown(cell, form));
  const written = text.trim();
  if (written === "") return read<string>(null, ...notes);
  const counted = inUnitOfSheet(written, form, unit);
  const reading = readOwnValue(form, counted, year);
  if (reading.ok) {
    return read(reading.value, ...notes, ...repairsOf(written, reading.value, form), ...conversionOf(counted, form));
  }
  if (isBlankMark(written)) return read<string>(null, ...notes, blankMarkNote);
  const shown = written.slice(0, 40);
  if (form.kind === "number") return read<string>(null, ...notes, rejected("not-a-number", `“${shown}”不是数值`));
  const repairs = form.choices.filter((choice) => choice.includes(written) || written.includes(choice));
  const message = `“${shown}”不在选项内：${form.choices.join("、").slice(0, longestText)}`;
  return read<string>(null, ...notes, rejected("unknown-choice", message, repairs));
}

/** A share in a column of percentages is counted in %, as the column is. */
function numberAsShown(cell: SheetCell, { kind, unit }: OwnForm): string {
  const text = cellText(cell);
  const isShare = typeof cell === "object" && cell !== null && cell.kind === "percent";
  return isShare && kind === "number" && unit === "%" ? text.slice(0, -1) : text;
}

function inUnitOfSheet(written: string, { kind, unit }: OwnForm, unitOfSheet: AmountUnit | null): string {
  const isMoney = kind === "number" && isMoneyUnit(unit) && unitOfSheet !== null;
  return isMoney && /\d$/u.test(plainForm(written)) ? `${written}${amountUnitWords[unitOfSheet]}` : written;
}

/** A unit of money other than the column's is converted, which is told. */
function conversionOf(counted: string, { kind, unit }: OwnForm) {
  const money = kind === "number" && isMoneyUnit(unit) ? namedMoney(plainForm(counted)) : null;
  if (money === null || unit === null || convertedMoney(new Big(1), money.unit, unit).eq(1)) return [];
  return [repaired("unit-converted", `按${money.unit}换算为${unit}`)];
}

/** What was understood otherwise than it stands there; digits grouped in thousands and the unit behind them are no news. */
function repairsOf(written: string, value: string | null, form: OwnForm) {
  if (form.kind !== "choice" || value === null || value === written) return [];
  return ownValueProblem(form, written) === null ? [] : [repaired("choice-reworded", `按选项写作“${value}”`)];
}
