import { AxeBuilder } from "@axe-core/playwright";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, test } from "./support/program-test.ts";

const screenshots = join(import.meta.dirname, "../../output/screenshots");
const pages = ["概览", "事项清单", "指标", "素材", "报告", "归档", "检查"] as const;
/** The screens of offices, less title bar and task bar. */
const screens = [
  { width: 1366, height: 728 },
  { width: 1920, height: 1040 },
] as const;

for (const store of ["sample", "demo"] as const) {
  test.describe(`with the years of the ${store}`, () => {
    test.use({ store });

    for (const screen of screens) {
      test(`every page fits ${screen.width} × ${screen.height} and can be used by everybody`, async ({ program }) => {
        const { page } = program;
        await page.setViewportSize(screen);
        for (const name of pages) {
          await page.getByRole("navigation", { name: "页面" }).getByRole("button", { name }).click();
          await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
          await settled(page);
          await page.screenshot({ path: join(screenshots, `${store}-${name}-${screen.width}.png`) });
          expect(await widerThanWindow(page), `${name} is wider than the window`).toBe(false);
          expect(await seriousFaults(page), name).toEqual([]);
        }
      });
    }
  });
}

test("the first start fits the smallest screen and can be used by everybody", async ({ program }) => {
  const { page } = program;
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.screenshot({ path: join(screenshots, "first-start-1366.png") });
  expect(await seriousFaults(page)).toEqual([]);
});

/** Waits until nothing is being loaded any more and the charts have drawn their last frame. */
async function settled(page: Page): Promise<void> {
  await expect(page.getByRole("status").filter({ hasText: "正在" })).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready);
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => null))),
  );
}

function widerThanWindow(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
}

/** What axe calls serious or critical, each with the elements it was found on. */
async function seriousFaults(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`);
}
