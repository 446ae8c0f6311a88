import { median } from "../median.ts";

/** One thing that was measured, beside the least that it can cost. */
export interface Figure {
  readonly name: string;
  readonly unit: "ms" | "MB" | "%";
  readonly ours: number;
  /** Null where nothing can be compared. */
  readonly floor: number | null;
  /** How many times the floor's computing time ours took, over all threads: steadier than the clock on a busy computer. */
  readonly computing?: number;
  /** What is promised: so many times the floor, or so much at most; null for a figure that is only shown. */
  readonly target: { readonly times: number } | { readonly most: number } | null;
}

/** Two ways to the same thing. */
export interface Pair {
  readonly between?: () => Promise<unknown>;
  readonly ours: () => Promise<unknown>;
  readonly floor: () => unknown;
}

/** What one turn took by the clock and in computing, both in ms. */
export interface Took {
  readonly clock: number;
  readonly computing: number;
}

/** What each turn of the two took. */
export interface PairTimes {
  readonly ours: readonly Took[];
  readonly floor: readonly Took[];
}

/** Turns that do not count: they fill what is remembered and let the code of both be compiled. */
const turnsBefore = 5;

/** Does both in turns, so that a busy computer burdens both. `between` is done before each of ours and not measured. */
export async function inTurns(rounds: number, { ours, floor, between }: Pair): Promise<PairTimes> {
  const times: { ours: Took[]; floor: Took[] } = { ours: [], floor: [] };
  for (let round = -Math.min(turnsBefore, rounds); round < rounds; round += 1) {
    await between?.();
    const [own, bare] = [await timeOf(ours), await timeOf(floor)];
    if (round < 0) continue;
    times.ours.push(own);
    times.floor.push(bare);
  }
  return times;
}

/** The medians of both, as a figure with a promise of so many times the floor. */
export function figureOf(name: string, times: number | null, { ours, floor }: PairTimes): Figure {
  return {
    name,
    unit: "ms",
    ours: median(ours.map(({ clock }) => clock)),
    floor: median(floor.map(({ clock }) => clock)),
    computing: computingOf(ours) / computingOf(floor),
    target: times === null ? null : { times },
  };
}

export function computingOf(turns: readonly Took[]): number {
  return turns.reduce((sum, { computing }) => sum + computing, 0);
}

/** What one turn of some work took. */
export async function timeOf(work: () => unknown): Promise<Took> {
  const [start, before] = [performance.now(), process.cpuUsage()];
  await work();
  const clock = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  return { clock, computing: (user + system) / 1000 };
}
