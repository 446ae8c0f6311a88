import { Big } from "big.js";
import type { Brand } from "./brand.ts";
import type { Decimal } from "./decimal.ts";

/**
 * An amount of money as a whole number of 分 (1/100 元). Whole numbers add up exactly, in SQLite as well as here;
 * the largest amount is 90 万亿元 (2^53 分).
 */
export type Money = Brand<number, "Money">;

const fenPerYuan = 100;
const yuanPerWan = 10_000;
const wanPerYi = 10_000;

export const fenPerWan = fenPerYuan * yuanPerWan;
export const fenPerYi = fenPerWan * wanPerYi;

export const noMoney = 0 as Money;

/** Takes a whole number of 分; throws a RangeError for anything that cannot be kept exactly. */
export function moneyFromFen(fen: number): Money {
  if (!Number.isSafeInteger(fen)) throw new RangeError(`not a whole number of 分 below 2^53: ${fen}`);
  return fen as Money;
}

/** Takes 万元 as a decimal; throws a RangeError when it holds a fraction of a 分 or exceeds 90 万亿元. */
export function moneyFromWan(wan: Decimal | string): Money {
  return moneyFromFen(Number(new Big(wan).times(fenPerWan).toString()));
}

/** Adds up; throws a RangeError past 90 万亿元 rather than losing a 分. */
export function sumMoney(amounts: Iterable<Money | null>): Money {
  let fen = 0;
  for (const amount of amounts) fen += amount ?? 0;
  return moneyFromFen(fen);
}

/** The exact amount in 万元, without trailing zeros: 16.54亿元 gives "165400". */
export function moneyInWan(amount: Money): Decimal {
  return new Big(amount).div(fenPerWan).toFixed() as Decimal;
}
