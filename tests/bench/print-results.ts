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

function seconds(runs: readonly Measurement[]): number {
  return median(runs.map(({ milliseconds }) => milliseconds)) / 1000;
}

function computing(runs: readonly Measurement[]): number {
  return median(runs.map((run) => run.computing)) / 1000;
}

function megabytes(runs: readonly Measurement[]): number {
  return median(runs.map(({ kibibytes }) => kibibytes)) / 1024;
}
