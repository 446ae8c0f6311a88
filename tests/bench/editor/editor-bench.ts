import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Draft } from "../../../shared/domain/draft/draft.ts";
import type { Figure } from "../desk/figure.ts";
import { printTable } from "../desk/print-figures.ts";
import { startDesk } from "../desk/questions.ts";
import { runToEnd } from "../measured-child.ts";
import { median, p95 } from "../median.ts";
import { openBareWindow, type BareWindow } from "./bare-window.ts";
import { goToTheMiddle, heapOf, openDeskWindow, type DeskWindow } from "./desk-window.ts";
import { typeKeys, watchPaints } from "./keys.ts";
import { createLongReport } from "./long-report.ts";
import { recomputeFigures } from "./recompute.ts";

const root = join(import.meta.dirname, "../../..");
const cli = join(root, "out/main/cli.js");
/** A frame at 60 a second, in ms. */
const oneFrame = 16.7;
/** Saving, page ends, numbers just typed and the look at the figures have come to an end by then, in ms. */
const untilAtRest = 3500;

/**
 * `npm run bench -- editor [rounds] [keys]`: a report of a hundred pages with 500 live figures and 40 charts on the desk, beside
 * the same words in the same TipTap without our nodes; its figures after an import of 1,000 rows beside bare SQL. The browser
 * draws as soon as it can instead of sixty times a second: otherwise one would measure the screen.
 */
export async function benchEditor([rounds = "10", keys = "150"]: readonly string[]): Promise<void> {
  if (!existsSync(cli)) throw new Error("build the program first: npm run build");
  const folder = mkdtempSync(join(tmpdir(), "hezuo-bench-"));
  process.env["STAND_IN_UNBOUND_FRAMES"] = "1";
  try {
    const store = join(folder, "年报.db");
    const draft = await prepare(folder, store);
    const figures = [
      ...(await benchWindows(folder, store, draft, Number(keys))),
      ...(await recomputeFigures(root, store, draft, Number(rounds))),
    ];
    printTable(`100 pages, 500 figures, 40 charts; ${keys} keys each, other medians of ${rounds}`, figures);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A year of 200 items, the report written from it, and then an import of 1,000 more items. */
async function prepare(folder: string, store: string): Promise<Draft> {
  const other = join(folder, "另一年.db");
  const workbook = join(folder, "清单.xlsx");
  await runToEnd([cli, "sample", "--generate", "200", "--seed", "1", "--year", "2025", "--db", store]);
  await runToEnd([cli, "sample", "--generate", "1000", "--seed", "2", "--year", "2025", "--db", other]);
  await runToEnd([cli, "export", "--year", "2025", "--db", other, "--out", workbook]);
  const engine = startDesk(root, store);
  const draft = await createLongReport(engine, store).finally(() => engine.close());
  const into = ["--year", "2025", "--worklist", "又一份清单", "--mechanism", "一区两群", "--db", store];
  await runToEnd([cli, "import", workbook, ...into]);
  return draft;
}

async function benchWindows(folder: string, store: string, { body }: Draft, keys: number): Promise<readonly Figure[]> {
  const desk = await openDeskWindow(folder, store);
  const bare = await openBareWindow(folder, body);
  try {
    return [
      ...(await benchKeys(desk, bare, keys)),
      { name: "opening", unit: "ms", ours: desk.opening, floor: bare.opening, target: null },
      { name: "memory with it open", unit: "MB", ours: await heapOf(desk.page), floor: desk.before, target: null },
      { name: "memory of bare TipTap", unit: "MB", ours: await heapOf(bare.page), floor: null, target: null },
    ];
  } finally {
    await bare.close();
    await desk.program.kill();
  }
}

async function benchKeys({ page }: DeskWindow, bare: BareWindow, keys: number): Promise<readonly Figure[]> {
  await goToTheMiddle(page);
  await bare.page.locator(".ProseMirror p", { hasText: "第250段，" }).click();
  for (const one of [page, bare.page]) {
    await watchPaints(one);
    await typeKeys(one, "a", 20);
  }
  const letters = await inTurns(page, bare.page, "a", keys);
  const lines = await inTurns(page, bare.page, "Enter", 30);
  const paused = await afterPauses(page, bare.page);
  const figure = (name: string, of: (values: readonly number[]) => number, { ours, floor }: typeof letters): Figure => {
    return { name, unit: "ms", ours: of(ours), floor: of(floor), target: { times: 1.5 } };
  };
  return [
    figure("key to paint, p50", median, letters),
    figure("key to paint, p95", p95, letters),
    { ...figure("key to paint, p95", p95, letters), floor: null, target: { most: oneFrame } },
    { ...figure("key after a pause, p95", p95, paused), target: null },
    figure("new paragraph, p50", median, lines),
    figure("new paragraph, p95", p95, lines),
  ];
}

/**
 * A few keys here, a few there, so that a busy computer burdens both. What the desk does once typing rests is over before the other
 * has its turn: it would be measured with it.
 */
async function inTurns(...[own, bare, key, count]: readonly [DeskWindow["page"], BareWindow["page"], string, number]) {
  const [ours, floor]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < 10; turn += 1) {
    ours.push(...(await typeKeys(own, key, count / 10)));
    await own.waitForTimeout(untilAtRest);
    floor.push(...(await typeKeys(bare, key, count / 10)));
  }
  return { ours, floor };
}

/** Single keys after pauses of every length: they meet what the desk does once typing rests. */
async function afterPauses(own: DeskWindow["page"], bare: BareWindow["page"]) {
  const [ours, floor]: [number[], number[]] = [[], []];
  for (let pause = 200; pause < 3200; pause += 75) {
    await own.waitForTimeout(pause);
    ours.push(...(await typeKeys(own, "a", 1)));
  }
  await own.waitForTimeout(untilAtRest);
  while (floor.length < ours.length) floor.push(...(await typeKeys(bare, "a", 1)));
  return { ours, floor };
}
