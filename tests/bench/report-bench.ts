import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzip } from "../support/unzip.ts";
import { buildScripts } from "./build-scripts.ts";
import { keepParts } from "./keep-parts.ts";
import { measured, runToEnd, type Measurement } from "./measured-child.ts";
import { asCommands, inBraces, templateOf } from "./peer-template.ts";
import { printGrowth, printSize } from "./print-results.ts";
import { contentOf, wordsIn, wordsOf } from "./report-content.ts";

/**
 * `npm run bench -- report [rounds] [sizes]`: whole-process time and peak memory of `hezuo report` for 100, 1,000 and 10,000 generated
 * items, beside the floor (a process that only packs the same parts with deflate level 6 and writes them) and beside other
 * libraries that write the same paragraphs and tables from data that is ready in a file: without store, charts, styles and
 * page furniture. All take turns, so that a busy computer burdens all; what counts are the ratios of the medians.
 * Beyond 10,000 items the others are left out: some of them need more memory than a computer has. Then what the report's time
 * and memory grow by from size to size, and how long a cancel may go unheard (`cancel-gaps.ts`).
 * `HEZUO_BENCH_CLI` names another build of `cli.js`.
 */
const root = join(import.meta.dirname, "../..");
const cli = process.env["HEZUO_BENCH_CLI"] ?? join(root, "out/main/cli.js");
const year = "2025";
/** The flags with which `npm run hezuo` runs. */
const flags = ["--max-semi-space-size=8"];
const mostForPeers = 10_000;

const peers = {
  "docx-alone": null,
  docxtemplater: inBraces,
  "docx-templates": asCommands,
  "easy-template-x": inBraces,
};

/** Prints a table for each number of items. */
export async function benchReport([rounds = "5", sizes = "100,1000,10000"]: readonly string[]): Promise<void> {
  if (!existsSync(cli)) throw new Error("build the program first: npm run build");
  const folder = mkdtempSync(join(tmpdir(), "hezuo-bench-"));
  try {
    const scripts = await buildScripts(folder, ["floor", ...Object.keys(peers).map((name) => `peers/${name}`)]);
    const reports = new Map<number, readonly Measurement[]>();
    for (const size of sizes.split(",").map(Number))
      reports.set(size, await benchSize(folder, { size, rounds: Number(rounds), scripts }));
    printGrowth(reports);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Round {
  readonly size: number;
  readonly rounds: number;
  readonly scripts: string;
}

/** Answers what the report took. */
async function benchSize(folder: string, { size, rounds, scripts }: Round): Promise<readonly Measurement[]> {
  const place = join(folder, String(size));
  mkdirSync(place);
  const runners = await prepare(size, place, scripts);
  const results = new Map<string, Measurement[]>(runners.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, args } of runners) results.get(name)?.push(await measured(args));
  }
  printSize(size, rounds, results);
  printUnheard(place);
  return results.get("report") ?? [];
}

/** Runs from source, as it reaches into the program. */
function printUnheard(place: string): void {
  const args = [join(import.meta.dirname, "cancel-gaps.ts"), join(place, "年报.db"), year, join(place, "asked.docx")];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...flags, ...args], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  const longest = Object.entries<number>(JSON.parse(stdout)).toSorted(([, one], [, other]) => other - one)[0];
  console.log(`  a cancel goes unheard for at most ${longest?.[1].toFixed(0)} ms of computing (${longest?.[0]})`);
}

interface Runner {
  readonly name: string;
  readonly args: readonly string[];
}

/** A store of generated items, its report, the parts of it for the floor, its text for the others; all are tried once. */
async function prepare(size: number, place: string, scripts: string): Promise<Runner[]> {
  const [store, report, parts] = [join(place, "年报.db"), join(place, "报告.docx"), join(place, "parts")];
  await runToEnd([cli, "sample", "--generate", String(size), "--seed", "1", "--year", year, "--db", store]);
  const args = [...flags, cli, "report", "--db", store, "--year", year, "--as-of", `${year}-09-30`, "--out", report];
  await runToEnd(args);
  await keepParts(report, parts);
  const content = contentOf(readFileSync(join(parts, "word/document.xml"), "utf8"));
  const contentFile = join(place, "content.json");
  writeFileSync(contentFile, JSON.stringify(content));
  const runners: Runner[] = [
    { name: "report", args },
    { name: "floor", args: [join(scripts, "floor.mjs"), parts, join(place, "floor.docx")] },
  ];
  for (const [name, words] of size > mostForPeers ? [] : Object.entries(peers)) {
    const [template, out] = [join(place, `${name}-template.docx`), join(place, `${name}.docx`)];
    if (words !== null) writeFileSync(template, await templateOf(content, words));
    const peer = { name, args: [join(scripts, "peers", `${name}.mjs`), contentFile, template, out] };
    await runToEnd(peer.args);
    await checkText(name, out, wordsOf(content));
    runners.push(peer);
  }
  return runners;
}

/** Nobody is measured who wrote something else. */
async function checkText(name: string, docx: string, wanted: string): Promise<void> {
  const parts = await unzip(readFileSync(docx));
  const found = wordsIn(Buffer.from(parts.get("word/document.xml") ?? []).toString());
  if (found !== wanted)
    throw new Error(`${name} wrote another text: ${found.length} instead of ${wanted.length} letters`);
}
