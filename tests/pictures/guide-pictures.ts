import type { Page } from "@playwright/test";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect } from "../e2e/support/program-test.ts";

const pictures = join(import.meta.dirname, "../../docs/pictures");
/** The smallest screen of offices. */
const screen = { width: 1366, height: 768 } as const;

/** Takes a picture of the window at this size into docs/pictures as soon as nothing in it moves or loads any more. */
export async function take(page: Page, name: string): Promise<void> {
  await page.setViewportSize(screen);
  await expect(page.getByRole("status").filter({ hasText: "正在" })).toHaveCount(0);
  await page.mouse.move(0, 0);
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => null)));
  });
  await page.evaluate(showUsualPlace);
  await page.screenshot({ path: join(pictures, `${name}.png`) });
}

/** The foot line names where the data lies: a folder as a reader has it, not that of the one who took the picture. */
function showUsualPlace(): void {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    const shown = text.nodeValue ?? "";
    const usual = shown.replace(/\/\S*\/合作年报\.db/u, "/home/user/合作年报/合作年报.db");
    if (usual !== shown) text.nodeValue = usual;
  }
}

/** Takes a picture of one page of a PDF, counted from 1, 800 pixels on its longer side. */
export function takePage(pdf: string, page: number, name: string): void {
  const only = ["-f", String(page), "-l", String(page), "-singlefile"];
  execFileSync("pdftoppm", ["-png", "-scale-to", "800", ...only, pdf, join(pictures, name)]);
}
