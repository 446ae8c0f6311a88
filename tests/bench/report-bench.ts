import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { measured, runToEnd, type Measurement } from "./measured-child.ts";
import { keepParts } from "./keep-parts.ts";

/**
 * `npm run bench [rounds]`: whole-process time and peak memory of `hezuo report` for 100, 1,000 and 10,000 generated items,
 * against the floor: a process that only packs the same parts with deflate level 6 and writes them. The two take turns, so
 * that a busy computer burdens both; what counts are the ratios of the medians.
 */
const root = join(import.meta.dirname, "../..");
const cli = join(root, "out/main/cli.js");
const sizes = [100, 1_000, 10_000];
const rounds = Number(process.argv[2] ?? 7);
const year = "2025";

interface Pair {
  readonly report: Measurement[];
  readonly floor: Measurement[];
}

if (!existsSync(cli)) throw new Error("build the program first: npm run build");
const folder = mkdtempSync(join(tmpdir(), "hezuo-bench-"));
try {
  const floor = await buildFloor(folder);
  for (const size of sizes) await prepare(size);
  const results = new Map<number, Pair>(sizes.map((size) => [size, { report: [], floor: [] }]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [size, { report, floor: floors }] of results) {
      report.push(await measured([cli, ...reportArguments(size)]));
      floors.push(await measured([floor, partsFolder(size), join(folder, `${size}-floor.docx`)]));
    }
  }
  for (const [size, pair] of results) print(size, pair);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The floor as plain JavaScript: to take its types out at each start would cost it more than its work. */
async function buildFloor(outDir: string): Promise<string> {
  const output = { entryFileNames: "[name].mjs" };
  const entry = { floor: join(import.meta.dirname, "floor.ts") };
  const options = { ssr: true, target: "node24", outDir, rolldownOptions: { input: entry, output } };
  await build({ configFile: false, logLevel: "error", publicDir: false, build: options });
  return join(outDir, "floor.mjs");
}

/** A store of generated items, and the parts of its report for the floor. */
async function prepare(size: number): Promise<void> {
  await runToEnd([cli, "sample", "--generate", String(size), "--seed", "1", "--year", year, "--db", storeFile(size)]);
  await runToEnd([cli, ...reportArguments(size)]);
  await keepParts(reportFile(size), partsFolder(size));
}

function reportArguments(size: number): string[] {
  return ["report", "--db", storeFile(size), "--year", year, "--as-of", `${year}-09-30`, "--out", reportFile(size)];
}

function storeFile(size: number): string {
  return join(folder, `${size}.db`);
}

function reportFile(size: number): string {
  return join(folder, `${size}.docx`);
}

function partsFolder(size: number): string {
  return join(folder, `${size}-parts`);
}

function print(size: number, { report, floor: floors }: Pair): void {
  const timeRatio = seconds(report) / seconds(floors);
  const memoryRatio = megabytes(report) / megabytes(floors);
  console.log(`${size} items, median of ${rounds}`);
  console.log(`  report   ${inWords(report)}`);
  console.log(`  floor    ${inWords(floors)}`);
  console.log(`  ratio    ${timeRatio.toFixed(2)} in time, ${memoryRatio.toFixed(2)} in memory`);
}

function inWords(runs: readonly Measurement[]): string {
  return `${seconds(runs).toFixed(3)} s  ${megabytes(runs).toFixed(0)} MB`;
}

function seconds(runs: readonly Measurement[]): number {
  return median(runs.map(({ milliseconds }) => milliseconds)) / 1000;
}

function megabytes(runs: readonly Measurement[]): number {
  return median(runs.map(({ kibibytes }) => kibibytes)) / 1024;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}
