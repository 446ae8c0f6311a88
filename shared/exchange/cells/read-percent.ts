import { Big } from "big.js";
import { decimal, isDecimal, type Decimal } from "../../domain/decimal.ts";
import { plainForm } from "../../domain/written-form.ts";
import { rejected, repaired, toCheck, type CellNote } from "../problems.ts";
import type { SheetCell } from "../sheet-table.ts";
import { read, type CellReading } from "./cell-reading.ts";
import { cellText, plainNumber } from "./cell-text.ts";
import { blankMarkNote, fullWidthNotes, isBlankMark } from "./plain-text.ts";
import { brief } from "./read-amount.ts";

/** How the plain numbers of a column are meant: 85 is 85% (percent), 0.85 is 85% (share). */
export type PercentScale = "percent" | "share" | "share?";

const mostDigits = 4;

/**
 * How a column of progress is meant, by all of its cells: as shares when every number lies from 0 to 1 and one between them.
 * When the heading says % all the same, that is only likely ("share?").
 */
export function percentScale(cells: readonly SheetCell[], headingSaysPercent: boolean): PercentScale {
  const numbers = cells.flatMap((cell) => numberIn(cell) ?? []);
  const areShares =
    numbers.every((number) => number >= 0 && number <= 1) && numbers.some((number) => number > 0 && number < 1);
  if (!areShares) return "percent";
  return headingSaysPercent ? "share?" : "share";
}

function numberIn(cell: SheetCell): number | null {
  if (typeof cell === "number") return cell;
  if (typeof cell !== "string") return null;
  const plain = plainForm(cell);
  return /^\d*\.?\d+$/u.test(plain) ? Number(plain) : null;
}

/** Reads a progress in %, 0 to 100 with at most four digits after the point: 85, 85%, 0.85 (as the column's scale says). */
export function readPercent(cell: SheetCell, scale: PercentScale): CellReading<Decimal> {
  if (typeof cell === "number") return wholePercent(cell, scale) ?? scaled(plainNumber(cell), scale, []);
  if (typeof cell === "string") return readWritten(cell, scale);
  if (typeof cell === "object" && cell !== null && cell.kind === "percent") {
    return percentOf(plainNumber(cell.value)?.times(100) ?? null, []);
  }
  return cell === null ? read<Decimal>(null) : notAPercent(cell);
}

/** Most numbers are whole; of those nothing is to be said. */
function wholePercent(value: number, scale: PercentScale): CellReading<Decimal> | null {
  const isWhole = scale === "percent" && Number.isInteger(value) && value >= 0 && value <= 100;
  return isWhole ? read(decimal(String(value))) : null;
}

function readWritten(cell: string, scale: PercentScale): CellReading<Decimal> {
  const plain = plainForm(cell).replaceAll(/^(约|近|超过?|达到?)/gu, "");
  if (plain === "") return read<Decimal>(null);
  if (isBlankMark(plain)) return read<Decimal>(null, blankMarkNote);
  const [found, digits = "", sign] = /^(\d{1,9}(?:\.\d*)?|\.\d+)(%)?$/u.exec(plain) ?? [];
  if (found === undefined) return notAPercent(cell);
  const value = new Big(digits.replace(/\.$/u, ""));
  return sign === undefined ? scaled(value, scale, fullWidthNotes(cell)) : percentOf(value, fullWidthNotes(cell));
}

function scaled(value: Big | null, scale: PercentScale, notes: readonly CellNote[]): CellReading<Decimal> {
  if (value === null || scale === "percent") return percentOf(value, [...notes, ...smallNotes(value)]);
  const shown = value.times(100).toFixed();
  if (scale === "share")
    return percentOf(value.times(100), [...notes, repaired("percent-scaled", `${value.toFixed()} 换算为 ${shown}%`)]);
  const note = toCheck("percent-unclear", `全列都在0到1之间，按 ${shown}% 处理`, [`${value.toFixed()}%`]);
  return percentOf(value.times(100), [...notes, note]);
}

/** 0.85 among numbers such as 40 and 75. */
function smallNotes(value: Big | null): readonly CellNote[] {
  if (value === null || value.lte(0) || value.gte(1)) return [];
  const share = `${value.times(100).toFixed()}%`;
  return [toCheck("percent-unclear", `按 ${value.toFixed()}% 处理，也可能是 ${share}`, [share])];
}

function percentOf(value: Big | null, notes: readonly CellNote[]): CellReading<Decimal> {
  if (value === null) return read<Decimal>(null, rejected("not-a-percent", "不是可以识别的进度"));
  if (value.lt(0) || value.gt(100)) {
    return read<Decimal>(
      null,
      rejected("not-a-percent", `进度应在0到100之间，这里是${value.toFixed()}`, value.gt(100) ? ["100"] : []),
    );
  }
  const short = value.round(mostDigits, Big.roundHalfUp);
  const written = short.toFixed();
  const roundedNotes = short.eq(value) ? [] : [repaired("rounded", `保留${mostDigits}位小数`)];
  return isDecimal(written)
    ? read(written, ...notes, ...roundedNotes)
    : read<Decimal>(null, rejected("not-a-percent", "不是可以识别的进度"));
}

function notAPercent(cell: SheetCell): CellReading<Decimal> {
  const proposed = /\d{1,3}(\.\d+)?(?=%)/u.exec(plainForm(cellText(cell)))?.[0];
  const repairs = proposed === undefined ? [] : [`${proposed}%`];
  return read<Decimal>(null, rejected("not-a-percent", `“${brief(cellText(cell))}”不是可以识别的进度`, repairs));
}
