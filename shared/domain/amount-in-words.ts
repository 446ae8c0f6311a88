import { Big } from "big.js";
import { fenPerWan, fenPerYi, type Money } from "./money.ts";

const fenPerYuan = 100;
const fenPerWanYi = fenPerYi * 10_000;

/**
 * An amount for prose, in 亿元, 万元 or 元 by its size: 4.24亿元, 4336万元, 500元. Exact to the 分 unless `digits` asks for
 * rounding (half up) to at most so many places; trailing zeros are never written. 万亿元 is used where two places hold the
 * amount exactly (3.25万亿元); otherwise such an amount stays in 亿元, so that no digit is lost.
 */
export function amountInWords(amount: Money, digits?: number): string {
  const fen = new Big(amount);
  const { divisor, unit } = proseUnit(fen, digits);
  const exact = fen.div(divisor);
  return `${withoutTrailingZeros(digits === undefined ? exact : exact.round(digits, Big.roundHalfUp))}${unit}`;
}

/** 9999.999万元 asked for with two places is 1亿元, not 10000万元: the unit is chosen for the rounded amount. */
function proseUnit(fen: Big, digits: number | undefined): { readonly divisor: number; readonly unit: string } {
  const reaches = (divisor: number, smaller: number) => {
    const size = fen.abs();
    const shown = digits === undefined ? size : size.div(smaller).round(digits, Big.roundHalfUp).times(smaller);
    return shown.gte(divisor);
  };
  if (fen.abs().gte(fenPerWanYi) && fen.mod(fenPerWanYi / 100).eq(0)) return { divisor: fenPerWanYi, unit: "万亿元" };
  if (reaches(fenPerYi, fenPerWan)) return { divisor: fenPerYi, unit: "亿元" };
  if (reaches(fenPerWan, fenPerYuan) || fen.eq(0)) return { divisor: fenPerWan, unit: "万元" };
  return { divisor: fenPerYuan, unit: "元" };
}

function withoutTrailingZeros(value: Big): string {
  return value.toFixed();
}

/** An amount for a table in 万元 with thousands separators and exactly `digits` places (0 to 6), rounded half up: 165,400.00. */
export function amountInTable(amount: Money, digits: number): string {
  const scale = 10 ** digits;
  const fenPerStep = fenPerWan / scale;
  const steps = roundedQuotient(Math.abs(amount), fenPerStep);
  const sign = amount < 0 && steps > 0 ? "-" : "";
  const fraction = steps % scale;
  const whole = groupThousands((steps - fraction) / scale);
  return digits === 0 ? `${sign}${whole}` : `${sign}${whole}.${String(fraction).padStart(digits, "0")}`;
}

/** Whole-number division rounded half up; the remainder keeps it exact where a quotient of doubles would not be. */
function roundedQuotient(size: number, step: number): number {
  const remainder = size % step;
  return (size - remainder) / step + (remainder * 2 >= step ? 1 : 0);
}

/** A table of 10,000 items has 30,000 amounts: cutting is many times faster than a regular expression that looks ahead. */
function groupThousands(whole: number): string {
  let [rest, grouped] = [String(whole), ""];
  while (rest.length > 3) {
    grouped = `,${rest.slice(-3)}${grouped}`;
    rest = rest.slice(0, -3);
  }
  return `${rest}${grouped}`;
}

/** The fewest places (0 to `most`) with which every amount is written in 万元 without rounding; `most` when none suffices. */
export function tableDigits(amounts: Iterable<Money | null>, most = 2): number {
  let digits = 0;
  for (const amount of amounts) {
    while (digits < most && (amount ?? 0) % (fenPerWan / 10 ** digits) !== 0) digits += 1;
    if (digits === most) return most;
  }
  return digits;
}

/** Whether a table with so many places shows one of the amounts rounded. */
export function isRoundedInTable(amounts: readonly (Money | null)[], digits: number): boolean {
  return amounts.some((amount) => (amount ?? 0) % (fenPerWan / 10 ** digits) !== 0);
}
