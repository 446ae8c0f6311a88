/** Values of two lists that belong together, and those that are in one alone; in the order of both. */
export interface Aligned<Value> {
  readonly one: Value | null;
  readonly other: Value | null;
}

/**
 * Puts two lists side by side so that the likeness of the pairs is as great as can be, without changing either order. Values
 * less alike than `least` (0 to 1) do not belong together.
 */
export function align<Value>(
  ones: readonly Value[],
  others: readonly Value[],
  likeness: (one: Value, other: Value) => number,
  least: number,
): readonly Aligned<Value>[] {
  const alike = ones.map((one) => others.map((other) => likeness(one, other)));
  const best = bestSums(alike, ones.length, others.length, least);
  const pairs: Aligned<Value>[] = [];
  let [x, y] = [0, 0];
  while (x < ones.length || y < others.length) {
    const [one, other] = [ones[x], others[y]];
    const paired = (alike[x]?.[y] ?? 0) >= least ? (alike[x]?.[y] ?? 0) + sum(best, x + 1, y + 1) : -1;
    if (one !== undefined && other !== undefined && paired >= sum(best, x, y)) {
      pairs.push({ one, other });
      x += 1;
      y += 1;
    } else if (one !== undefined && (other === undefined || sum(best, x + 1, y) >= sum(best, x, y + 1))) {
      pairs.push({ one, other: null });
      x += 1;
    } else if (other !== undefined) {
      pairs.push({ one: null, other });
      y += 1;
    }
  }
  return pairs;
}

/** The greatest likeness that can be had from each place on, to the ends of both lists. */
function bestSums(alike: readonly (readonly number[])[], width: number, height: number, least: number): number[][] {
  const best = Array.from({ length: width + 1 }, () => Array.from({ length: height + 1 }, () => 0));
  for (let x = width - 1; x >= 0; x -= 1) {
    for (let y = height - 1; y >= 0; y -= 1) {
      const likeness = alike[x]?.[y] ?? 0;
      const paired = likeness >= least ? likeness + sum(best, x + 1, y + 1) : 0;
      const column = best[x];
      if (column !== undefined) column[y] = Math.max(paired, sum(best, x + 1, y), sum(best, x, y + 1));
    }
  }
  return best;
}

const sum = (best: readonly (readonly number[])[], x: number, y: number) => best[x]?.[y] ?? 0;
