import { rmSync } from "node:fs";
import { join } from "node:path";
import { measured, type Measurement } from "../measured-child.ts";
import { median } from "../median.ts";
import type { Figure } from "./figure.ts";

export interface ImportBench {
  /** The built command line, and the floor's script. */
  readonly cli: string;
  readonly floor: string;
  readonly workbook: string;
  /** A folder of its own. */
  readonly place: string;
  readonly rounds: number;
}

/** The flags with which `npm run hezuo` runs. */
const flags = ["--max-semi-space-size=8"];

/** `hezuo import` of a workbook with all columns into a new store, beside a process that only parses it. */
export async function importWorkbook({ cli, floor, workbook, place, rounds }: ImportBench): Promise<readonly Figure[]> {
  const target = join(place, "导入.db");
  const into = ["--year", "2025", "--worklist", "合作事项清单", "--mechanism", "一区两群", "--db", target];
  const runs: Runs = { ours: [], floor: [] };
  // The first of several does not count; a single one of a very large workbook has to do.
  for (let round = rounds > 1 ? 0 : 1; round <= rounds; round += 1) {
    for (const end of ["", "-wal", "-shm"]) rmSync(target + end, { force: true });
    const ours = await measured([...flags, cli, "import", workbook, ...into]);
    const bare = await measured([...flags, floor, workbook]);
    if (round === 0) continue;
    runs.ours.push(ours);
    runs.floor.push(bare);
  }
  return [
    figureOf("import", runs, ({ milliseconds }) => milliseconds),
    figureOf("import, computing", runs, ({ computing }) => computing),
    { ...figureOf("import, memory", runs, ({ kibibytes }) => kibibytes / 1024), unit: "MB", target: null },
  ];
}

interface Runs {
  readonly ours: Measurement[];
  readonly floor: Measurement[];
}

function figureOf(name: string, { ours, floor }: Runs, part: (run: Measurement) => number): Figure {
  return { name, unit: "ms", ours: median(ours.map(part)), floor: median(floor.map(part)), target: { times: 2 } };
}
