import { join } from "node:path";
import { runToEnd } from "../measured-child.ts";

/** A store with a generated year, and the year as a workbook. */
export interface GeneratedYear {
  readonly store: string;
  readonly workbook: string;
  /** What generating took, in ms. */
  readonly milliseconds: number;
}

/** Generates the year 2025 with so many items into an empty folder; `cli` is the built command line. */
export async function generatedYear(cli: string, place: string, size: number): Promise<GeneratedYear> {
  const [store, workbook] = [join(place, "年报.db"), join(place, "清单.xlsx")];
  const start = performance.now();
  await runToEnd([cli, "sample", "--generate", String(size), "--seed", "1", "--year", "2025", "--db", store]);
  const milliseconds = performance.now() - start;
  await runToEnd([cli, "export", "--year", "2025", "--db", store, "--out", workbook]);
  return { store, workbook, milliseconds };
}
