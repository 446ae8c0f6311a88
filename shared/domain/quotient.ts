import type { Decimal } from "./decimal.ts";

/**
 * A quotient of whole numbers rounded half up (away from zero) to exactly `digits` places: roundedQuotient(2n, 3n, 1) is
 * "0.7". Exact whatever the size; much faster than a decimal library, which matters for a figure of every item.
 */
export function roundedQuotient(numerator: bigint, denominator: bigint, digits: number): Decimal {
  const isNegative = numerator < 0n !== denominator < 0n;
  const [above, below] = [magnitude(numerator) * 10n ** BigInt(digits), magnitude(denominator)];
  const rounded = (above * 2n + below) / (below * 2n);
  const written = rounded.toString().padStart(digits + 1, "0");
  const text = digits === 0 ? written : `${written.slice(0, -digits)}.${written.slice(-digits)}`;
  return (isNegative && rounded !== 0n ? `-${text}` : text) as Decimal;
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}
