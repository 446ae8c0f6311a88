import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { choose, expectSaved, goTo, record } from "./support/desk.ts";
import { cellAt, columnNames, columnPanel, columnTexts, pointAt, storedRows } from "./support/grid.ts";
import { isWiderThanWindow, seriousFaults } from "./support/looks.ts";
import { expect, test } from "./support/program-test.ts";

const screenshots = join(import.meta.dirname, "../../output/screenshots");

test.use({ store: "demo" });

async function openDialog(page: Page): Promise<Locator> {
  await page.getByRole("button", { name: "列", exact: true }).press("Enter");
  await page.getByRole("dialog", { name: "列", exact: true }).getByRole("button", { name: "自定义列" }).press("Enter");
  const dialog = page.getByRole("dialog", { name: "自定义列" });
  await expect(dialog).toBeVisible();
  return dialog;
}

async function addColumn(page: Page, dialog: Locator, name: string, kind: string, more: readonly string[] = []) {
  await dialog.getByRole("button", { name: "新增自定义列" }).click();
  await dialog.getByLabel("列名").fill(name);
  await choose(page, dialog.getByLabel("内容"), kind);
  if (kind === "数值") await dialog.getByLabel("单位（可不填）").fill(more[0] ?? "");
  if (kind === "选项") {
    for (const [at, choice] of more.entries()) {
      const field = dialog.getByRole("textbox", { name: `选项${at + 1}` });
      await field.fill(choice);
      if (at + 1 < more.length) await field.press("Enter");
    }
  }
  await dialog.getByRole("button", { name: "新增", exact: true }).click();
  await expect(dialog.getByRole("row").filter({ hasText: name })).toBeVisible();
}

/** The demo year's first list gets a column of each kind. */
async function withColumns(page: Page): Promise<void> {
  const dialog = await openDialog(page);
  await addColumn(page, dialog, "投资主体", "文本");
  await addColumn(page, dialog, "专项债券", "数值", ["万元"]);
  await addColumn(page, dialog, "批复日期", "日期");
  await addColumn(page, dialog, "业主性质", "选项", ["国企", "民企", "其他"]);
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
}

test("columns of an office are set up, filled in, sorted, filtered, added up and grouped like any other", async ({
  program,
}) => {
  const { page } = program;
  await page.setViewportSize({ width: 1920, height: 1040 });
  await goTo(page, "事项清单");
  await withColumns(page);
  expect((await columnNames(page)).slice(-4)).toEqual(["投资主体", "专项债券（万元）", "批复日期", "业主性质"]);
  const lines = await ownLines(page);
  const [first = 1, second = 2, third = 3] = lines;

  await pointAt(page, first, "专项债券");
  await page.keyboard.type("1,200.5万元");
  await page.keyboard.press("Tab");
  await page.keyboard.type("2025年3月");
  await page.keyboard.press("Tab");
  await page.keyboard.type("民");
  await expect(page.getByRole("option", { name: "民企" })).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(await cellAt(page, first, "专项债券")).toHaveText("1,200.5");
  await expect(await cellAt(page, first, "批复日期")).toHaveText("2025-03");
  await expect(await cellAt(page, first, "业主性质")).toHaveText("民企");
  await pointAt(page, second, "专项债券");
  await page.keyboard.type("0.1");
  await page.keyboard.press("Enter");
  await pointAt(page, third, "业主性质");
  await page.keyboard.type("国企");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("contentinfo")).toContainText("已保存");
  await expect(page.getByRole("grid").getByRole("row").last()).toContainText("1,200.6");
  await page.screenshot({ path: join(screenshots, "own-columns-1920.png") });

  await pointAt(page, first, "专项债券");
  await page.keyboard.type("约500");
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowUp");
  await expect(page.getByText("请填写以“万元”计的数字")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(await cellAt(page, first, "专项债券")).toHaveText("1,200.5");

  await page.keyboard.press("Control+Shift+L");
  const panel = page.getByRole("dialog", { name: "“专项债券”列" });
  await panel.getByRole("button", { name: "降序" }).click();
  await expect.poll(async () => (await columnTexts(page, "专项债券（万元）")).slice(0, 2)).toEqual(["1,200.5", "0.1"]);
  const filter = await columnPanel(page, "专项债券");
  await filter.getByRole("textbox", { name: "从" }).fill("1");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("list", { name: "筛选条件" })).toContainText("专项债券不少于1");
  await expect.poll(() => columnTexts(page, "专项债券（万元）")).toEqual(["1,200.5"]);
  await page.getByRole("button", { name: "清除筛选" }).click();
  await page.getByRole("button", { name: "分组", exact: true }).click();
  await page.getByRole("dialog", { name: "分组" }).getByText("按业主性质").click();
  await expect(page.locator(".grid-group-name, [role=row]").filter({ hasText: "国企" }).first()).toBeVisible();
  await page.screenshot({ path: join(screenshots, "own-columns-groups-1920.png") });
  expect(await isWiderThanWindow(page)).toBe(false);
});

