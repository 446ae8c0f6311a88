import type { Page } from "@playwright/test";
import { copyFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { cursorBehind, paper, showDrafts } from "../../e2e/support/drafting.ts";
import { startProgram, type RunningProgram } from "../../e2e/support/running-program.ts";

export interface DeskWindow {
  readonly page: Page;
  /** From the click on 打开 to the first paint of the whole text, in ms. */
  readonly opening: number;
  /** MB that the page holds with the list of reports before it. */
  readonly before: number;
  readonly program: RunningProgram;
}

/** The built program with the long report opened. */
export async function openDeskWindow(folder: string, store: string): Promise<DeskWindow> {
  const dataFolder = join(folder, "窗口");
  mkdirSync(dataFolder, { recursive: true });
  copyFileSync(store, join(dataFolder, "合作年报.db"));
  const program = await startProgram(dataFolder);
  const { page } = program;
  // The code of the desk is fetched once; what is measured is a report that is opened in the course of work.
  await showDrafts(page);
  await page.getByRole("button", { name: "打开" }).click();
  await paper(page).waitFor();
  await page.getByRole("button", { name: "返回列表" }).click();
  await showDrafts(page);
  const before = await heapOf(page);
  await page.getByRole("button", { name: "打开" }).waitFor();
  const opening = await page.evaluate(async () => {
    const start = performance.now();
    const buttons = [...document.querySelectorAll<HTMLElement>("table button")];
    buttons.find(({ textContent }) => textContent === "打开")?.click();
    while (document.querySelectorAll(".ProseMirror .paper-text").length < 500) {
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    }
    return performance.now() - start;
  });
  await paper(page).waitFor();
  // What is looked up once the text is there: how figures and charts stand, and where pages end.
  await page.locator(".desk-page-end").nth(50).waitFor({ state: "attached" });
  return { page, opening, before, program };
}

/** Puts the cursor into the middle of the text. */
export async function goToTheMiddle(page: Page): Promise<void> {
  await cursorBehind(page, "第250段，");
}

/** MB, after everything that is not needed any more is gone. */
export async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await session.detach();
  return usedSize / 1024 / 1024;
}
