/** A stretch of a text in UTF-16 units: from its first unit to before `end`. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** In order, with those joined that touch or overlap. */
export function joinedRanges(ranges: readonly TextRange[]): readonly TextRange[] {
  const joined: TextRange[] = [];
  for (const range of ranges.toSorted((one, other) => one.start - other.start)) {
    const last = joined.at(-1);
    if (last === undefined || range.start > last.end) joined.push(range);
    else joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
  }
  return joined;
}

/** Every place where the part stands in the text, one after the other. */
export function rangesOf(text: string, part: string): readonly TextRange[] {
  const ranges: TextRange[] = [];
  for (let start = text.indexOf(part); start !== -1; start = text.indexOf(part, start + part.length)) {
    ranges.push({ start, end: start + part.length });
  }
  return ranges;
}
