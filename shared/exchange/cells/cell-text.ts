import { Big } from "big.js";
import type { SheetCell } from "../sheet-table.ts";

/** Excel shows no more digits of a number; what a computer adds behind them (0.30000000000000004) nobody typed. */
const shownDigits = 15;

/** A cell as a person reads it: numbers in plain digits, dates as 2021-03-01, percentages as 85%. */
export function cellText(cell: SheetCell | undefined): string {
  if (cell === undefined || cell === null) return "";
  if (typeof cell === "string") return cell;
  if (typeof cell === "number") return Number.isSafeInteger(cell) ? String(cell) : numberText(cell);
  if (typeof cell === "boolean") return cell ? "是" : "否";
  switch (cell.kind) {
    case "date":
      return cell.date;
    case "percent":
      return `${plainNumber(cell.value)?.times(100).toFixed() ?? ""}%`;
    case "fault":
      return cell.text;
    default:
      return cell satisfies never;
  }
}

/** The number that was typed or computed, exact to the digits that a sheet shows; null for one that no cell can hold. */
export function plainNumber(value: number): Big | null {
  return Number.isFinite(value) ? new Big(value.toPrecision(shownDigits)) : null;
}

function numberText(value: number): string {
  return plainNumber(value)?.toFixed() ?? String(value);
}
