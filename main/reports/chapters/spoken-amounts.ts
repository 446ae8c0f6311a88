import { Big } from "big.js";
import { amountInWords } from "../../../shared/domain/amount-in-words.ts";
import { fenPerWan, fenPerYi, type Money } from "../../../shared/domain/money.ts";

/** More places than these nobody reads; an amount that needs them is spoken of with two and 约. */
const mostPlaces = 4;
const roundedPlaces = 2;
/** Amounts up to here are read in 万元 as easily as in 亿元. */
const mostInWan = 10 * fenPerYi;
const placesInWan = 2;

/**
 * An item's own amounts as one sentence says them, all in one unit where every one is exact in it: in 亿元 with up to four
 * places where one is so large, otherwise in 万元 with up to two (总投资17226万元，年度完成投资5978.06万元). Failing both, each in the
 * unit of its size, exact with up to four places or as 约1.12亿元.
 */
export function spokenAmounts(amounts: readonly (Money | null)[]): readonly (string | null)[] {
  const given = amounts.filter((amount) => amount !== null && amount > 0);
  const unit = unitOf(given.filter((amount) => amount !== null));
  return amounts.map((amount) => {
    if (amount === null) return null;
    if (amount === 0 || unit === null) return alone(amount);
    return unit === "yi" ? inYi(amount) : inWan(amount);
  });
}

/** null where all are of one size anyway, or have no unit in common. */
function unitOf(amounts: readonly Money[]): "yi" | "wan" | null {
  if (!amounts.some((amount) => amount >= fenPerYi)) return null;
  if (amounts.every(isShortInYi)) return amounts.some((amount) => amount < fenPerYi) ? "yi" : null;
  return isExactInWan(amounts) ? "wan" : null;
}

const isShortInYi = (amount: Money) => amount % (fenPerYi / 10 ** mostPlaces) === 0;

/** Whether amounts of one sentence can all be said in 万元 without rounding. */
export function isExactInWan(amounts: readonly Money[]): boolean {
  return amounts.every((amount) => amount < mostInWan && amount % (fenPerWan / 10 ** placesInWan) === 0);
}

/** 12000万元, exact. */
export function inWan(amount: Money): string {
  return `${new Big(amount).div(fenPerWan).toFixed()}万元`;
}

function inYi(amount: Money): string {
  return `${new Big(amount).div(fenPerYi).toFixed()}亿元`;
}

function alone(amount: Money): string {
  const exact = amountInWords(amount);
  const places = /\.(\d+)/.exec(exact)?.[1]?.length ?? 0;
  return places <= mostPlaces ? exact : `约${amountInWords(amount, roundedPlaces)}`;
}
