import { Big } from "big.js";
import { isDecimal, type Decimal } from "../../../../shared/domain/decimal.ts";
import { isMoneyUnit, namedMoney } from "../../../../shared/domain/money-unit.ts";
import { readOwnValue } from "../../../../shared/domain/own-value.ts";
import { notUnderstood, plainForm, understood, type Reading } from "../../../../shared/domain/written-form.ts";
import { readWrittenMoney } from "../../../../shared/domain/written-money.ts";
import { groupThousands, moneyInTable } from "../../../lib/format.ts";

/** Reads a bound of an own column of numbers, which may name a unit of money where the column counts money. */
export function readNumberBound(text: string, unit: string | null): Reading<Decimal> {
  const reading = readOwnValue({ kind: "number", unit, choices: [] }, text, 0);
  if (!reading.ok || reading.value === null) return reading.ok ? understood<Decimal>(null) : reading;
  return isDecimal(reading.value) ? understood(reading.value) : notUnderstood("请填写数字，如 45 或 45.5。");
}

/**
 * How bounds are understood that name a unit of money: 按不少于2万元筛选; null where none does. What may as well be meant as ten
 * thousand times as much (2万 in a column of 万元) is told both ways.
 */
export function boundsUnderstood(unit: string | null, from: string, to: string): string | null {
  if (!isMoneyUnit(unit) || [from, to].every((text) => namedMoney(plainForm(text)) === null)) return null;
  const words = rangeInWords(amountOf(from, unit), amountOf(to, unit), unit);
  const other = [from, to].map((text) => otherMeaning(text, unit)).find((one) => one !== null) ?? "";
  return words === null ? null : `按${words}筛选。${other}`;
}

function rangeInWords(from: string | null, to: string | null, unit: string): string | null {
  if (from !== null && to !== null) return `${from}${unit}至${to}${unit}`;
  if (from !== null) return `不少于${from}${unit}`;
  return to === null ? null : `不超过${to}${unit}`;
}

function amountOf(text: string, unit: string): string | null {
  if (unit === "万元") {
    const reading = readWrittenMoney(text);
    return reading.ok && reading.value !== null ? moneyInTable(reading.value) : null;
  }
  const reading = readNumberBound(text, unit);
  return reading.ok && reading.value !== null ? groupThousands(reading.value) : null;
}

/** 2万 in a column of 万元 may be meant as 20,000 of them. */
function otherMeaning(text: string, unit: string): string | null {
  const money = namedMoney(plainForm(text));
  if (unit !== "万元" || money?.unit !== "万" || !/^[\d,]+(\.\d+)?$/u.test(money.number)) return null;
  const many = new Big(money.number.replaceAll(",", "")).times(10_000).toFixed();
  return `要按${groupThousands(many)}万元筛选，请写 ${many} 或 ${money.number}亿。`;
}