test("the record has the columns too, the history tells of them, and undoing takes a deleted one back", async ({
  program,
}) => {
  const { page } = program;
  await page.setViewportSize({ width: 1366, height: 728 });
  await page.evaluate(setUpColumns);
  await goTo(page, "事项清单");
  const [first = 1] = await ownLines(page);
  await pointAt(page, first, "事项名称");
  await page.keyboard.press("Control+Enter");
  const own = record(page).getByRole("region", { name: "自定义列" });
  await own.getByLabel("投资主体").fill("内江交投集团");
  await own.getByLabel("专项债券").fill("36");
  await expectSaved(page);
  await choose(page, own.getByLabel("业主性质"), "其他");
  await expectSaved(page);
  await page.screenshot({ path: join(screenshots, "own-columns-record-1366.png") });
  await expect(record(page).getByRole("region", { name: "历史" })).toContainText("专项债券");
  expect(await seriousFaults(page)).toEqual([]);

  const dialog = await openDialog(page);
  await expect(dialog.getByRole("row").filter({ hasText: "专项债券" })).toContainText("1条");
  await dialog.getByRole("button", { name: "删除专项债券" }).click();
  await expect(dialog.getByRole("status").filter({ hasText: "其中1条事项填有内容" })).toBeVisible();
  await page.screenshot({ path: join(screenshots, "own-columns-dialog-1366.png") });
  expect(await seriousFaults(page)).toEqual([]);
  await dialog.getByRole("button", { name: "撤销" }).click();
  await expect(dialog.getByRole("row").filter({ hasText: "专项债券" })).toContainText("1条");

  await dialog.getByRole("button", { name: "修改专项债券" }).click();
  await dialog.getByLabel("列名").fill("总投资");
  await dialog.getByRole("button", { name: "保存", exact: true }).click();
  await expect(dialog.getByRole("alert")).toContainText("清单已有“总投资（万元）”这一列");
  await dialog.getByLabel("列名").fill("专项债");
  await expect(dialog.getByRole("alert")).toHaveCount(0);
  await dialog.getByRole("button", { name: "保存", exact: true }).click();
  await expect(dialog.getByRole("row").filter({ hasText: "数值（万元）" })).toContainText("专项债");
  await page.keyboard.press("Escape");
  await expect(own.getByLabel("专项债")).toHaveValue("36");
  const [row] = await storedRows(page, 1);
  expect(row?.item["own:专项债"]).toBe("36");
});

/** In the window: the demo year's first list gets two columns, as its dialog would ask for them. */
async function setUpColumns(): Promise<void> {
  const catalog = await window.hezuo["catalog:read"]({ year: 2025 });
  const worklistId = catalog.ok ? (catalog.value.worklists[0]?.id ?? "") : "";
  const columns = [
    { name: "投资主体", kind: "text" as const, unit: null, choices: [], inAnnex: false },
    { name: "专项债券", kind: "number" as const, unit: "万元", choices: [], inAnnex: true },
    { name: "业主性质", kind: "choice" as const, unit: null, choices: ["国企", "民企", "其他"], inAnnex: false },
  ];
  for (const column of columns) await window.hezuo["ownColumns:create"]({ worklistId, column });
}

/** The numbers of the rows whose list has the columns: the first list of the year. */
async function ownLines(page: Page): Promise<readonly number[]> {
  const rows = await storedRows(page, 100);
  const listId = await page.evaluate(async () => {
    const catalog = await window.hezuo["catalog:read"]({ year: 2025 });
    return catalog.ok ? catalog.value.ownColumns[0]?.worklistId : undefined;
  });
  return rows.flatMap(({ item }, at) => (item.worklistId === listId ? [at + 1] : []));
}
