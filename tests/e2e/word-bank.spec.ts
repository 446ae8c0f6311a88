import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { choose, goTo, record, row } from "./support/desk.ts";
import { openRecord } from "./support/grid.ts";
import { isWiderThanWindow, seriousFaults } from "./support/looks.ts";
import { expect, test } from "./support/program-test.ts";

const screenshots = join(import.meta.dirname, "../../output/screenshots");
const title = "遂宁陆港型国家物流枢纽";

test.describe("the words of the sample years", () => {
  test.use({ store: "sample" });

  test("two are merged after telling how many items that touches, and undone with one key", async ({ program }) => {
    const { page } = program;
    const dialog = await openWords(page);
    await dialog.getByRole("textbox", { name: "查找词" }).fill("cq");
    const city = dialog.getByRole("row", { name: /^重庆市/ });
    await expect(city).toBeVisible();
    await dialog.getByRole("textbox", { name: "查找词" }).fill("");
    await dialog.getByRole("button", { name: "合并“宜宾市”", exact: true }).click();
    const form = dialog.getByRole("group", { name: "合并“宜宾市”" });
    await expect(form).toBeInViewport();
    await expect(form.getByRole("status")).toContainText(/将改动\d+条事项：2022年度\d+条/);
    await expect(form.getByRole("button", { name: "合并", exact: true })).toBeDisabled();
    await choose(page, form.getByRole("combobox"), "成都市");
    await form.getByRole("button", { name: "合并", exact: true }).click();
    await expect(dialog.getByRole("row", { name: /^宜宾市/ })).toHaveCount(0);
    await page.keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
    await page.keyboard.press("Control+z");
    await expect(page.getByText("已撤销：把“宜宾市”并入“成都市”")).toBeVisible();
    await expect((await openWords(page)).getByRole("row", { name: /^宜宾市/ })).toBeVisible();
  });

  test("a place is renamed and shortened, and completed by its initials while typing", async ({ program }) => {
    const { page } = program;
    const dialog = await openWords(page);
    await dialog.getByRole("button", { name: "修改“甘孜州”" }).click();
    const form = dialog.getByRole("group", { name: "修改“甘孜州”" });
    await form.getByRole("textbox", { name: "名称" }).fill("遂宁市");
    await form.getByRole("button", { name: "保存" }).click();
    await expect(form.getByRole("alert")).toContainText("已有合作方“遂宁市”；如果是同一个，请用“合并”");
    await form.getByRole("textbox", { name: "名称" }).fill("甘孜藏族自治州");
    await expect(form.getByRole("alert")).toHaveCount(0);
    await form.getByRole("textbox", { name: "简称" }).fill("甘孜");
    await form.getByRole("button", { name: "保存" }).click();
    await expect(dialog.getByRole("row", { name: /^甘孜藏族自治州/ })).toContainText("甘孜");
    // The former name leads to the present one.
    await dialog.getByRole("textbox", { name: "查找词" }).fill("甘孜州");
    await expect(dialog.getByRole("row", { name: /^甘孜藏族自治州/ })).toBeVisible();
    await dialog.getByRole("textbox", { name: "查找词" }).fill("");
    await page.screenshot({ path: join(screenshots, "words-1366.png") });
    expect(await isWiderThanWindow(page)).toBe(false);
    await page.keyboard.press("Escape");
    await expect(row(page, "遂宁市与甘孜州战略合作协议")).toContainText("甘孜藏族");

    await openRecord(row(page, title));
    const parties = record(page).getByRole("combobox", { name: "合作方" });
    await parties.click();
    await parties.fill("gzz");
    await expect(page.getByTitle("甘孜藏族自治州", { exact: true })).toBeVisible();
  });

  test("one that no item uses is deleted, one that is used says where; a deletion is undone", async ({ program }) => {
    const { page } = program;
    const dialog = await openWords(page);
    await dialog.getByRole("button", { name: "删除“甘孜州”" }).click();
    await expect(page.getByText(/^还有事项用到“甘孜州”（2022年度1条），不能删除/)).toBeVisible();
    await page.keyboard.press("Escape");
    await openRecord(row(page, "遂宁市与甘孜州战略合作协议"));
    await record(page).getByRole("button", { name: "删除", exact: true }).first().click();
    await expect(row(page, "遂宁市与甘孜州战略合作协议")).toHaveCount(0);
    const again = await openWords(page);
    await again.getByRole("button", { name: "删除“甘孜州”" }).click();
    await expect(page.getByText("已删除“甘孜州”，可以撤销")).toBeVisible();
    await expect(again.getByRole("row", { name: /^甘孜州/ })).toHaveCount(0);
    await page.keyboard.press("Escape");
    await expect(again).toHaveCount(0);
    await page.keyboard.press("Control+z");
    await expect(page.getByText("已撤销：删除合作方“甘孜州”")).toBeVisible();
    await expect((await openWords(page)).getByRole("row", { name: /^甘孜州/ })).toBeVisible();
  });

  test("can be used by everybody", async ({ program }) => {
    const { page } = program;
    await page.setViewportSize({ width: 1920, height: 1040 });
    const dialog = await openWords(page);
    await dialog.getByRole("button", { name: "合并“宜宾市”", exact: true }).click();
    await expect(dialog.getByRole("status")).toContainText("将改动");
    await page.screenshot({ path: join(screenshots, "words-merge-1920.png") });
    expect(await seriousFaults(page)).toEqual([]);
  });
});

async function openWords(page: Page): Promise<Locator> {
  await goTo(page, "事项清单");
  await page.getByRole("button", { name: "清单与词库" }).click();
  const dialog = page.getByRole("dialog", { name: /^清单与词库/ });
  await dialog.getByText("词库", { exact: true }).click();
  await expect(dialog.getByRole("textbox", { name: "查找词" })).toBeVisible();
  return dialog;
}
