import { join } from "node:path";
import { goTo } from "./support/desk.ts";
import { pointAt } from "./support/grid.ts";
import { isWiderThanWindow, seriousFaults } from "./support/looks.ts";
import { expect, test } from "./support/program-test.ts";

const screenshots = join(import.meta.dirname, "../../output/screenshots");
const screens = [
  { width: 1366, height: 728 },
  { width: 1920, height: 1040 },
] as const;

test.use({ store: "demo" });

for (const screen of screens) {
  test(`the guide opens with F1, is searched and read at ${screen.width} × ${screen.height}`, async ({ program }) => {
    const { page } = program;
    await page.setViewportSize(screen);
    await goTo(page, "事项清单");
    await pointAt(page, 1, "事项名称");
    await page.keyboard.press("F1");
    const help = page.getByRole("dialog", { name: "帮助：用户手册" });
    await expect(help.getByRole("heading", { name: "一、开始使用" })).toBeInViewport();
    await help.getByRole("textbox", { name: "在手册中查找" }).fill("快捷键");
    await expect(help.getByRole("status")).toHaveText(/^找到\d+处$/);
    await page.keyboard.press("Enter");
    await expect(help.getByRole("heading", { name: "十三、快捷键" })).toBeInViewport();
    await expect(help.getByRole("row", { name: "F1 打开帮助" })).toBeInViewport();
    await page.screenshot({ path: join(screenshots, `help-${screen.width}.png`) });
    expect(await isWiderThanWindow(page)).toBe(false);
    expect(await seriousFaults(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await expect(help).toHaveCount(0);
    await page.getByRole("navigation", { name: "页面" }).getByRole("button", { name: "帮助" }).click();
    await expect(help).toBeVisible();
  });
}
