import { amountInWords } from "../../../shared/domain/amount-in-words.ts";
import type { Money } from "../../../shared/domain/money.ts";
import { absent, groupThousands } from "../../lib/format.ts";

interface SplitAmount {
  readonly value: string;
  readonly unit: string | null;
}

/** An amount as a large number and its small unit: 2,853.5 and 亿元; — without unit where none is given. */
export function splitAmount(amount: Money | null): SplitAmount {
  if (amount === null) return { value: absent, unit: null };
  const words = amountInWords(amount, 2);
  const digits = /^-?[\d.]+/.exec(words)?.[0] ?? words;
  return { value: groupThousands(digits), unit: words.slice(digits.length) };
}
