import type { Page } from "@playwright/test";
import { join } from "node:path";
import {
  beginDraft,
  cursorBehind,
  expectDraftSaved,
  finalise,
  openDraft,
  paper,
  showDrafts,
  showTab,
  side,
} from "./support/drafting.ts";
import { isWiderThanWindow, seriousFaults } from "./support/looks.ts";
import { expect, test } from "./support/program-test.ts";

const screenshots = join(import.meta.dirname, "../../output/screenshots");
/** The screens of offices, less title bar and task bar. */
const screens = [
  { width: 1366, height: 728 },
  { width: 1920, height: 1040 },
] as const;

test.use({ store: "demo" });
// A dozen states each, every one looked through for faults.
test.describe.configure({ timeout: 300_000 });

for (const screen of screens) {
  test(`the drafting desk fits ${screen.width} × ${screen.height} in all its states and can be used by everybody`, async ({
    program,
  }) => {
    const { page } = program;
    const look = (state: string) => lookAt(page, `起草-${state}-${screen.width}`);
    await page.setViewportSize(screen);
    await showDrafts(page);
    await expect(page.getByRole("heading", { name: "2025年度还没有起草报告" })).toBeVisible();
    await look("空列表");
    await page.getByRole("button", { name: "起草报告" }).click();
    await expect(page.getByRole("dialog", { name: "起草报告" })).toBeVisible();
    await look("新报告");
    await page.keyboard.press("Escape");

    await beginDraft(page);
    await expect(side(page).getByText("文中的数据都已核对。")).toBeVisible();
    await look("打开");
    await page.evaluate(deleteFirstItem);
    await cursorBehind(page, "2025年度共有合作事项");
    await page.keyboard.type("总投资仅为1.5万亿元。");
    await expectDraftSaved(page);
    await page.getByRole("button", { name: "返回列表" }).click();
    await look("列表");
    await openDraft(page);
    await side(page).getByRole("button", { name: "全部核对" }).click();
    await expect(side(page).getByRole("region", { name: "选中的数字" })).toContainText("→");
    await look("数字已变动");
    for (const tab of ["内容", "检查", "批注", "版本", "更新"] as const) {
      await showTab(page, tab);
      await expect(side(page).getByText(/^正在/)).toHaveCount(0);
      await look(tab);
    }
  });

  test(`a chart, the export and a final report look right at ${screen.width} × ${screen.height}`, async ({
    program,
  }) => {
    const { page } = program;
    const look = (state: string) => lookAt(page, `起草-${state}-${screen.width}`);
    await page.setViewportSize(screen);
    await beginDraft(page);
    await paper(page).locator(".node-chart").first().click();
    await expect(side(page).getByRole("region", { name: "图表", exact: true })).toBeVisible();
    await look("图表选中");
    await page.getByRole("button", { name: "导出", exact: true }).click();
    const dialog = page.getByRole("dialog", { name: "导出Word文件" });
    await expect(dialog.getByText("正在检查报告")).toHaveCount(0);
    await look("导出");
    await page.keyboard.press("Escape");
    await finalise(page);
    await look("定稿");
  });
}

/** Somebody else's change of the data, so that figures move. */
async function deleteFirstItem(): Promise<void> {
  const asOf = "2025-12-31" as never;
  const list = { year: 2025, asOf, filter: {}, sort: null, offset: 0, limit: 1 };
  const answer = await window.hezuo["items:page"](list);
  const item = answer.ok ? answer.value.rows[0]?.item : undefined;
  if (item === undefined) throw new Error("the list is empty");
  await window.hezuo["items:delete"]({ id: item.id, basedOn: item.revision });
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
