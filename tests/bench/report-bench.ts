import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzip } from "../support/unzip.ts";
import { buildScripts } from "./build-scripts.ts";
import { keepParts } from "./keep-parts.ts";
import { measured, runToEnd, type Measurement } from "./measured-child.ts";
import { asCommands, inBraces, templateOf } from "./peer-template.ts";
import { printSize } from "./print-results.ts";
import { contentOf, wordsIn, wordsOf } from "./report-content.ts";

/**
 * `npm run bench -- report [rounds] [sizes]`: whole-process time and peak memory of `hezuo report` for 100, 1,000 and 10,000 generated
 * items, beside the floor (a process that only packs the same parts with deflate level 6 and writes them) and beside other
 * libraries that write the same paragraphs and tables from data that is ready in a file: without store, charts, styles and
 * page furniture. All take turns, so that a busy computer burdens all; what counts are the ratios of the medians.
 * `HEZUO_BENCH_CLI` names another build of `cli.js`.
 */
const root = join(import.meta.dirname, "../..");
const cli = process.env["HEZUO_BENCH_CLI"] ?? join(root, "out/main/cli.js");
const year = "2025";
/** The flags with which `npm run hezuo` runs. */
const flags = ["--max-semi-space-size=8"];

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
    for (const size of sizes.split(","))
      await benchSize(folder, { size: Number(size), rounds: Number(rounds), scripts });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Round {
  readonly size: number;
  readonly rounds: number;
  readonly scripts: string;
}

async function benchSize(folder: string, { size, rounds, scripts }: Round): Promise<void> {
  const place = join(folder, String(size));
  mkdirSync(place);
  const runners = await prepare(size, place, scripts);
  const results = new Map<string, Measurement[]>(runners.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, args } of runners) results.get(name)?.push(await measured(args));
  }
  printSize(size, rounds, results);
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
  for (const [name, words] of Object.entries(peers)) {
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
