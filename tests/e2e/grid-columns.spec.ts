import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { goTo } from "./support/desk.ts";
import { cellAt, columnNames, columnPanel, gridField, pointAt } from "./support/grid.ts";
import { isWiderThanWindow, seriousFaults } from "./support/looks.ts";
import { expect, test } from "./support/program-test.ts";

const screenshots = join(import.meta.dirname, "../../output/screenshots");

test.use({ store: "demo" });

test("columns are moved, hidden, shown and fixed with the keys, and stand so after a restart", async ({ start }) => {
  const first = await start();
  const { page } = first;
  await page.setViewportSize({ width: 1920, height: 1040 });
  await goTo(page, "事项清单");
  await pointAt(page, 1, "领域");
  await page.keyboard.press("Alt+Shift+ArrowRight");
  await expect.poll(() => columnNames(page)).toEqual([...usual.slice(0, 2), "类型", "领域", ...usual.slice(4)]);
  await expect(gridField(page)).toBeFocused();

  const panel = await columnPanel(page, "类型");
  await panel.getByRole("button", { name: "隐藏此列" }).press("Enter");
  await expect(panel).toHaveCount(0);
  await expect(gridField(page)).toBeFocused();
  expect(await columnNames(page)).not.toContain("类型");

  const menu = await openColumns(page);
  await menu.getByRole("checkbox", { name: "总投资", exact: true }).press("Space");
  await menu.getByRole("checkbox", { name: "总投资", exact: true }).press("Alt+ArrowUp");
  await menu.getByRole("combobox", { name: "固定到" }).selectOption("领域");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "列", exact: true })).toBeFocused();
  const arranged = ["序号", "事项名称", "领域", "合作方", "总投资（万元）", "牵头单位", ...usual.slice(6)];
  expect(await columnNames(page)).toEqual(arranged);
  await expect(page.getByRole("columnheader", { name: "领域", exact: true })).toHaveCSS("position", "sticky");
  await first.clickClose();
  await first.ended;

  const again = await start();
  await again.page.setViewportSize({ width: 1920, height: 1040 });
  await goTo(again.page, "事项清单");
  await expect.poll(() => columnNames(again.page)).toEqual(arranged);
  await (await openColumns(again.page)).getByRole("button", { name: "恢复默认" }).press("Enter");
  await expect.poll(() => columnNames(again.page)).toEqual(usual);
});

test("a head is dragged to another place, and its edge to another width, which a double click fits", async ({
  program: { page },
}) => {
  await page.setViewportSize({ width: 1920, height: 1040 });
  await goTo(page, "事项清单");
  await drag(page, head(page, "状态"), await middleOf(head(page, "领域"), 8));
  await expect.poll(() => columnNames(page)).toEqual(["序号", "事项名称", "状态", ...usual.slice(2).filter(notStatus)]);
  const unit = head(page, "牵头单位");
  const before = await widthOf(unit);
  const edge = unit.locator("[data-edge]");
  await drag(page, edge, { x: (await centreOf(edge)).x + 90, y: (await centreOf(edge)).y });
  await expect.poll(async () => Math.round((await widthOf(unit)) - before)).toBe(90);
  await edge.dblclick();
  await expect.poll(async () => Math.round(await widthOf(unit))).not.toBe(Math.round(before + 90));
  const cell = await cellAt(page, 1, "牵头单位");
  expect(await cell.evaluate((one) => one.scrollWidth <= one.clientWidth)).toBe(true);
  // A click still sorts: only a drag is none.
  await unit.getByRole("button", { name: "牵头单位", exact: true }).click();
  await expect(unit).toHaveAttribute("aria-sort", "ascending");
});

test("every column of the standard workbook can be shown, and shows what the record holds", async ({
  program: { page },
}) => {
  await page.setViewportSize({ width: 1366, height: 728 });
  await goTo(page, "事项清单");
  const menu = await openColumns(page);
  for (const box of await menu.getByRole("checkbox").all()) await box.check();
  await page.screenshot({ path: join(screenshots, "grid-all-columns-menu-1366.png") });
  expect(await seriousFaults(page)).toEqual([]);
  await page.keyboard.press("Escape");
  expect((await columnNames(page)).map((name) => name.replace(/（.*）/u, ""))).toEqual(all);
  await pointAt(page, 1, "序号");
  await page.keyboard.press("Control+ArrowRight");
  await page.screenshot({ path: join(screenshots, "grid-all-columns-1366.png") });
  await page.keyboard.type("待核实");
  await page.keyboard.press("Enter");
  await expect(await cellAt(page, 1, "备注")).toHaveText("待核实");
  expect(await isWiderThanWindow(page)).toBe(false);
  await page.setViewportSize({ width: 1920, height: 1040 });
  await page.screenshot({ path: join(screenshots, "grid-all-columns-1920.png") });
});

const usual = [
  "序号",
  "事项名称",
  "领域",
  "类型",
  "合作方",
  "牵头单位",
  "年度计划投资（万元）",
  "年度完成投资（万元）",
  "完成率（%）",
  "状态",
  "阶段",
  "亮灯",
  "完成时限",
];

const all =
  "序号 事项名称 合作机制 领域 类型 合作方 牵头单位 责任单位 主要内容 年度目标 总投资 年度计划投资 年度完成投资 完成率 时序差 累计完成投资 进度 形象进度 状态 阶段 节奏 亮灯 开工时间 完成时限 完成时间 进展情况 存在问题 下一步工作 来源 备注".split(
    " ",
  );

const notStatus = (name: string) => name !== "状态";

function head(page: Page, name: string): Locator {
  return page.getByRole("grid").getByRole("columnheader", { name, exact: true });
}

async function openColumns(page: Page): Promise<Locator> {
  await page.getByRole("button", { name: "列", exact: true }).click();
  return page.getByRole("dialog", { name: "列", exact: true });
}

async function widthOf(locator: Locator): Promise<number> {
  return (await locator.boundingBox())?.width ?? 0;
}

async function centreOf(locator: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const { x, y, width, height } = (await locator.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  return { x: x + width / 2, y: y + height / 2 };
}

/** A point `from` px into a head, on its first half. */
async function middleOf(locator: Locator, from: number): Promise<{ readonly x: number; readonly y: number }> {
  const { x, y, height } = (await locator.boundingBox()) ?? { x: 0, y: 0, height: 0 };
  return { x: x + from, y: y + height / 2 };
}

async function drag(page: Page, from: Locator, to: { readonly x: number; readonly y: number }): Promise<void> {
  const { x, y } = await centreOf(from);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move((x + to.x) / 2, to.y, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
}
