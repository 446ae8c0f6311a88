import type { Page } from "@playwright/test";

declare global {
  interface Window {
    /** Ends the recording and answers the longest time between two frames, in ms. */
    endFrames?: () => number;
  }
}

/**
 * The longest time between two frames of the page, in ms, from pressing the button of the dialog whose text begins so until
 * a status there says the words. All in the page itself: to look on from outside would take its time.
 */
export async function longestFrameWhile(page: Page, button: string, until: string): Promise<number> {
  await watchFrames(page);
  return page.evaluate(
    async ([begins = "", ends = ""]) => {
      const buttons = [...document.querySelectorAll<HTMLElement>("[role=dialog] button")];
      buttons.find(({ textContent }) => textContent.startsWith(begins))?.click();
      const isDone = () => document.querySelector("[role=dialog] [role=status]")?.textContent.includes(ends) === true;
      while (!isDone()) await new Promise((resolve) => setTimeout(resolve, 100));
      return window.endFrames?.() ?? Number.NaN;
    },
    [button, until],
  );
}

/** As `longestFrameWhile`, while nothing is done for so many ms. */
export async function longestIdleFrame(page: Page, milliseconds: number): Promise<number> {
  await watchFrames(page);
  return page.evaluate(async (wait) => {
    await new Promise((resolve) => setTimeout(resolve, wait));
    return window.endFrames?.() ?? Number.NaN;
  }, milliseconds);
}

async function watchFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    let [longest, last, ended] = [0, performance.now(), false];
    const frame = () => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
      if (!ended) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    window.endFrames = () => {
      ended = true;
      return longest;
    };
  });
}
