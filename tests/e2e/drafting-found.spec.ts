import { beginDraft, cursorBehind, expectDraftSaved, paper } from "./support/drafting.ts";
import { expect, test } from "./support/program-test.ts";

test.use({ store: "sample" });

test("a search finds what is written in a report and lays it on the desk at these words", async ({ program }) => {
  const { page } = program;
  await beginDraft(page);
  await cursorBehind(page, "2022年度共有合作事项");
  await page.keyboard.insertText("（含龙舟邀请赛）");
  await expectDraftSaved(page);
  await page.getByRole("button", { name: "返回列表" }).click();

  await page.keyboard.press("Control+k");
  await page.getByPlaceholder(/搜索事项/).fill("龙舟");
  const results = page.getByRole("listbox", { name: "查找结果" });
  const hit = results.getByRole("group", { name: "报告文稿" }).getByRole("option", { name: /龙舟邀请赛/ });
  await expect(hit).toBeVisible();
  await page.screenshot({ path: test.info().outputPath("found.png") });
  await hit.click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(paper(page).locator("p", { hasText: "龙舟邀请赛" })).toBeInViewport();
});
