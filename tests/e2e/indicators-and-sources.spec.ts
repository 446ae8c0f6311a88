import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { goTo, record } from "./support/desk.ts";
import { openRecord } from "./support/grid.ts";
import { isWiderThanWindow, seriousFaults } from "./support/looks.ts";
import { dataFolderIn, expect, hezuo, storeFileName, test } from "./support/program-test.ts";

const screenshots = join(import.meta.dirname, "../../output/screenshots");
const screens = [
  { width: 1366, height: 728 },
  { width: 1920, height: 1040 },
] as const;
const indicator = "跨省通办事项";
const item = "遂宁陆港型国家物流枢纽";

test.describe("with the sample years", () => {
  test.use({ store: "sample" });

  test("a figure typed into one box is understood, shown back, in the report, found, and undone", async ({
    program,
  }) => {
    const { page } = program;
    await addIndicator(page, indicator, "近百家");
    await expect(record(page).getByRole("alert")).toHaveText(/^请写出数字和单位/);
    const box = record(page).getByRole("textbox", { name: "数值" });
    await box.fill("近20个");
    await expect(record(page)).toContainText("约数“近”，数值20，单位“个”");
    await expectFigureSaved(page);
    await record(page).getByRole("button", { name: "完成" }).click();
    await expect(record(page)).toContainText(`${indicator}近20个。`);
    await expect(line(page, indicator)).toContainText("近20个");
    await expect(line(page, indicator)).toContainText("没有出处");

    await goTo(page, "报告");
    await expect(page.getByText(`${indicator}近20个`).filter({ visible: true }).first()).toBeVisible();

    await page.keyboard.press("Control+k");
    await page.getByPlaceholder(/搜索事项/).fill(indicator);
    await page.getByRole("option", { name: new RegExp(`${indicator}.*2022年度`) }).click();
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await expect(page.getByRole("heading", { level: 1, name: "指标" })).toBeVisible();
    await expect(page.getByRole("complementary", { name: `指标：${indicator}` })).toBeVisible();

    await page.keyboard.press("Control+z");
    await expect(page.getByText(/已撤销：新增指标值“跨省通办事项”|已撤销：修改指标值“跨省通办事项”/)).toBeVisible();
  });

  test("a sentence becomes the source of a figure, is read in its article, found by its words, and untied", async ({
    program,
  }) => {
    const { page } = program;
    await goTo(page, "指标");
    await page.getByRole("button", { name: "年度川渝合作重大项目" }).click();
    await record(page).getByRole("button", { name: "添加出处" }).click();
    const dialog = page.getByRole("dialog", { name: /的出处$/ });
    await dialog.getByRole("textbox", { name: "句子中的字" }).fill("天府源");
    const sentence = "共建现代高效特色农业，我市深化与“天府源”“潼南绿”合作。";
    await dialog.getByRole("button", { name: sentence }).click();
    await expect(dialog).toHaveCount(0);
    const source = record(page).getByRole("listitem").filter({ hasText: sentence });
    await expect(source).toBeVisible();

    await source.getByRole("button", { name: /^《/ }).click();
    await expect(page.getByRole("heading", { level: 1, name: "素材" })).toBeVisible();
    await expect(chosenSentence(page)).toContainText(sentence);
    await expect(chosenSentence(page)).toBeInViewport();
    const pane = page.getByRole("region", { name: "选中的句子" });
    await expect(pane.getByRole("button", { name: "年度川渝合作重大项目" }).first()).toBeVisible();

    await goTo(page, "概览");
    await page.keyboard.press("Control+k");
    await page.getByPlaceholder(/搜索事项/).fill(sentence.slice(0, 12));
    const results = page.getByRole("listbox", { name: "查找结果" });
    await results.getByRole("group", { name: "素材" }).getByRole("option").first().click();
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await expect(chosenSentence(page)).toBeInViewport();

    await page.keyboard.press("Control+z");
    await expect(page.getByText("已撤销：新增“年度川渝合作重大项目”的出处")).toBeVisible();
  });

  test("a pasted article is cited for an item from its own side, and goes with its citations only when they are named", async ({
    program,
  }) => {
    const { page } = program;
    await goTo(page, "素材");
    await page.getByRole("button", { name: "新增素材" }).click();
    const dialog = page.getByRole("dialog", { name: "新增素材" });
    await dialog
      .getByRole("textbox", { name: "正文" })
      .fill("物流枢纽简报\n遂宁陆港完成投资4.24亿元。下一步加快建设。");
    await expect(dialog).toContainText("将分成3句");
    await dialog.getByRole("textbox", { name: "发布日期" }).fill("13月");
    await expect(dialog.getByRole("alert")).toHaveText("月份应在1到12之间。");
    await dialog.getByRole("textbox", { name: "发布日期" }).fill("2022年11月");
    await dialog.getByRole("button", { name: "保存" }).click();
    await expect(page.getByRole("heading", { level: 2, name: "物流枢纽简报" })).toBeVisible();

    await page.getByRole("option", { name: "遂宁陆港完成投资4.24亿元。" }).click();
    await page.getByRole("button", { name: "作为出处" }).click();
    const cite = page.getByRole("dialog", { name: "作为出处" });
    await cite.getByRole("combobox", { name: "事项" }).fill("陆港");
    await page.getByTitle(item, { exact: true }).last().click();
    await cite.getByRole("button", { name: "确定" }).click();
    const pane = page.getByRole("region", { name: "选中的句子" });
    await pane.getByRole("button", { name: item }).first().click();
    await expect(record(page).getByRole("list", { name: "出处" }).last()).toContainText("遂宁陆港完成投资4.24亿元。");

    await goTo(page, "素材");
    await page.getByRole("region", { name: "素材：物流枢纽简报" }).getByRole("button", { name: "删除" }).click();
    const question = page.getByRole("dialog", { name: "删除素材“物流枢纽简报”" });
    await expect(question).toContainText(`事项“${item}”（2022年度）`);
    await question.getByRole("button", { name: "删除" }).click();
    const list = page.getByRole("list", { name: "素材" });
    await expect(list.getByRole("button", { name: /物流枢纽简报/ })).toHaveCount(0);
    await page.getByRole("status").filter({ hasText: "已删除素材" }).getByRole("button", { name: "撤销" }).click();
    await list.getByRole("button", { name: /^物流枢纽简报/ }).click();
    await expect(page.getByRole("option", { name: /^遂宁陆港完成投资4.24亿元。\s*（已引用）$/ })).toBeVisible();
  });

  test("a deleted value comes back with its sources, and what has none is listed", async ({ program }) => {
    const { page } = program;
    await goTo(page, "指标");
    const name = "优质蔬菜核心示范基地";
    await page.getByRole("button", { name }).click();
    await record(page).getByRole("button", { name: "删除" }).click();
    await expect(line(page, name)).toHaveCount(0);
    await page.getByRole("status").filter({ hasText: "已删除" }).getByRole("button", { name: "撤销" }).click();
    await expect(line(page, name)).toContainText("4万亩");
    await page.getByRole("button", { name, exact: true }).click();
    await record(page)
      .getByRole("button", { name: /^取消出处/ })
      .first()
      .click();
    await expect(record(page)).toContainText("没有出处");
    await page
      .getByText(/^没有出处 \d+$/)
      .filter({ visible: true })
      .click();
    await expect(line(page, name)).toBeVisible();
    await goTo(page, "素材");
    await page
      .getByText(/^没有出处 \d+$/)
      .filter({ visible: true })
      .click();
    await expect(
      page.getByRole("region", { name: "没有出处的指标" }).getByRole("button", { name, exact: true }),
    ).toBeVisible();
  });

  test("a text file is read, and an archived year can be looked at but not changed", async ({ folder, program }) => {
    const { page } = program;
    const file = join(folder, "联席会议纪要.txt");
    writeFileSync(file, "会议议定事项如下：\n加快建设遂潼涪江创新产业园区。");
    await program.chooseSource(file);
    await goTo(page, "素材");
    await page.getByRole("button", { name: "新增素材" }).click();
    const dialog = page.getByRole("dialog", { name: "新增素材" });
    await dialog.getByRole("button", { name: "读入文件" }).click();
    await expect(dialog.getByRole("textbox", { name: "正文" })).toHaveValue(/遂潼涪江创新产业园区/);
    await expect(dialog).toContainText("将分成2句");
    await dialog.getByRole("textbox", { name: "标题" }).fill("联席会议纪要");
    await dialog.getByRole("button", { name: "保存" }).click();
    await expect(page.getByRole("heading", { level: 2, name: "联席会议纪要" })).toBeVisible();

    await goTo(page, "归档");
    await page.getByRole("button", { name: "归档2022年度" }).click();
    await page.getByRole("button", { name: "归档，不再修改" }).click();
    await expect(page.getByRole("button", { name: "归档，不再修改" })).toHaveCount(0);
    await goTo(page, "指标");
    await expect(page.getByText("已归档，只能查看").filter({ visible: true })).toBeVisible();
    await page.getByRole("button", { name: "船山基地年产值" }).click();
    await expect(record(page)).toContainText("本年度已归档，内容只能查看，不能修改。");
    await expect(record(page).getByRole("button", { name: /修改|删除|出处/ })).toHaveCount(0);
    await goTo(page, "素材");
    await expect(page.getByText("2022年度已归档，素材和出处只能查看").filter({ visible: true })).toBeVisible();
    await page
      .getByRole("list", { name: "素材" })
      .getByRole("button", { name: /全景遂宁/ })
      .click();
    await expect(page.getByText(/^2022年度已归档并引用了这份素材/)).toBeVisible();
    await expect(page.getByRole("button", { name: "新增素材" })).toHaveCount(0);
  });

  for (const screen of screens) {
    test(`both pages with everything open fit ${screen.width} × ${screen.height} and can be used by everybody`, async ({
      program,
    }) => {
      const { page } = program;
      await page.setViewportSize(screen);
      const look = async (name: string) => {
        await settled(page);
        await page.screenshot({ path: join(screenshots, `${name}-${screen.width}.png`) });
        expect(await isWiderThanWindow(page), name).toBe(false);
        expect(await seriousFaults(page), name).toEqual([]);
      };
      await goTo(page, "指标");
      await page.getByRole("button", { name: "船山基地年产值" }).click();
      await look("indicator-open");
      await record(page).getByRole("button", { name: "修改" }).click();
      await look("indicator-form");
      await record(page).getByRole("button", { name: "完成" }).click();
      await goTo(page, "素材");
      await page.getByRole("list", { name: "素材" }).getByRole("button").first().click();
      await page
        .getByRole("option", { name: /已引用/ })
        .first()
        .click();
      await look("source-open");
      await page.getByRole("button", { name: "作为出处" }).click();
      await look("source-cite");
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "新增素材" }).click();
      await look("source-new");
      await page.keyboard.press("Escape");
      await goTo(page, "事项清单");
      await openRecord(page.getByRole("grid").getByRole("row").filter({ hasText: item }));
      await record(page).getByRole("heading", { name: "出处" }).scrollIntoViewIfNeeded();
      await look("item-sources");
      await record(page).getByRole("button", { name: "添加出处" }).last().click();
      await look("pick-sentence");
    });
  }
});

