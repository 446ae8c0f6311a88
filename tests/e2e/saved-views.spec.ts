import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { goTo } from "./support/desk.ts";
import { cellAt, columnNames, columnPanel, gridField, pointAt, storedRows } from "./support/grid.ts";
import { isWiderThanWindow, seriousFaults } from "./support/looks.ts";
import { expect, test } from "./support/program-test.ts";
import { readSheetRows } from "./support/read-workbook.ts";

const screenshots = join(import.meta.dirname, "../../output/screenshots");

test.use({ store: "demo" });

test("a way to look at the list is kept under a name, chosen again after a restart, renamed and forgotten", async ({
  start,
}) => {
  const first = await start();
  const { page } = first;
  await page.setViewportSize({ width: 1366, height: 728 });
  await goTo(page, "事项清单");
  await hide(page, "牵头单位");
  const fields = await columnPanel(page, "领域");
  await fields.getByRole("checkbox", { name: "现代产业体系" }).press("Space");
  await fields.getByRole("button", { name: "降序" }).press("Enter");
  const views = await openViews(page, "视图");
  await views.getByRole("textbox", { name: "视图名称" }).fill("产业项目");
  await views.getByRole("textbox", { name: "视图名称" }).press("Enter");
  await expect(page.getByRole("button", { name: "视图：产业项目" })).toBeVisible();
  const count = await page.locator(".grid-foot").innerText();

  const kept = await openViews(page, "视图：产业项目");
  await page.screenshot({ path: join(screenshots, "grid-views-1366.png") });
  expect(await seriousFaults(page)).toEqual([]);
  await kept.getByRole("button", { name: "默认视图" }).press("Enter");
  await expect(page.getByRole("list", { name: "筛选条件" })).toHaveCount(0);
  await expect.poll(() => columnNames(page)).toContain("牵头单位");
  await first.clickClose();
  await first.ended;

  const again = (await start()).page;
  await goTo(again, "事项清单");
  await (await openViews(again, "视图")).getByRole("button", { name: "产业项目", exact: true }).press("Enter");
  await expect(again.getByRole("button", { name: "视图：产业项目" })).toBeVisible();
  await expect(again.locator(".grid-foot")).toHaveText(count.replaceAll("\n", ""));
  expect(await columnNames(again)).not.toContain("牵头单位");
  await expect(again.getByRole("columnheader", { name: "领域", exact: true })).toHaveAttribute(
    "aria-sort",
    "descending",
  );

  const menu = await openViews(again, "视图：产业项目");
  await menu.getByRole("textbox", { name: "视图名称" }).fill("产业项目");
  await menu.getByRole("button", { name: "保存视图" }).click();
  await expect(menu.getByRole("alert")).toHaveText("已有名为“产业项目”的视图，请换一个名称。");
  await menu.getByRole("button", { name: "重命名视图产业项目" }).press("Enter");
  await again.keyboard.type("（重点）");
  await again.keyboard.press("Enter");
  await expect(menu.getByRole("button", { name: "产业项目（重点）", exact: true })).toBeVisible();
  await menu.getByRole("button", { name: "删除视图产业项目（重点）" }).press("Enter");
  await expect(menu.getByText("还没有保存的视图")).toBeVisible();
  await again.getByRole("button", { name: "撤销删除" }).click();
  await again.keyboard.press("Escape");
  await expect(again.getByRole("button", { name: "视图：产业项目（重点）" })).toBeVisible();
});

test("what the list shows goes out as a workbook with its rows, its order and its columns", async ({
  program,
  folder,
}) => {
  const { page } = program;
  await page.setViewportSize({ width: 1366, height: 728 });
  await goTo(page, "事项清单");
  await hide(page, "牵头单位");
  const names = await columnPanel(page, "事项名称");
  await names.getByRole("textbox", { name: "包含的文字" }).fill("高速");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("list", { name: "筛选条件" })).toBeVisible();
  const expected = (await storedRows(page, 200)).filter(({ item }) => item.title.includes("高速"));
  await page.getByRole("button", { name: "导出 Excel" }).click();
  const dialog = page.getByRole("dialog", { name: "导出 Excel" });
  await dialog.getByRole("radio", { name: /当前列表/ }).check();
  await dialog.getByRole("checkbox", { name: /只要当前显示的列/ }).check();
  await dialog.getByRole("button", { name: "导出", exact: true }).click();
  const path = join(folder, "高速.xlsx");
  await program.chooseDestination(path);
  await expect(dialog.getByRole("status")).toContainText(`已导出${expected.length}项`);
  const [head, ...rows] = await readSheetRows(path);
  expect(head).toEqual([
    "序号",
    "事项名称",
    "领域",
    "合作方",
    "年度计划投资（万元）",
    "年度完成投资（万元）",
    "状态",
    "完成时限",
  ]);
  expect(rows.map((cells) => cells[1])).toEqual(expected.map(({ item }) => item.title));
});

