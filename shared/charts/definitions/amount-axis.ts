import { Big } from "big.js";
import { roundDecimal } from "../../domain/decimal.ts";
import { fenPerWan, fenPerYi, type Money } from "../../domain/money.ts";

/** In which unit and with how many places the amounts of a chart are shown. */
export interface AmountAxis {
  readonly unit: "亿元" | "万元";
  readonly digits: number;
  /** The amount in that unit, rounded half up to the places shown. */
  readonly valueOf: (amount: Money | null) => number | null;
}

/**
 * 亿元, as prose has it; 万元 for a chart whose largest amount is below 1亿元, unless a unit is asked for. Large figures need fewer
 * places.
 */
export function amountAxis(amounts: readonly (Money | null)[], wanted: AmountAxis["unit"] | null = null): AmountAxis {
  const largest = Math.max(0, ...amounts.map((amount) => Math.abs(amount ?? 0)));
  const unit = wanted ?? (largest >= fenPerYi ? "亿元" : "万元");
  const fenPerUnit = unit === "亿元" ? fenPerYi : fenPerWan;
  const digits = placesFor(amounts, fenPerUnit, mostPlaces(largest, fenPerUnit));
  return {
    unit,
    digits,
    valueOf: (amount) => (amount === null ? null : Number(roundDecimal(new Big(amount).div(fenPerUnit), digits))),
  };
}

function mostPlaces(largest: number, fenPerUnit: number): number {
  if (largest < 100 * fenPerUnit) return 2;
  return largest < 10_000 * fenPerUnit ? 1 : 0;
}

/** No more places than the amounts need: 4336万元 is not labelled 4336.0. */
function placesFor(amounts: readonly (Money | null)[], fenPerUnit: number, most: number): number {
  let places = 0;
  while (places < most && amounts.some((amount) => (amount ?? 0) % (fenPerUnit / 10 ** places) !== 0)) places += 1;
  return places;
}
