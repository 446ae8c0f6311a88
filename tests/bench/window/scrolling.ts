import type { Page } from "@playwright/test";
import type { Figure } from "../desk/figure.ts";
import { blankRowsWhile, type Seen } from "./blank-rows.ts";

/** How a person goes through a long list. */
const ways: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
  ["wheel", (page) => wheel(page, 120, 90)],
  ["flicks of a touchpad", (page) => wheel(page, 700, 60)],
  ["scroll bar dragged", dragBar],
  ["Page Down held", (page) => hold(page, "PageDown", 60)],
  ["Control+End, Control+Home", endAndHome],
];

/** The share of frames in which a row in sight was blank, for each way to go through the list, in %. */
export async function scrollList(page: Page): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const [name, go] of ways) {
    await page.keyboard.press("Control+Home");
    await page.waitForFunction(() => document.querySelectorAll(".grid .grid-pending").length === 0);
    const seen = await blankRowsWhile(page, () => go(page));
    figures.push(share(`not drawn, ${name}`, seen, seen.undrawn, { most: 0 }));
    figures.push(share(`being read, ${name}`, seen, seen.waiting, null));
    figures.push({ name: `longest frame, ${name}`, unit: "ms", ours: seen.longest, floor: null, target: null });
  }
  return figures;
}

function share(name: string, { frames }: Seen, blank: number, target: Figure["target"]): Figure {
  return { name, unit: "%", ours: (blank / frames) * 100, floor: null, target };
}

/** Turns by so many px at about every frame, as the browser hears them from a wheel. */
async function wheel(page: Page, step: number, turns: number): Promise<void> {
  const box = await page.locator(".grid").boundingBox();
  if (box === null) throw new Error("there is no list");
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  for (let turn = 0; turn < turns; turn += 1) {
    await page.mouse.wheel(0, step);
    await page.waitForTimeout(12);
  }
}

/** Draws the bar through the whole list and half way back within some six seconds, a place for every move of the mouse. */
function dragBar(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const grid = document.querySelector(".grid");
    if (grid === null) throw new Error("there is no list");
    const [moves, back] = [240, 360];
    for (let move = 1; move <= back; move += 1) {
      const part = move <= moves ? move / moves : 2 - move / moves;
      grid.scrollTop = (grid.scrollHeight - grid.clientHeight) * part;
      await new Promise((resolve) => setTimeout(resolve, 16));
    }
  });
}

/** As often as a held key comes. */
async function hold(page: Page, key: string, times: number): Promise<void> {
  for (let press = 0; press < times; press += 1) {
    await page.keyboard.press(key);
    await page.waitForTimeout(20);
  }
}

async function endAndHome(page: Page): Promise<void> {
  for (const key of ["Control+End", "Control+Home", "Control+End"]) {
    await page.keyboard.press(key);
    await page.waitForTimeout(400);
  }
}