test("picked rows take one value, are deleted and come back, each as one step", async ({ program: { page } }) => {
  await page.setViewportSize({ width: 1366, height: 728 });
  await goTo(page, "事项清单");
  const before = await storedRows(page, 10);
  await number(page, 2).click();
  await number(page, 4).click({ modifiers: ["Control"] });
  await number(page, 6).click({ modifiers: ["Control", "Shift"] });
  await expect(page.getByRole("contentinfo")).toContainText("选中4行");
  await page.keyboard.press("Delete");
  await expect(page.locator(".grid-cell-problem")).toContainText("请用上方的“所选行”");
  await page.keyboard.press("Control+Shift+M");
  const dialog = page.getByRole("dialog", { name: "修改选中事项的一个字段" });
  await dialog.getByRole("combobox", { name: "字段" }).fill("牵头单位");
  await page.keyboard.press("Enter");
  await dialog.getByRole("combobox", { name: "改为" }).fill("市投资促进局");
  await expect(dialog.getByRole("status")).toContainText("选中4行，其中4行会改变");
  await expect(dialog.getByRole("combobox", { name: "字段" })).toHaveAttribute("aria-expanded", "false");
  await page.screenshot({ path: join(screenshots, "grid-change-rows-1366.png") });
  expect(await seriousFaults(page)).toEqual([]);
  await dialog.getByRole("button", { name: "修改4行" }).click();
  const changed = async () =>
    (await storedRows(page, 10)).flatMap(({ item }, index) => (item.leadUnit === "市投资促进局" ? [index + 1] : []));
  await expect.poll(changed).toEqual([2, 4, 5, 6]);
  await pointAt(page, 1, "状态");
  await page.keyboard.press("Control+z");
  await expect(page.getByText(/^已撤销：/)).toBeVisible();
  await expect.poll(changed).toEqual([]);

  await number(page, 2).click();
  await number(page, 4).click({ modifiers: ["Shift"] });
  await expect(page.getByRole("contentinfo")).toContainText("选中3行");
  await page.keyboard.press("Control+Delete");
  await expect(page.getByText(`已删除“${before[1]?.item.title ?? ""}”等3项及其进展。`)).toBeVisible();
  await expect(page.locator(".grid-foot")).toContainText("合计 117项");
  await page.getByRole("status").getByRole("button", { name: "撤销" }).click();
  await expect(page.locator(".grid-foot")).toContainText("合计 120项");
  await expect(await cellAt(page, 2, "事项名称")).toContainText(before[1]?.item.title ?? "");
});

test("F11 gives the list the whole window and takes it back; keys and undo work all the same", async ({
  program: { page },
}) => {
  await page.setViewportSize({ width: 1366, height: 728 });
  await goTo(page, "事项清单");
  await pointAt(page, 1, "牵头单位");
  await page.keyboard.press("F11");
  await expect(page.getByRole("navigation", { name: "页面" })).toBeHidden();
  await expect(gridField(page)).toBeFocused();
  await page.screenshot({ path: join(screenshots, "grid-full-1366.png") });
  expect(await isWiderThanWindow(page)).toBe(false);
  const before = (await storedRows(page, 1))[0]?.item.leadUnit;
  await page.keyboard.type("市商务局");
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await storedRows(page, 1))[0]?.item.leadUnit).toBe("市商务局");
  await page.keyboard.press("Control+z");
  await expect.poll(async () => (await storedRows(page, 1))[0]?.item.leadUnit).toBe(before);
  await page.keyboard.press("F11");
  await expect(page.getByRole("navigation", { name: "页面" })).toBeVisible();
});

function number(page: Page, line: number): Locator {
  return page.locator(`[aria-rowindex="${line + 1}"]`).getByRole("rowheader");
}

async function openViews(page: Page, button: string): Promise<Locator> {
  await page.getByRole("button", { name: button, exact: true }).click();
  return page.getByRole("dialog", { name: "视图", exact: true });
}

async function hide(page: Page, column: string): Promise<void> {
  const panel = await columnPanel(page, column);
  await panel.getByRole("button", { name: "隐藏此列" }).press("Enter");
}
