import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { choose, goTo } from "./support/desk.ts";
import { isWiderThanWindow, seriousFaults } from "./support/looks.ts";
import { expect, test } from "./support/program-test.ts";

const screenshots = join(import.meta.dirname, "../../output/screenshots");
const screens = [
  { width: 1366, height: 728 },
  { width: 1920, height: 1040 },
] as const;

test.describe("the fields of the sample years", () => {
  test.use({ store: "sample" });

  test("are mapped to those of the year before, several to one; a doubled name and a field in use are refused", async ({
    program,
  }) => {
    const { page } = program;
    const dialog = await openFields(page);
    const lines = dialog.locator("tbody tr");
    const first = (await lines.first().getByRole("rowheader").textContent()) ?? "";
    const mapping = dialog.getByRole("combobox", { name: `“${first}”对应的2021年度领域` });
    await expect(lines.first()).toContainText("没有对应，不作比较");
    await choose(page, mapping, "基础设施互通");
    await expect(page.getByText(`已设置“${first}”的对应领域，可以撤销`)).toBeVisible();

    await dialog.getByRole("button", { name: "新增领域" }).click();
    const added = dialog.getByRole("group", { name: "新增领域" });
    await added.getByRole("textbox", { name: "领域名称" }).fill(first);
    await added.getByRole("button", { name: "保存" }).click();
    await expect(added.getByRole("alert")).toContainText(`本年度已有领域“${first}”，请换一个名称`);
    await added.getByRole("textbox", { name: "领域名称" }).fill("飞地园区");
    await added.getByRole("textbox", { name: "分组" }).fill("产业合作");
    await added.getByRole("button", { name: "保存" }).click();
    const last = dialog.getByRole("row", { name: /飞地园区/ });
    await expect(last).toContainText("产业合作");
    await last.getByRole("button", { name: "上移“飞地园区”" }).click();
    await expect(lines.last().getByRole("rowheader")).not.toHaveText("飞地园区");
    await dialog.getByRole("button", { name: `删除领域“${first}”` }).click();
    await expect(page.getByText(/在用，请先把它们改到别的领域/)).toBeVisible();
    await dialog.getByRole("button", { name: "删除领域“飞地园区”" }).click();
    await expect(last).toHaveCount(0);
  });

  for (const screen of screens) {
    test(`fit ${screen.width} × ${screen.height} and can be used by everybody`, async ({ program }) => {
      const { page } = program;
      await page.setViewportSize(screen);
      const dialog = await openFields(page);
      await dialog.getByRole("button", { name: "沿用2021年度的领域" }).click();
      await expect(page.getByText("已沿用2021年度的领域，可以撤销")).toBeVisible();
      await page.screenshot({ path: join(screenshots, `fields-${screen.width}.png`) });
      expect(await isWiderThanWindow(page)).toBe(false);
      expect(await seriousFaults(page)).toEqual([]);
    });
  }
});

async function openFields(page: Page): Promise<Locator> {
  await goTo(page, "事项清单");
  await page.getByRole("button", { name: "清单与词库" }).click();
  const dialog = page.getByRole("dialog", { name: /^清单与词库/ });
  await dialog.getByText("领域", { exact: true }).click();
  await expect(dialog.getByRole("columnheader", { name: "对应的2021年度领域" })).toBeVisible();
  return dialog;
}
