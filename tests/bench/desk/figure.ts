import { median } from "../median.ts";

/** One thing that was measured, beside the least that it can cost. */
export interface Figure {
  readonly name: string;
  readonly unit: "ms" | "MB";
  readonly ours: number;
  /** Null where nothing can be compared. */
  readonly floor: number | null;
  /** What is promised: so many times the floor, or so much at most; null for a figure that is only shown. */
  readonly target: { readonly times: number } | { readonly most: number } | null;
}

/** Two ways to the same thing. */
export interface Pair {
  readonly ours: () => Promise<unknown>;
  readonly floor: () => unknown;
}

/** Milliseconds that each of the two took. */
export interface PairTimes {
  readonly ours: readonly number[];
  readonly floor: readonly number[];
}

/** Does both in turns, so that a busy computer burdens both; the first turn, which fills what is remembered, does not count. */
export async function inTurns(rounds: number, { ours, floor }: Pair): Promise<PairTimes> {
  const times: { ours: number[]; floor: number[] } = { ours: [], floor: [] };
  for (let round = 0; round <= rounds; round += 1) {
    const [own, bare] = [await timeOf(ours), await timeOf(floor)];
    if (round === 0) continue;
    times.ours.push(own);
    times.floor.push(bare);
  }
  return times;
}

/** The medians of both, as a figure with a promise of so many times the floor. */
export function figureOf(name: string, times: number | null, measured: PairTimes): Figure {
  return {
    name,
    unit: "ms",
    ours: median(measured.ours),
    floor: median(measured.floor),
    target: times === null ? null : { times },
  };
}

async function timeOf(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
