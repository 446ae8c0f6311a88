import type { Locator, Page } from "@playwright/test";
import {
  beginDraft,
  cursorBehind,
  editorHearsSelection,
  expectDraftSaved,
  openDraft,
  paper,
  showTab,
  side,
} from "./support/drafting.ts";
import { expect, test } from "./support/program-test.ts";

test.use({ store: "sample" });

const firstParagraph = "2022年度共有合作事项";

test("a copied chart follows the data as its original does, and references keep meaning the original", async ({
  program,
}) => {
  const { page } = program;
  await beginDraft(page);
  const charts = paper(page).locator(".node-chart");
  const before = await charts.count();
  await selectChart(page, charts.first());
  await page.keyboard.press("Control+c");
  await cursorBehind(page, firstParagraph);
  await page.keyboard.press("Control+v");
  await expect(charts).toHaveCount(before + 1);
  await expect(paper(page).locator(".desk-reference").first()).toHaveText("图2");
  await selectChart(page, charts.first());
  const card = side(page).getByRole("region", { name: "图表", exact: true });
  await expect(card).toContainText("与数据一致");
  await expectDraftSaved(page);

  await page.evaluate(deleteAnItemWithField);
  await page.getByRole("button", { name: "返回列表" }).click();
  await openDraft(page);
  await expect(charts.first()).toHaveClass(/desk-object-moved/);
  await expect(charts.nth(1)).toHaveClass(/desk-object-moved/);
  await selectChart(page, charts.first());
  await card.getByRole("button", { name: "采用新数据" }).click();
  await expect(charts.first()).not.toHaveClass(/desk-object-moved/);
});

test("a paragraph that is cut out and put in elsewhere still knows what it was drafted from", async ({ program }) => {
  const { page } = program;
  await beginDraft(page);
  const paragraph = paper(page).locator("p", { hasText: firstParagraph });
  await cursorBehind(page, firstParagraph);
  await paragraph.evaluate((words) => document.getSelection()?.selectAllChildren(words));
  await editorHearsSelection(page);
  await page.keyboard.press("Control+x");
  await expect(paragraph).toHaveCount(0);
  await cursorBehind(page, "下一步工作打算");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+v");
  await expect(paragraph).toHaveCount(1);
  await expectDraftSaved(page);
  await page.evaluate(deleteAnItemWithField);
  await page.getByRole("button", { name: "返回列表" }).click();
  await openDraft(page);
  await showTab(page, "更新");
  const change = side(page).getByRole("region", { name: "起草内容有变化" }).filter({ hasText: firstParagraph });
  await expect(change).toContainText("2022年度共有合作事项25项");
});

test("落款 cannot be deleted by mistake, and a deleted chart is no longer counted nor pointed to unseen", async ({
  program,
}) => {
  const { page } = program;
  await beginDraft(page);
  const signature = paper(page).locator(".node-signature");
  await signature.click();
  await page.keyboard.press("Delete");
  await page.keyboard.press("Backspace");
  await expect(signature).toContainText("2022年12月31日");
  const references = paper(page).locator(".desk-reference");
  await expect(references.nth(3)).toHaveText("图3");
  await selectChart(page, paper(page).locator(".node-chart").nth(1));
  await page.keyboard.press("Delete");
  await expect(references.nth(3)).toHaveText("图2");
  await expectDraftSaved(page);
  await showTab(page, "检查");
  const lost = side(page).getByRole("region", { name: /^引用的内容已不在/ });
  await expect(lost).toContainText("文中引用“图2”，报告中已经没有这个内容");
});

async function selectChart(page: Page, chart: Locator): Promise<void> {
  await chart.click({ position: { x: 200, y: 100 } });
  await expect(chart).toHaveClass(/ProseMirror-selectednode/);
  await expect(side(page).getByRole("region", { name: "图表", exact: true })).toBeVisible();
}

/** Somebody else's change of the data. */
async function deleteAnItemWithField(): Promise<void> {
  const asOf = "2022-12-31" as never;
  const list = { year: 2022, asOf, filter: {}, sort: null, offset: 0, limit: 50 };
  const answer = await window.hezuo["items:page"](list);
  const item = answer.ok ? answer.value.rows.find((row) => row.item.field !== null)?.item : undefined;
  if (item === undefined) throw new Error("no item has a field");
  await window.hezuo["items:delete"]({ id: item.id, basedOn: item.revision });
}
