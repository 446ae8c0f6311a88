import { join } from "node:path";
import type { Page } from "@playwright/test";
import { wordFile } from "../support/drafting-returned.ts";
import { commentedAt, wordReplaced } from "../support/word-like-edits.ts";
import { beginDraft, cursorBehind, expectDraftSaved, paper, side } from "./support/drafting.ts";
import { isWiderThanWindow, seriousFaults } from "./support/looks.ts";
import { expect, test } from "./support/program-test.ts";
import { cards, exportTo, readBack } from "./support/returned.ts";

const screenshots = join(import.meta.dirname, "../../output/screenshots");

test.use({ store: "sample" });
test.describe.configure({ timeout: 300_000 });

const firstParagraph = "2022年度共有合作事项";

const byTheLeader = (xml: string) =>
  commentedAt(
    wordReplaced(xml, "共有合作事项", "全市共有合作事项")
      .replace(">总体进展情况<", ">总体进展和成效<")
      .replace(">26项<", ">28项<")
      .replace("成效良好。", "成效显著。"),
    "全市共有",
  );

for (const screen of [
  { width: 1366, height: 728 },
  { width: 1920, height: 1040 },
] as const) {
  test(`an edited file is looked through at ${screen.width} × ${screen.height}`, async ({ program, folder }) => {
    const { page } = program;
    const look = (state: string) => lookAt(page, `改稿-${state}-${screen.width}`);
    await page.setViewportSize(screen);
    await beginDraft(page);
    await cursorBehind(page, firstParagraph);
    await page.keyboard.insertText("成效良好。");
    await expectDraftSaved(page);
    const edited = await wordFile(await exportTo(program, folder), byTheLeader, "请核实总数，并说明与上年的变化。");
    await page.getByRole("region", { name: "起草报告" }).getByRole("button", { name: "收起" }).click();
    await page.getByRole("button", { name: "读回修改稿" }).click();
    await look("开始");
    await readBack(program, edited);
    await expect(cards(program, "改动的文字")).toHaveCount(2);
    await look("对照");
    await cards(program, "改动的数字").getByRole("button", { name: "更正数据" }).click();
    await expect(cards(program, "改动的数字").getByRole("listitem").first()).toBeVisible();
    await look("更正数据");
    await cards(program, "改动的数字").getByRole("button", { name: "取消" }).click();
    await cursorBehind(page, firstParagraph);
    for (let back = 0; back < 3; back += 1) await page.keyboard.press("Backspace");
    await page.keyboard.insertText("突出。");
    await expect(cards(program, "改动的文字").filter({ hasText: "也改过" })).toHaveCount(1);
    await cards(program, "文件中的批注").scrollIntoViewIfNeeded();
    await look("冲突和批注");
    await cards(program, "文件中的批注").getByRole("button", { name: "加入批注" }).click();
    await cards(program, "改动的数字").getByRole("button", { name: "不采用" }).click();
    await side(page)
      .getByText(/^已处理/)
      .click();
    await look("已处理");
    await expect(paper(page)).toContainText("成效突出。");
  });
}

async function lookAt(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => null))),
  );
  await page.screenshot({ path: join(screenshots, `${name}.png`) });
  expect(await isWiderThanWindow(page), `${name} is wider than the window`).toBe(false);
  expect(await seriousFaults(page), name).toEqual([]);
}
