import { Big } from "big.js";
import { isPartialDate } from "./dates.ts";
import { isDecimal } from "./decimal.ts";
import { convertedMoney, isMoneyUnit, namedMoney } from "./money-unit.ts";
import type { OwnColumnDraft } from "./own-column.ts";
import { readWrittenDate } from "./written-date.ts";
import { notUnderstood, plainForm, understood, type Reading } from "./written-form.ts";

type ValueForm = Pick<OwnColumnDraft, "kind" | "unit" | "choices">;

/** Why a value cannot stand in a column as it is kept, without a full stop; null when it can. */
export function ownValueProblem({ kind, choices }: ValueForm, value: string): string | null {
  switch (kind) {
    case "text":
      return null;
    case "number":
      return isDecimal(value) ? null : "应为数字";
    case "date":
      return isPartialDate(value) ? null : "不是有效的日期，应如 2025、2025-11 或 2025-11-30";
    case "choice":
      return choices.includes(value) ? null : `应为下列之一：${choices.join("、")}`;
  }
}

/**
 * Reads what a person wrote into an own column, in the form in which it is kept. A number may bring thousands separators,
 * full-width digits and the column's unit, or, where that is one of money, any other of money (1.2亿元 in a column of 万元 is
 * 12000); a date without a year belongs to `year`. Blank is no value.
 */
export function readOwnValue(column: ValueForm, text: string, year: number): Reading<string> {
  if (text.trim() === "") return understood<string>(null);
  switch (column.kind) {
    case "text":
      return understood(text);
    case "number":
      return readNumber(text, column.unit);
    case "date":
      return readWrittenDate(text, year);
    case "choice":
      return readChoice(text, column.choices);
  }
}

function readNumber(text: string, unit: string | null): Reading<string> {
  const plain = plainForm(text);
  const money = isMoneyUnit(unit) ? namedMoney(plain.replace(/^[¥￥]/u, "")) : null;
  const named = unit !== null && plain.endsWith(plainForm(unit)) ? plain.slice(0, -plainForm(unit).length) : plain;
  const written = money?.number ?? named;
  const digits = /^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(written) ? written.replaceAll(",", "") : written;
  if (!/^[-+]?\d+(\.\d+)?$/.test(digits)) {
    return notUnderstood(
      unit === null
        ? "请填写数字，例如 12.5。"
        : `请填写以“${unit}”计的数字，例如 12.5${isMoneyUnit(unit) ? "，或者写明单位，例如 1.2亿元" : ""}。`,
    );
  }
  const number = new Big(digits.replace(/^\+/, ""));
  const value = (money === null || unit === null ? number : convertedMoney(number, money.unit, unit)).toFixed();
  const canonical = value === "-0" ? "0" : value;
  return isDecimal(canonical) ? understood(canonical) : notUnderstood("数字最多18位整数、9位小数。");
}

function readChoice(text: string, choices: readonly string[]): Reading<string> {
  const wanted = comparable(text);
  const found = choices.find((choice) => choice === text) ?? choices.find((choice) => comparable(choice) === wanted);
  return found === undefined ? notUnderstood(`请在下列选项中选择：${choices.join("、")}。`) : understood(found);
}

/** Two spellings of a choice are one when they differ in blanks and width only. */
function comparable(text: string): string {
  return text.normalize("NFKC").replaceAll(/\s/gu, "");
}
