import { beginDraft, cursorBehind, expectDraftSaved, openDraft, paper, showTab, side } from "./support/drafting.ts";
import { seriousFaults } from "./support/looks.ts";
import { expect, test } from "./support/program-test.ts";

test.use({ store: "sample" });

test("into a blank report the program drafts a chapter, a paragraph and an item's sentence where the cursor is", async ({
  program,
}) => {
  const { page } = program;
  await page.setViewportSize({ width: 1366, height: 728 });
  await beginDraft(page, /空白/);
  await paper(page).locator("p").last().click();
  await page.keyboard.type("前言。");
  await showTab(page, "更新");
  const offers = side(page).getByRole("region", { name: "由程序起草" });
  await offers.getByText("存在的主要问题").click();
  await offers
    .getByRole("group")
    .filter({ hasText: "存在的主要问题" })
    .getByRole("button", { name: "加入整章" })
    .click();
  await expect(paper(page).getByRole("heading", { name: "存在的主要问题" })).toBeVisible();

  await cursorBehind(page, "前言。");
  await offers.getByText("总体进展情况").click();
  const first = offers.getByRole("article").filter({ hasText: "2022年度共有合作事项26项" });
  await first.getByRole("button", { name: "放到光标处" }).click();
  await expect(paper(page).locator("p", { hasText: "2022年度共有合作事项26项" })).toBeVisible();
  await expect(first).toHaveCount(0);
  // The standard report has a chart and an annex here; this text has neither.
  await expect(paper(page)).not.toContainText("（见");

  await offers.getByRole("textbox", { name: "查找要起草的事项" }).fill("甘孜");
  await offers.getByRole("article").filter({ hasText: "甘孜" }).getByRole("button", { name: "放到光标处" }).click();
  await expect(paper(page).locator("p", { hasText: "遂宁市与甘孜州" })).toBeVisible();
  expect(await seriousFaults(page)).toEqual([]);
  await page.screenshot({ path: "output/screenshots/起草-由程序起草-1366.png" });
  await expectDraftSaved(page);
  await page.getByRole("button", { name: "返回列表" }).click();
  await openDraft(page);
  await expect(paper(page).locator(".desk-figure").first()).toHaveText("26项");
});

test("after another cut-off date the passages are compared with the data of that day", async ({ program }) => {
  const { page } = program;
  await beginDraft(page);
  await showTab(page, "更新");
  await expect(side(page).getByText("由程序起草的段落都与现在的数据一致。")).toBeVisible();
  await showTab(page, "内容");
  const date = side(page).getByLabel("报告的截至日期");
  await date.fill("2022-06-30");
  await date.press("Enter");
  await expect(date).toHaveValue("2022-06-30");
  await showTab(page, "更新");
  await expect(side(page).getByRole("region", { name: "起草内容有变化" }).first()).toBeVisible();
});
