/** The longest part of a list, in its order, whose values rise: what has kept its order when the rest has moved. */
export function longestRising<Value>(values: readonly Value[], sizeOf: (value: Value) => number): readonly Value[] {
  const sizes = values.map(sizeOf);
  const before = new Map<number, number>();
  const ends: number[] = [];
  for (const [place, size] of sizes.entries()) {
    const found = ends.findIndex((end) => (sizes[end] ?? 0) >= size);
    const length = found === -1 ? ends.length : found;
    const previous = ends[length - 1];
    if (previous !== undefined) before.set(place, previous);
    ends[length] = place;
  }
  const rising: Value[] = [];
  for (let place = ends.at(-1); place !== undefined; place = before.get(place)) {
    rising.push(...values.slice(place, place + 1));
  }
  return rising.toReversed();
}
