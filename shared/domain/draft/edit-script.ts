/** One value of two lists: of both, of the second alone, or of the first alone. */
export interface Edit<Value> {
  readonly kind: "same" | "inserted" | "deleted";
  readonly value: Value;
}

/** Lists that differ in more than so many places are not worth finding the shortest way between. */
const mostDifferences = 1500;

/**
 * The shortest way from one list to another (E. W. Myers, An O(ND) difference algorithm). Lists that have hardly anything in
 * common are told as one going and the other coming.
 */
export function editScript<Value>(before: readonly Value[], after: readonly Value[]): readonly Edit<Value>[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  const shorter = Math.min(before.length, after.length) - start;
  while (end < shorter && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const same = (values: readonly Value[]) => values.map((value): Edit<Value> => ({ kind: "same", value }));
  return [
    ...same(before.slice(0, start)),
    ...middle(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    ...same(before.slice(before.length - end)),
  ];
}

function middle<Value>(before: readonly Value[], after: readonly Value[]): readonly Edit<Value>[] {
  const gone = before.map((value): Edit<Value> => ({ kind: "deleted", value }));
  const come = after.map((value): Edit<Value> => ({ kind: "inserted", value }));
  if (before.length === 0 || after.length === 0) return [...gone, ...come];
  const rounds = furthestPaths(before, after);
  return rounds === null ? [...gone, ...come] : walkBack(before, after, rounds);
}

/** For each number of differences, how far along the first list each diagonal comes; null when there are too many. */
function furthestPaths<Value>(before: readonly Value[], after: readonly Value[]): readonly Int32Array[] | null {
  const most = Math.min(before.length + after.length, mostDifferences);
  const offset = most + 1;
  const reach = new Int32Array(2 * most + 3);
  const rounds: Int32Array[] = [];
  for (let differences = 0; differences <= most; differences += 1) {
    rounds.push(reach.slice(offset - differences - 1, offset + differences + 2));
    for (let diagonal = -differences; diagonal <= differences; diagonal += 2) {
      const down = goesDown(reach, offset, diagonal, differences);
      let x = down ? at(reach, offset + diagonal + 1) : at(reach, offset + diagonal - 1) + 1;
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal]) x += 1;
      reach[offset + diagonal] = x;
      if (x >= before.length && x - diagonal >= after.length) return rounds;
    }
  }
  return null;
}

function goesDown(reach: Int32Array, offset: number, diagonal: number, differences: number): boolean {
  if (diagonal === -differences) return true;
  if (diagonal === differences) return false;
  return at(reach, offset + diagonal - 1) < at(reach, offset + diagonal + 1);
}

const at = (reach: Int32Array, index: number) => reach[index] ?? 0;

function walkBack<Value>(
  before: readonly Value[],
  after: readonly Value[],
  rounds: readonly Int32Array[],
): readonly Edit<Value>[] {
  const edits: Edit<Value>[] = [];
  let [x, y] = [before.length, after.length];
  for (let differences = rounds.length - 1; differences >= 0; differences -= 1) {
    const reach = rounds[differences] ?? new Int32Array();
    const offset = differences + 1;
    const diagonal = x - y;
    const down = goesDown(reach, offset, diagonal, differences);
    const from = differences === 0 ? 0 : at(reach, offset + (down ? diagonal + 1 : diagonal - 1));
    const fromY = differences === 0 ? 0 : from - (down ? diagonal + 1 : diagonal - 1);
    const snake = differences === 0 ? 0 : down ? from : from + 1;
    while (x > snake && y > (differences === 0 ? 0 : down ? fromY + 1 : fromY)) {
      x -= 1;
      y -= 1;
      edits.push({ kind: "same", value: before[x] as Value });
    }
    if (differences === 0) break;
    if (down) edits.push({ kind: "inserted", value: after[(y -= 1)] as Value });
    else edits.push({ kind: "deleted", value: before[(x -= 1)] as Value });
  }
  return edits.toReversed();
}
