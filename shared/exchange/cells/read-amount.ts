import { Big } from "big.js";
import { fenPerWan, fenPerYi, moneyFromFen, type Money } from "../../domain/money.ts";
import { plainForm } from "../../domain/written-form.ts";
import { amountUnitWords, type AmountUnit } from "../import-fields.ts";
import { largestAmount } from "../../ipc/fields.ts";
import { rejected, repaired, toCheck, type CellNote } from "../problems.ts";
import type { SheetCell } from "../sheet-table.ts";
import { read, type CellReading } from "./cell-reading.ts";
import { cellText, plainNumber } from "./cell-text.ts";
import { blankMarkNote, fullWidthNotes, isBlankMark } from "./plain-text.ts";

const largestFen = new Big(largestAmount);
const fenPerUnit: Readonly<Record<AmountUnit, number>> = { wan: fenPerWan, yi: fenPerYi, yuan: 100 };
const fenPerWord: Readonly<Record<string, number>> = {
  元: 100,
  万: fenPerWan,
  万元: fenPerWan,
  亿: fenPerYi,
  亿元: fenPerYi,
  万亿: fenPerYi * 10_000,
  万亿元: fenPerYi * 10_000,
};
const written = /^(-?)(\d+|\d{1,3}(?:,\d{3})+)?(\.\d+)?\.?(元|万元|万|亿元|亿|万亿元|万亿)?$/u;
const qualifier = /^(约|大约|近|超过?|逾|不低于|不少于)|(余|多|左右|以上)(?=元|万|亿|$)/gu;
const amountInText = /\d[\d,]*(?:\.\d+)?(?:万亿元|万亿|亿元|万元|亿|万|元)?/u;

/**
 * Reads an amount; a number, and a text that names no unit, are in `unit`. Exact to the 分, where more digits than that are
 * rounded half up and noted. Thousands separators, full-width digits and a unit in the cell (1.2亿元) are understood.
 */
export function readAmount(cell: SheetCell, unit: AmountUnit): CellReading<Money> {
  if (typeof cell === "number")
    return exactAmount(cell, unit) ?? amountOf(plainNumber(cell), fenPerUnit[unit], unitNotes(unit));
  if (typeof cell !== "string") return notAnAmount(cell);
  const plain = plainForm(cell).replace(/^[¥￥]/u, "");
  if (plain === "") return read<Money>(null);
  if (isBlankMark(plain)) return read<Money>(null, blankMarkNote);
  const bare = plain.replaceAll(qualifier, "");
  const [found, minus, digits = "", fraction = "", word] = written.exec(bare) ?? [];
  if (found === undefined || digits + fraction === "") return notAnAmount(cell);
  const notes = [
    ...fullWidthNotes(cell),
    ...qualifierNotes(plain, bare),
    ...(word === undefined ? unitNotes(unit) : wordNotes(word)),
  ];
  const fen = word === undefined ? fenPerUnit[unit] : (fenPerWord[word] ?? fenPerWan);
  return amountOf(new Big(`${minus}${digits.replaceAll(",", "") || "0"}${fraction}`), fen, notes);
}

/** Below this a whole number has 15 digits at most, which are all that a sheet keeps of it. */
const mostExactFen = 1e15;

/**
 * Most numbers are whole in 分 and not too large to be multiplied as they are: of all decimals with 15 digits only one becomes
 * the number that stands in the cell, so that a whole number of 分 that becomes it is the one that was typed.
 */
function exactAmount(value: number, unit: AmountUnit): CellReading<Money> | null {
  const fen = Math.round(value * fenPerUnit[unit]);
  const isExact = fen >= 0 && fen < mostExactFen && fen <= largestAmount && fen / fenPerUnit[unit] === value;
  return isExact ? read(moneyFromFen(fen), ...unitNotes(unit)) : null;
}

function amountOf(amount: Big | null, fenPerOne: number, notes: readonly CellNote[]): CellReading<Money> {
  if (amount === null) return read<Money>(null, rejected("not-an-amount", "不是可以识别的金额"));
  const fen = amount.times(fenPerOne);
  if (fen.lt(0)) return read<Money>(null, rejected("amount-out-of-range", "金额不能小于0"));
  if (fen.gt(largestFen)) return read<Money>(null, rejected("amount-out-of-range", "金额应在10万亿元以内"));
  const whole = fen.round(0, Big.roundHalfUp);
  const roundedNotes = whole.eq(fen) ? [] : [repaired("rounded", "已四舍五入到分")];
  return read(moneyFromFen(whole.toNumber()), ...notes, ...roundedNotes);
}

const convertedNotes: Readonly<Record<AmountUnit, readonly CellNote[]>> = {
  wan: [],
  yi: [repaired("unit-converted", `按${amountUnitWords.yi}换算为${amountUnitWords.wan}`)],
  yuan: [repaired("unit-converted", `按${amountUnitWords.yuan}换算为${amountUnitWords.wan}`)],
};

function unitNotes(unit: AmountUnit): readonly CellNote[] {
  return convertedNotes[unit];
}

/** 万元 written out in the cell changes nothing; any other unit is converted. */
function wordNotes(word: string): readonly CellNote[] {
  return word.startsWith("万") && !word.startsWith("万亿")
    ? []
    : [repaired("unit-converted", `单元格写明${word}，已换算为万元`)];
}

function qualifierNotes(plain: string, bare: string): readonly CellNote[] {
  return plain === bare ? [] : [toCheck("qualifier-dropped", "金额只能是确定的数，已去掉“约”“超”“余”等字")];
}

function notAnAmount(cell: SheetCell): CellReading<Money> {
  if (cell === null) return read<Money>(null);
  const repairs = typeof cell === "string" ? proposals(plainForm(cell)) : [];
  return read<Money>(null, rejected("not-an-amount", `“${brief(cellText(cell))}”不是可以识别的金额`, repairs));
}

/** What may have been meant: 1,9 for 1.9, or the first amount of a longer text. */
function proposals(plain: string): readonly string[] {
  const withPoint = /^\d+,\d{1,2}$/u.test(plain) ? [plain.replace(",", ".")] : [];
  const found = amountInText.exec(plain)?.[0];
  return [...withPoint, ...(found === undefined || found === plain ? [] : [found])];
}

/** The beginning of a long text, for a message. */
export function brief(text: string): string {
  return [...text].length <= 20 ? text : `${[...text].slice(0, 20).join("")}…`;
}
