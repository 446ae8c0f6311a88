import type { CDPSession, Page } from "@playwright/test";
import { copyFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { goTo } from "../../e2e/support/desk.ts";
import { startProgram, type RunningProgram } from "../../e2e/support/running-program.ts";
import { runToEnd } from "../measured-child.ts";
import type { Figure } from "../desk/figure.ts";
import { longestFrameWhile, longestIdleFrame } from "./frames.ts";
import { scrollList } from "./scrolling.ts";

export interface WindowBench {
  readonly cli: string;
  readonly store: string;
  readonly workbook: string;
  readonly place: string;
  readonly size: number;
}

/** Importing more rows than this in the window would only take longer. */
const mostImported = 10_000;
/** How long reading and comparing may take, in ms. */
const preparing = 10 * 60_000;

/** The built program in its window: what the list holds in memory and shows while it is scrolled, and whether an import holds up a frame. */
export async function watchWindow(bench: WindowBench): Promise<readonly Figure[]> {
  const list = await inWindow(bench.place, "窗口", bench.store, ({ page }) => lookAtList(page));
  if (bench.size > mostImported) return list;
  const store = join(bench.place, "另一年.db");
  await runToEnd([bench.cli, "sample", "--generate", "20", "--seed", "2", "--year", "2026", "--db", store]);
  return [...list, await inWindow(bench.place, "导入", store, (program) => framesOfImport(program, bench.workbook))];
}

async function inWindow<Value>(
  place: string,
  name: string,
  store: string,
  look: (program: RunningProgram) => Promise<Value>,
): Promise<Value> {
  const dataFolder = join(place, name);
  mkdirSync(dataFolder);
  copyFileSync(store, join(dataFolder, "合作年报.db"));
  const program = await startProgram(dataFolder);
  try {
    return await look(program);
  } finally {
    await program.kill();
  }
}

/** Goes through the list in every way; then what the page holds, beside the page before that. */
async function lookAtList(page: Page): Promise<readonly Figure[]> {
  const session = await page.context().newCDPSession(page);
  const before = await heapOf(session);
  await goTo(page, "事项清单");
  const grid = page.getByRole("grid");
  await grid.getByRole("row").nth(2).waitFor();
  await grid.getByRole("gridcell").first().click();
  const scrolled = await scrollList(page);
  const ours = await heapOf(session);
  return [{ name: "memory of the window", unit: "MB", ours, floor: before, target: null }, ...scrolled];
}

/** In MB, after everything that is not needed any more is gone. */
async function heapOf(session: CDPSession): Promise<number> {
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  return usedSize / 1024 / 1024;
}

/** The longest frame while the import writes, beside one while nothing happens. */
async function framesOfImport({ page, chooseSource }: RunningProgram, workbook: string): Promise<Figure> {
  await goTo(page, "事项清单");
  await page.getByRole("button", { name: "导入 Excel" }).click();
  const dialog = page.getByRole("dialog", { name: "导入 Excel" });
  await dialog.getByRole("button", { name: "选择文件" }).last().click();
  await chooseSource(workbook);
  for (const step of ["表头和各列", "核对数据", "确认变更"]) {
    await dialog.getByRole("button", { name: `下一步：${step}` }).click({ timeout: preparing });
  }
  await dialog.getByRole("button", { name: /^导入：/ }).waitFor({ timeout: preparing });
  const idle = await longestIdleFrame(page, 2000);
  const busy = await longestFrameWhile(page, "导入：", "已导入");
  return { name: "longest frame while importing", unit: "ms", ours: busy, floor: idle, target: { most: 50 } };
}
