import type { Page } from "@playwright/test";

/** What was seen of the list while something was done to it. */
export interface Seen {
  readonly frames: number;
  /** Frames in which a line of the list in sight was not drawn at all. */
  readonly undrawn: number;
  /** Frames in which a line in sight showed its number, but its cells were still being read. */
  readonly waiting: number;
  /** The longest time between two frames, in ms. */
  readonly longest: number;
}

declare global {
  interface Window {
    /** Ends the watch, and answers what it saw. */
    endWatch?: () => Seen;
  }
}

/**
 * Looks at the list in every frame while `act` goes on, until all its rows in sight are there again. Looks after the list has
 * heard of the scrolling and before the frame is painted.
 */
export async function blankRowsWhile(page: Page, act: () => Promise<void>): Promise<Seen> {
  await watchRows(page);
  await act();
  await page.waitForFunction(() => document.querySelectorAll(".grid .grid-pending").length === 0);
  return page.evaluate(() => window.endWatch?.() ?? { frames: 0, undrawn: 0, waiting: 0, longest: Number.NaN });
}

function watchRows(page: Page): Promise<void> {
  return page.evaluate(() => {
    const grid = document.querySelector(".grid");
    const [head, body, foot] = ["head", "body", "foot"].map((part) => document.querySelector(`.grid-${part}`));
    if (!grid || !head || !body || !foot) throw new Error("there is no list");
    const seen = { frames: 0, undrawn: 0, waiting: 0, longest: 0 };
    let [last, ended] = [performance.now(), false];
    const look = () => {
      const top = head.getBoundingClientRect().bottom;
      const bottom = Math.min(foot.getBoundingClientRect().top, body.getBoundingClientRect().bottom);
      let covered = top;
      let waits = false;
      for (const line of body.querySelectorAll("[role=row]")) {
        const box = line.getBoundingClientRect();
        if (box.bottom <= top || box.top >= bottom) continue;
        if (box.top <= covered + 1) covered = Math.max(covered, box.bottom);
        waits ||= line.querySelector(".grid-pending") !== null;
      }
      return { undrawn: covered < bottom - 1, waits };
    };
    const frame = () => {
      if (ended) return;
      const now = performance.now();
      seen.longest = Math.max(seen.longest, now - last);
      last = now;
      const { undrawn, waits } = look();
      seen.frames += 1;
      seen.undrawn += undrawn ? 1 : 0;
      seen.waiting += waits ? 1 : 0;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    window.endWatch = () => {
      ended = true;
      return seen;
    };
  });
}
