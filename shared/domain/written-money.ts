import { Big } from "big.js";
import { fenPerWan, fenPerYi, moneyFromFen, type Money } from "./money.ts";
import { notUnderstood, plainForm, understood, type Reading } from "./written-form.ts";

/** Largest amount of one field: 10 万亿元 in 分, as the contract accepts it. */
const largestFen = new Big("1e15");
const fenPerUnit: Readonly<Record<string, number>> = {
  元: 100,
  万: fenPerWan,
  万元: fenPerWan,
  亿: fenPerYi,
  亿元: fenPerYi,
  万亿: fenPerYi * 10_000,
  万亿元: fenPerYi * 10_000,
};
const written = /^(-?)([\d,]*\.?\d*)(元|万元|万|亿元|亿|万亿元|万亿)?$/;
const wellGrouped = /^(\d+|\d{1,3}(,\d{3})+)(\.\d*)?$|^\.\d+$/;

/**
 * Reads an amount as people write it: 1,234.5 (万元 when no unit stands there), 1.2亿元, 1.2亿, 3000元, full-width digits.
 * Exact to the 分. An empty text is no amount.
 */
export function readWrittenMoney(text: string): Reading<Money> {
  const plain = plainForm(text);
  if (plain === "") return understood<Money>(null);
  const [, minus, digits = "", unit = "万元"] = written.exec(plain) ?? [];
  if (!/\d/.test(digits)) return notUnderstood("请填写数字，如 1,234.5（万元）或 1.2亿元。");
  if (minus === "-") return notUnderstood("金额不能小于0。");
  if (!wellGrouped.test(digits)) return notUnderstood("千分位的逗号位置不对，应如 1,234.5。");
  return exactMoney(new Big(digits.replaceAll(",", "").replace(/\.$/, "")).times(fenPerUnit[unit] ?? fenPerWan));
}

function exactMoney(fen: Big): Reading<Money> {
  if (fen.gt(largestFen)) return notUnderstood("金额应在10万亿元以内。");
  if (!fen.eq(fen.round(0, Big.roundDown))) return notUnderstood("金额最多精确到分。");
  return understood(moneyFromFen(Number(fen.toFixed())));
}
