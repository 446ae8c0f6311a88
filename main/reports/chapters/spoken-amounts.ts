import { Big } from "big.js";
import { amountInWords } from "../../../shared/domain/amount-in-words.ts";
import { fenPerYi, type Money } from "../../../shared/domain/money.ts";

/** More places than these nobody reads; an amount that needs them is spoken of with two and 约. */
const mostPlaces = 4;
const roundedPlaces = 2;

/**
 * An item's own amounts as one sentence says them: exact with up to four places, otherwise 约1.12亿元. All are in 亿元 where
 * one of them is and the others stay exact in it; otherwise each is in the unit of its size.
 */
export function spokenAmounts(amounts: readonly (Money | null)[]): readonly (string | null)[] {
  const given = amounts.filter((amount) => amount !== null);
  const inYi = given.some((amount) => amount >= fenPerYi) && given.every(isShortInYi);
  return amounts.map((amount) => {
    if (amount === null) return null;
    return inYi && amount < fenPerYi && amount > 0 ? `${new Big(amount).div(fenPerYi).toFixed()}亿元` : alone(amount);
  });
}

function isShortInYi(amount: Money): boolean {
  return amount % (fenPerYi / 10 ** mostPlaces) === 0;
}

function alone(amount: Money): string {
  const exact = amountInWords(amount);
  const places = /\.(\d+)/.exec(exact)?.[1]?.length ?? 0;
  return places <= mostPlaces ? exact : `约${amountInWords(amount, roundedPlaces)}`;
}
