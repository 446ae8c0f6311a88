import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { goTo, record, row } from "./support/desk.ts";
import { openRecord } from "./support/grid.ts";
import { isWiderThanWindow, seriousFaults } from "./support/looks.ts";
import { expect, test } from "./support/program-test.ts";

const screenshots = join(import.meta.dirname, "../../output/screenshots");
const title = "遂宁陆港型国家物流枢纽";
const screens = [
  { width: 1366, height: 728 },
  { width: 1920, height: 1040 },
] as const;

test.describe("the lists of the sample years", () => {
  test.use({ store: "sample" });

  test("a list gets its number and a version; a version older than the list is pointed out; both are undone", async ({
    program,
  }) => {
    const { page } = program;
    const list = await openLists(page);
    await list.getByRole("button", { name: /^修改清单/ }).click();
    await list.getByRole("textbox", { name: "文号" }).fill("遂府发〔2022〕3号");
    await list.getByRole("textbox", { name: "印发日期" }).fill("2022年3月");
    await list.getByRole("button", { name: "保存" }).click();
    await expect(list).toContainText("文号：遂府发〔2022〕3号；印发日期：2022年3月");
    await list.getByRole("button", { name: "新增版本" }).click();
    const added = list.getByRole("group", { name: "新增版本" });
    await expect(added.getByRole("button", { name: "保存" })).toBeDisabled();
    await added.getByRole("textbox", { name: "版本名称" }).fill("2022年9月调整");
    await added.getByRole("textbox", { name: "日期" }).fill("2022年1月");
    await expect(added).toContainText("版本日期早于清单的印发日期（2022年3月），请核对");
    await added.getByRole("textbox", { name: "日期" }).fill("2022.9");
    await expect(added).not.toContainText("请核对");
    await added.getByRole("textbox", { name: "调整内容" }).fill("调入2项、调出1项");
    await added.getByRole("button", { name: "保存" }).click();
    await expect(list.getByRole("row", { name: /2022年9月调整/ })).toContainText("2022-09");
    await list.getByRole("button", { name: "新增版本" }).click();
    await added.getByRole("textbox", { name: "版本名称" }).fill("2022年9月调整");
    await added.getByRole("button", { name: "保存" }).click();
    await expect(added.getByRole("alert")).toContainText("这份清单已有版本“2022年9月调整”，请换一个名称");
    await page.keyboard.press("Escape");
    await expect(dialogOf(page)).toHaveCount(0);
    await page.keyboard.press("Control+z");
    await expect(page.getByText("已撤销：新增清单版本“2022年9月调整”")).toBeVisible();
    await expect((await openLists(page)).getByText("还没有登记版本")).toBeVisible();
  });

  test("a list is made where the lists are, renamed, and undone", async ({ program }) => {
    const { page } = program;
    await openLists(page);
    const dialog = dialogOf(page);
    await dialog.getByRole("button", { name: "新建清单" }).click();
    const added = dialog.getByRole("group", { name: "新建清单" });
    await expect(added.getByRole("button", { name: "建立" })).toBeDisabled();
    await added.getByRole("textbox", { name: "清单名称" }).fill("遂宁与广安合作事项清单");
    await added.getByRole("combobox", { name: "合作机制" }).fill("遂宁—广安");
    await added.getByRole("button", { name: "建立" }).click();
    const list = dialog.getByRole("region", { name: "遂宁与广安合作事项清单" });
    await expect(list).toContainText("0项");
    await list.getByRole("button", { name: /^修改清单/ }).click();
    await list.getByRole("textbox", { name: "清单名称" }).fill("遂广合作事项清单");
    await list.getByRole("button", { name: "保存" }).click();
    await expect(dialog.getByRole("region", { name: "遂广合作事项清单" })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
    // A name that is corrected within seconds belongs to the making of the list.
    await page.keyboard.press("Control+z");
    await expect(page.getByText(/^已撤销：新增清单/)).toBeVisible();
    await openLists(page);
    await expect(dialog.getByRole("region", { name: /广/ })).toHaveCount(0);
  });

  test("an item is moved out and back in; the list's log and the record tell it, and withdrawing takes it back", async ({
    program,
  }) => {
    const { page } = program;
    await goTo(page, "事项清单");
    await openRecord(row(page, title));
    await moveItem(page, "2022-09-10", "选址未落实");
    await expect(record(page).getByRole("article", { name: "调出" })).toContainText("2022年9月10日调出");
    await expect(row(page, title)).toContainText("终止");
    await expect(record(page).getByRole("textbox", { name: "完成时间" })).toHaveValue("2022-09-10");

    await record(page).getByRole("button", { name: "登记调入调出" }).click();
    await form(page).getByRole("radio", { name: "调出" }).check();
    await fillMove(page, "2022-10", "再次调出");
    await form(page).getByRole("button", { name: "登记调出" }).click();
    await expect(form(page).getByRole("alert")).toContainText("这条事项已于2022年9月10日调出，不能重复调出");
    await form(page).getByRole("radio", { name: "调入" }).check();
    await fillMove(page, "2022-11-01", "选址已落实");
    await form(page).getByRole("button", { name: "登记调入" }).click();
    await expect(record(page).getByRole("article", { name: "调入" })).toContainText("2022年11月1日调入");
    await expect(row(page, title)).not.toContainText("终止");

    await openLists(page);
    const log = dialogOf(page).getByRole("region", { name: "调入调出" }).filter({ hasText: title });
    await expect(log).toContainText("调入1项、调出1项");
    await log.getByRole("button", { name: `撤回“${title}”的调入` }).click();
    await expect(log).not.toContainText("调入1项");
    await log.getByRole("button", { name: title, exact: true }).click();
    await expect(dialogOf(page)).toHaveCount(0);
    await expect(record(page).getByRole("article", { name: "调入" })).toHaveCount(0);
    await expect(row(page, title)).toContainText("终止");
  });

  for (const screen of screens) {
    test(`a record with its move fits ${screen.width} × ${screen.height} and can be used by everybody`, async ({
      program,
    }) => {
      const { page } = program;
      await page.setViewportSize(screen);
      await goTo(page, "事项清单");
      await openRecord(row(page, title));
      await record(page).getByRole("button", { name: "登记调入调出" }).click();
      await fillMove(page, "2022-09-10", "选址未落实，需要重新论证线路方案");
      await form(page).scrollIntoViewIfNeeded();
      await page.screenshot({ path: join(screenshots, `moves-form-${screen.width}.png`) });
      expect(await seriousFaults(page)).toEqual([]);
      await form(page).getByRole("button", { name: "登记调出" }).click();
      await expect(
        record(page)
          .getByRole("navigation")
          .getByRole("button", { name: /^调入调出/ }),
      ).toHaveText("调入调出1");
      await record(page).getByRole("article", { name: "调出" }).scrollIntoViewIfNeeded();
      await page.screenshot({ path: join(screenshots, `moves-record-${screen.width}.png`) });
      expect(await isWiderThanWindow(page)).toBe(false);
    });

    test(`the lists with a version fit ${screen.width} × ${screen.height} and can be used by everybody`, async ({
      program,
    }) => {
      const { page } = program;
      await page.setViewportSize(screen);
      const list = await openLists(page);
      await list.getByRole("button", { name: "新增版本" }).click();
      await list.getByRole("textbox", { name: "版本名称" }).fill("2022年9月调整");
      await list.getByRole("textbox", { name: "调整内容" }).fill("调出1项");
      await list.getByRole("button", { name: "保存" }).click();
      await expect(list.getByRole("row", { name: /2022年9月调整/ })).toBeVisible();
      await page.screenshot({ path: join(screenshots, `lists-${screen.width}.png`) });
      await list.getByRole("button", { name: /^修改清单/ }).click();
      await page.screenshot({ path: join(screenshots, `lists-form-${screen.width}.png`) });
      expect(await isWiderThanWindow(page)).toBe(false);
      expect(await seriousFaults(page)).toEqual([]);
    });
  }
});

function dialogOf(page: Page): Locator {
  return page.getByRole("dialog", { name: /^清单与词库/ });
}

/** Opens 清单与词库; answers the list that the item of these tests stands on. */
async function openLists(page: Page): Promise<Locator> {
  await goTo(page, "事项清单");
  await page.getByRole("button", { name: "清单与词库" }).click();
  const lists = dialogOf(page).locator("section.register");
  await expect(lists.first()).toBeVisible();
  return lists.first();
}

function form(page: Page): Locator {
  return record(page).getByRole("group", { name: "登记调入调出" });
}

async function fillMove(page: Page, date: string, reason: string): Promise<void> {
  await form(page).getByRole("textbox", { name: "日期" }).fill(date);
  await form(page).getByRole("textbox", { name: "原因" }).fill(reason);
}

async function moveItem(page: Page, date: string, reason: string): Promise<void> {
  await record(page).getByRole("button", { name: "登记调入调出" }).click();
  await fillMove(page, date, reason);
  await form(page).getByRole("button", { name: "登记调出" }).click();
}