test.describe("with two years of one kind", () => {
  test.use({ store: "demo" });

  test("a value stands beside last year's, with the change in words and the years as a line", async ({
    folder,
    start,
  }) => {
    const store = join(dataFolderIn(folder), storeFileName);
    hezuo("sample", "--db", store, "--generate", "20", "--seed", "2", "--year", "2024");
    const { page } = await start();
    await goTo(page, "指标");
    const first = page.getByRole("table").getByRole("row").nth(1);
    await expect(first.getByRole("img", { name: /^折线图：历年/ })).toBeVisible();
    await first.getByRole("button").click();
    const comparison = record(page).getByRole("region", { name: "与上年相比" });
    await expect(comparison).toContainText(/^与上年相比2024年为.+，(增长|下降|提高|持平|基本持平)/);
    await expect(comparison.getByRole("img", { name: /2024年.+2025年/ })).toBeVisible();
    await settled(page);
    await page.screenshot({ path: join(screenshots, "indicator-trend-1366.png") });
    expect(await seriousFaults(page)).toEqual([]);
  });
});

async function addIndicator(page: Page, name: string, figure: string): Promise<void> {
  await goTo(page, "指标");
  await page.getByRole("button", { name: "新增指标" }).click();
  await record(page).getByRole("combobox", { name: "指标名称" }).fill(name);
  await record(page).getByRole("combobox", { name: "指标名称" }).press("Tab");
  await record(page).getByRole("textbox", { name: "数值" }).fill(figure);
  await record(page).getByRole("textbox", { name: "数值" }).press("Tab");
}

async function expectFigureSaved(page: Page): Promise<void> {
  await record(page).getByRole("textbox", { name: "数值" }).press("Tab");
  await expect(record(page).getByRole("status").first()).toHaveText(/^已保存 \d\d:\d\d$/);
}

/** Waits until dialogs stand still and nothing is being read any more. */
async function settled(page: Page): Promise<void> {
  await expect(page.getByRole("status").filter({ hasText: "正在" })).toHaveCount(0);
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => null))),
  );
}

function line(page: Page, name: string): Locator {
  return page.getByRole("table").getByRole("row").filter({ hasText: name });
}

function chosenSentence(page: Page): Locator {
  return page.getByRole("listbox", { name: "素材的句子" }).getByRole("option", { selected: true });
}
