import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Figure } from "../desk/figure.ts";
import { printFigures, printGrowth } from "../desk/print-figures.ts";
import { generatedYear } from "./generated-year.ts";
import { watchWindow } from "./watch-window.ts";

const cli = join(import.meta.dirname, "../../../out/main/cli.js");

/**
 * `npm run bench -- window [sizes]`: the built program in its window with 1,000, 10,000 and 100,000 generated items: what the
 * list holds in memory, whether rows are blank while it is scrolled, and whether an import holds up a frame.
 */
export async function benchWindow([sizes = "1000,10000,100000"]: readonly string[]): Promise<void> {
  if (!existsSync(cli)) throw new Error("build the program first: npm run build");
  const folder = mkdtempSync(join(tmpdir(), "hezuo-bench-"));
  try {
    const bySize = new Map<number, readonly Figure[]>();
    for (const size of sizes.split(",").map(Number)) {
      const place = join(folder, String(size));
      mkdirSync(place);
      const figures = await watchWindow({ cli, place, size, ...(await generatedYear(cli, place, size)) });
      printFigures(size, 1, figures);
      bySize.set(size, figures);
      rmSync(place, { recursive: true, force: true });
    }
    printGrowth(bySize);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
