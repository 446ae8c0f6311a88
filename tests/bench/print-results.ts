import type { Measurement } from "./measured-child.ts";
import { median } from "./median.ts";

/** One size as a table: medians, and how many times the floor each of them is. */
export function printSize(size: number, rounds: number, results: ReadonlyMap<string, readonly Measurement[]>): void {
  const floor = results.get("floor") ?? [];
  console.log(`\n${size} items, median of ${rounds}`);
  console.log(
    `  ${"".padEnd(16)}${["time", "× floor", "computing", "× floor", "memory", "× floor"].map((head) => head.padStart(10)).join("")}`,
  );
  for (const [name, runs] of results) {
    const cells = [
      `${seconds(runs).toFixed(3)} s`,
      (seconds(runs) / seconds(floor)).toFixed(2),
      `${computing(runs).toFixed(3)} s`,
      (computing(runs) / computing(floor)).toFixed(2),
      `${megabytes(runs).toFixed(0)} MB`,
      (megabytes(runs) / megabytes(floor)).toFixed(2),
    ];
    console.log(`  ${name.padEnd(16)}${cells.map((cell) => cell.padStart(10)).join("")}`);
  }
}

/** From each size to the next: how many times the items, and how many times the computing and the memory. */
export function printGrowth(reports: ReadonlyMap<number, readonly Measurement[]>): void {
  const sizes = [...reports].toSorted(([one], [other]) => one - other);
  for (const [at, [size, runs]] of sizes.entries()) {
    const [before, runsBefore] = sizes[at - 1] ?? [0, []];
    if (before === 0) continue;
    const grown = `computing × ${times(computing, runs, runsBefore)}, memory × ${times(megabytes, runs, runsBefore)}`;
    console.log(`\nfrom ${before} to ${size} items (× ${(size / before).toFixed(1)}): ${grown}`);
  }
}

type Figure = (runs: readonly Measurement[]) => number;

const times = (figure: Figure, runs: readonly Measurement[], before: readonly Measurement[]) =>
  (figure(runs) / figure(before)).toFixed(1);

function seconds(runs: readonly Measurement[]): number {
  return median(runs.map(({ milliseconds }) => milliseconds)) / 1000;
}

function computing(runs: readonly Measurement[]): number {
  return median(runs.map((run) => run.computing)) / 1000;
}

function megabytes(runs: readonly Measurement[]): number {
  return median(runs.map(({ kibibytes }) => kibibytes)) / 1024;
}
