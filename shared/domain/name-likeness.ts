/** The pairs of neighbouring characters of a name: 高铁内江 has 高铁, 铁内 and 内江. */
export function pairsOf(name: string): ReadonlySet<string> {
  const signs = [...name];
  return new Set(signs.length < 2 ? signs : signs.slice(1).map((sign, index) => `${signs[index]}${sign}`));
}

/**
 * How alike two names are by their pairs, 0 to 1: the mean of the share of both names (Dice) and of the shorter one, since
 * 成渝中线高铁 lies within 成渝中线高铁（内江段）.
 */
export function likenessOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shorter = Math.min(one.size, other.size);
  if (shorter === 0) return 0;
  let shared = 0;
  for (const pair of one) if (other.has(pair)) shared += 1;
  return shared / (one.size + other.size) + shared / shorter / 2;
}

/** From this likeness on two names may well mean one matter. */
export const leastLikeness = 0.7;
