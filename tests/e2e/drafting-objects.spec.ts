import type { Page } from "@playwright/test";
import { goTo } from "./support/desk.ts";
import { beginDraft, cursorBehind, expectDraftSaved, openDraft, paper, showTab, side } from "./support/drafting.ts";
import { deleteItem } from "./support/grid.ts";
import { expect, test } from "./support/program-test.ts";

test.use({ store: "sample" });

const firstParagraph = "2022年度共有合作事项";

test("a chart is defined with a live preview, put in, and its definition opened again on the paper", async ({
  program,
}) => {
  const { page } = program;
  await beginDraft(page);
  await cursorBehind(page, firstParagraph);
  const dialog = await openDefinition(page);
  const preview = dialog.getByRole("region", { name: "预览" });
  await expect(preview.getByText("各领域事项数")).toBeVisible();
  await choose(page, "分组", "按状态");
  await choose(page, "形式", "环形图");
  await expect(preview.getByText("各状态事项数")).toBeVisible();
  await expect(preview.getByRole("img")).toHaveAttribute("aria-label", /^环形图：各状态事项数（项）。/);
  await dialog.getByRole("textbox", { name: "题目" }).fill("事项状态构成");
  await dialog.getByRole("button", { name: "插入" }).click();

  const chart = paper(page).locator(".node-chart", { hasText: "事项状态构成" });
  await expect(chart).toHaveCount(1);
  await chart.dblclick({ position: { x: 200, y: 100 } });
  const again = page.getByRole("dialog", { name: "修改图表或表格的定义" });
  await expect(again.getByRole("textbox", { name: "题目" })).toHaveValue("事项状态构成");
  await choose(page, "形式", "表格");
  await expect(again.getByRole("region", { name: "预览" }).getByRole("row", { name: /^合计/ })).toBeVisible();
  await again.getByRole("button", { name: "完成" }).click();
  await expect(chart).toHaveCount(0);
  const table = paper(page).locator(".node-table", { hasText: "事项状态构成" });
  await expect(table.getByRole("row", { name: /^合计/ })).toBeVisible();
  await expect(paper(page)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(again).toBeVisible();
  await page.keyboard.press("Escape");
  await expectDraftSaved(page);
  await page.getByRole("button", { name: "返回列表" }).click();
  await openDraft(page);
  await expect(table).toHaveCount(1);
});

test("a chart whose data has moved says so, shows old and new, and is agreed to with the figures", async ({
  program,
}) => {
  const { page } = program;
  await beginDraft(page);
  await cursorBehind(page, firstParagraph);
  const dialog = await openDefinition(page);
  await dialog.getByRole("textbox", { name: "题目" }).fill("事项分布");
  await dialog.getByRole("button", { name: "插入" }).click();
  await expectDraftSaved(page);
  await deleteItem(page, "遂潼涪江创新产业园区5年授信战略合作协议");
  await goTo(page, "报告");

  const chart = paper(page).locator(".node-chart", { hasText: "事项分布" });
  await expect(chart).toHaveClass(/desk-object-moved/);
  await chart.click({ position: { x: 200, y: 100 } });
  const card = side(page).getByRole("region", { name: "图表" });
  await expect(card.getByRole("list", { name: "变动的数据" })).toContainText(/\d+项 → \d+项/);
  await expect(side(page).getByRole("status")).toHaveText(/^第\d+处，共\d+处$/);
  await card.getByRole("button", { name: "采用新数据" }).click();
  await expect(chart).not.toHaveClass(/desk-object-moved/);
});

test("a chart that the program has drafted is marked when its data moves, and stands in the walk, in the check and before 定稿", async ({
  program,
}) => {
  const { page } = program;
  await beginDraft(page);
  await deleteItem(page, "遂潼涪江创新产业园区5年授信战略合作协议");
  await goTo(page, "报告");

  const moved = paper(page).locator(".node-chart.desk-object-moved");
  await expect(moved.first()).toBeVisible();
  await page.getByRole("button", { name: "送审" }).click();
  await page.getByRole("button", { name: "定稿" }).click();
  const asked = page.getByRole("dialog", { name: "还有需要核对的内容" });
  await expect(asked).toContainText(/数据已变动\d+处/);
  await asked.getByRole("button", { name: "逐项查看" }).click();
  const found = side(page).getByRole("region", { name: /^数据已变动/ });
  await expect(found.getByRole("button", { name: /图表的数据已变动：/ }).first()).toBeVisible();

  await showTab(page, "数据");
  await side(page).getByRole("button", { name: "全部核对" }).click();
  const walk = side(page)
    .getByRole("status")
    .filter({ hasText: /^第\d+处，共\d+处$/ });
  while (await walk.isVisible()) await page.keyboard.press("Alt+Enter");
  await expect(moved).toHaveCount(0);
  await expectDraftSaved(page);
  await page.getByRole("button", { name: "定稿" }).click();
  // What else is asked about, no number has moved any more.
  await expect(asked.or(page.getByRole("button", { name: "重新打开" }))).toBeVisible();
  await expect(asked.getByText(/数据已变动/)).toHaveCount(0);
});

test("what cannot be drawn is said in words, and is not put in", async ({ program }) => {
  const { page } = program;
  await beginDraft(page);
  await cursorBehind(page, firstParagraph);
  const dialog = await openDefinition(page);
  await choose(page, "筛选亮灯", "红灯");
  await choose(page, "筛选状态", "已完成");
  await expect(dialog.getByRole("status")).toHaveText("没有符合条件的事项。");
  await expect(dialog.getByRole("button", { name: "插入" })).toBeDisabled();
});

test("a table of one's own words is put in, given a column and filled in", async ({ program }) => {
  const { page } = program;
  await beginDraft(page, /空白/);
  await paper(page).locator("p").last().click();
  await page.keyboard.type("任务分工如下。");
  await page.getByRole("toolbar", { name: "编辑" }).getByRole("button", { name: "插入" }).click();
  await page.getByRole("menuitem", { name: "表格（自己填写）" }).click();
  const table = paper(page).locator(".node-table");
  await expect(table).toHaveCount(1);
  await table.click();
  await side(page).getByRole("button", { name: "修改表格内容" }).click();
  const dialog = page.getByRole("dialog", { name: "修改表格内容" });
  await dialog.getByRole("button", { name: "增加一列" }).click();
  await dialog.getByRole("textbox", { name: "第4列标题" }).fill("时限");
  await dialog.getByRole("textbox", { name: "第1行第4格" }).fill("3月底");
  await dialog.getByRole("button", { name: "删除列" }).nth(1).click();
  await dialog.getByRole("button", { name: "完成" }).click();
  await expect(table.getByRole("columnheader")).toHaveText(["第1列", "第3列", "时限"]);
  await expect(table.getByRole("cell", { name: "3月底" })).toBeVisible();
  await expectDraftSaved(page);
});

async function openDefinition(page: Page) {
  await page.getByRole("toolbar", { name: "编辑" }).getByRole("button", { name: "插入" }).click();
  await page.getByRole("menuitem", { name: "图表或表格（自己定义）" }).click();
  const dialog = page.getByRole("dialog", { name: "插入图表或表格" });
  await expect(dialog).toBeVisible();
  return dialog;
}

/** Chooses in one of the lists of the definition. */
async function choose(page: Page, label: string, words: string): Promise<void> {
  const box = page.getByRole("combobox", { name: label, exact: true });
  await box.click();
  await page.locator(".ant-select-dropdown:visible").getByTitle(words, { exact: true }).click();
  // Closes the list; the keys that would do so choose in it as well.
  await page.locator(".ant-modal-title").click();
}
