import type { Decimal } from "./decimal.ts";

/**
 * A quotient of whole numbers rounded half up (away from zero) to exactly `digits` places: roundedQuotient(2, 3, 1) is
 * "0.7". Exact whatever the size, and many times faster than a decimal library, which matters for a figure of every item.
 */
export function roundedQuotient(numerator: number | bigint, denominator: number | bigint, digits: number): Decimal {
  const rounded = roundedNumber(numerator, denominator, digits) ?? roundedBigInt(numerator, denominator, digits);
  const padded = String(rounded).padStart(digits + 1, "0");
  const text = digits === 0 ? padded : `${padded.slice(0, -digits)}.${padded.slice(-digits)}`;
  const isNegative = numerator < 0 !== denominator < 0 && Number(rounded) !== 0;
  return (isNegative ? `-${text}` : text) as Decimal;
}

/** Up to here a number can be doubled without losing a unit. */
const largestDoubled = 2 ** 52;

/** null where doubles are not enough. The remainder keeps the division exact where a quotient of doubles would not be. */
function roundedNumber(numerator: number | bigint, denominator: number | bigint, digits: number): number | null {
  if (typeof numerator === "bigint" || typeof denominator === "bigint") return null;
  const size = Math.abs(numerator) * 10 ** digits;
  const divisor = Math.abs(denominator);
  if (size > largestDoubled || divisor > largestDoubled) return null;
  const remainder = size % divisor;
  return (size - remainder) / divisor + (remainder * 2 >= divisor ? 1 : 0);
}

function roundedBigInt(numerator: number | bigint, denominator: number | bigint, digits: number): bigint {
  const size = magnitude(BigInt(numerator)) * 10n ** BigInt(digits);
  const divisor = magnitude(BigInt(denominator));
  return (size * 2n + divisor) / (divisor * 2n);
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}
