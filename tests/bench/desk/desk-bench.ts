import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildScripts } from "../build-scripts.ts";
import { generatedYear } from "../window/generated-year.ts";
import { watchWindow } from "../window/watch-window.ts";
import { editItems } from "./edits.ts";
import type { Figure } from "./figure.ts";
import { importWorkbook } from "./imports.ts";
import { changeAllRows } from "./many-rows.ts";
import { printFigures, printGrowth } from "./print-figures.ts";
import { askQuestions } from "./questions.ts";

const root = join(import.meta.dirname, "../../..");
const cli = join(root, "out/main/cli.js");

/**
 * `npm run bench -- desk [rounds] [sizes]`: what a person waits for at the list desk with 1,000, 10,000 and 100,000 generated
 * items, each beside the least that it can cost. All take turns in one run, so that a busy computer burdens both alike; what
 * counts are the ratios.
 */
export async function benchDesk([rounds = "5", sizes = "1000,10000,100000"]: readonly string[]): Promise<void> {
  if (!existsSync(cli)) throw new Error("build the program first: npm run build");
  const folder = mkdtempSync(join(tmpdir(), "hezuo-bench-"));
  try {
    const scripts = await buildScripts(folder, ["desk/parse-workbook"]);
    const bySize = new Map<number, readonly Figure[]>();
    for (const size of sizes.split(",").map(Number)) {
      const place = join(folder, String(size));
      mkdirSync(place);
      const figures = await benchSize({ size, rounds: Number(rounds), place, scripts });
      printFigures(size, Number(rounds), figures);
      bySize.set(size, figures);
      rmSync(place, { recursive: true, force: true });
    }
    printGrowth(bySize);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Round {
  readonly size: number;
  readonly rounds: number;
  readonly place: string;
  readonly scripts: string;
}

async function benchSize({ size, rounds, place, scripts }: Round): Promise<readonly Figure[]> {
  const { store, workbook, milliseconds } = await generatedYear(cli, place, size);
  const floor = join(scripts, "desk/parse-workbook.mjs");
  return [
    ...(await askQuestions(root, store, rounds * 4)),
    await editItems(root, store, rounds * 20),
    ...(await changeAllRows(root, store)),
    ...(await importWorkbook({ cli, floor, workbook, place, rounds: size > 10_000 ? 1 : rounds })),
    ...(await watchWindow({ cli, store, workbook, place, size })),
    { name: "generating the year", unit: "ms", ours: milliseconds, floor: null, target: null },
  ];
}
