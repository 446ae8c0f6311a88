import { Big } from "big.js";
import type { Brand } from "./brand.ts";

/** A decimal number in its canonical written form ("4.24", "-3", "0.10" keeps its digits): never a binary fraction. */
export type Decimal = Brand<string, "Decimal">;

const written = /^-?(0|[1-9]\d{0,17})(\.\d{1,9})?$/;

/** Whether a text is a decimal as this program keeps it: at most 18 digits before and 9 after the point. */
export function isDecimal(text: string): text is Decimal {
  return written.test(text);
}

/** Takes a written decimal; throws a RangeError for anything else. */
export function decimal(text: string): Decimal {
  if (!isDecimal(text)) throw new RangeError(`not a decimal: ${text}`);
  return text;
}

/** Rounds half up (away from zero) to `digits` places and keeps exactly that many: roundDecimal("4.245", 2) is "4.25". */
export function roundDecimal(value: Decimal | Big, digits: number): Decimal {
  return withoutNegativeZero(new Big(value).toFixed(digits, Big.roundHalfUp));
}

function withoutNegativeZero(text: string): Decimal {
  return (/^-0(\.0+)?$/.test(text) ? text.slice(1) : text) as Decimal;
}

/** For charts and sorting only, where a double is what the receiver takes. */
export function decimalToNumber(value: Decimal): number {
  return Number(value);
}
