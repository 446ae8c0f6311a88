import type { Page } from "@playwright/test";

declare global {
  interface Window {
    /** From each key to the paint of what it did, in ms. */
    paintTimes?: number[];
  }
}

/** How long a fast typist takes from one key to the next, in ms. */
const betweenKeys = 90;

/** From here on the page notes for each key how long it took until what it did was painted. */
export async function watchPaints(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.paintTimes = [];
    window.addEventListener(
      "keydown",
      ({ timeStamp }) =>
        requestAnimationFrame(() => {
          // The next task runs once the frame is drawn.
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener("message", () => window.paintTimes?.push(performance.now() - timeStamp));
          port1.start();
          port2.postMessage(null);
        }),
      true,
    );
  });
}

/** Presses a key so often; answers what each took, in ms. */
export async function typeKeys(page: Page, key: string, count: number): Promise<readonly number[]> {
  await page.evaluate(() => void (window.paintTimes = []));
  for (let typed = 0; typed < count; typed += 1) {
    await page.keyboard.press(key);
    await page.waitForTimeout(betweenKeys);
  }
  await page.waitForFunction((wanted) => window.paintTimes?.length === wanted, count);
  return page.evaluate(() => window.paintTimes ?? []);
}
