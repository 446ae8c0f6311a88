export interface NamedCount {
  readonly name: string;
  readonly count: number;
}

const others = "其他";

/**
 * The largest parts, the largest first, and the rest of them together as 其他, so that a pie has at most `most` slices. A part
 * that is already called 其他 joins the rest.
 */
export function withOthers(parts: readonly NamedCount[], most: number): readonly NamedCount[] {
  const named = parts.filter(({ name, count }) => count > 0 && name !== others);
  const ordered = named.toSorted((one, other) => other.count - one.count);
  const given = parts.filter(({ name }) => name === others).reduce((sum, { count }) => sum + count, 0);
  const room = ordered.length + (given > 0 ? 1 : 0) <= most ? ordered.length : most - 1;
  const rest = ordered.slice(room).reduce((sum, { count }) => sum + count, given);
  return [...ordered.slice(0, room), ...(rest > 0 ? [{ name: others, count: rest }] : [])];
}
