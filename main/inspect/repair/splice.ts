/** Other text in the place of some of a part. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with all splices made; where two overlap, the first one counts. */
export function spliced(text: string, splices: readonly Splice[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, text: inserted } of splices.toSorted(
    (one, other) => one.start - other.start || one.end - other.end,
  )) {
    if (start < at) continue;
    parts.push(text.slice(at, start), inserted);
    at = end;
  }
  return parts.join("") + text.slice(at);
}
