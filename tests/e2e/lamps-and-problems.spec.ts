import { join } from "node:path";
import type { Page } from "@playwright/test";
import { choose, expectSaved, goTo, record, row } from "./support/desk.ts";
import { gridField, openRecord as openLine, pointAt } from "./support/grid.ts";
import { isWiderThanWindow, seriousFaults } from "./support/looks.ts";
import { expect, test } from "./support/program-test.ts";

const screenshots = join(import.meta.dirname, "../../output/screenshots");
const title = "遂宁陆港型国家物流枢纽";
const screens = [
  { width: 1366, height: 728 },
  { width: 1920, height: 1040 },
] as const;

test.describe("a red item of the sample years", () => {
  test.use({ store: "sample" });

  test("asks for 原因, 措施, 责任单位 and 时限, and is content with one row that names them", async ({ program }) => {
    const { page } = program;
    await makeRed(page);
    await expect(record(page).getByText("进度滞后，请填写原因、措施、责任单位和时限。")).toBeVisible();
    await record(page).getByRole("button", { name: "填写原因和措施" }).click();
    await fillProblem(page, "原因", "用地指标未落实");
    await fillProblem(page, "措施", "加快组件报批");
    await form(page).getByRole("combobox", { name: "责任单位" }).fill("市自然资源局");
    await fillProblem(page, "时限", "2022-12");
    await form(page).getByRole("button", { name: "完成" }).click();
    const problem = record(page).getByRole("article", { name: "问题1" });
    await expect(problem).toContainText("未解决");
    await expect(problem).toContainText("原因用地指标未落实措施加快组件报批责任单位市自然资源局时限2022年12月");
    await expect(record(page).getByText("进度滞后，请填写")).toHaveCount(0);

    await goTo(page, "概览");
    const line = page.getByRole("region", { name: "需要关注" }).getByRole("button").filter({ hasText: title });
    await expect(line).toContainText("状态为滞后");
    await expect(line).not.toContainText("没有填全");
  });

  test("while nothing is said about it, the overview and the checks list it", async ({ program }) => {
    const { page } = program;
    await makeRed(page);
    await goTo(page, "概览");
    const attention = page.getByRole("region", { name: "需要关注" });
    await expect(attention.getByRole("button").filter({ hasText: title })).toContainText(
      "状态为滞后；原因和措施没有填全",
    );
    await attention.getByRole("button", { name: "待说明 1" }).click();
    await expect(row(page, title)).toBeVisible();
    await expect(page.getByRole("grid").locator("[data-place]")).toHaveCount(1);
    await goTo(page, "检查");
    await expect(page.getByText("亮红灯未填写原因和措施").first()).toBeVisible();
    await expect(page.getByText("状态为滞后，未填写原因、措施、责任单位和时限").first()).toBeVisible();
  });

  test("a problem is solved, deleted and taken back, and is there after a restart", async ({ start }) => {
    const { page, clickClose, ended } = await start();
    await openRecord(page);
    await record(page).getByRole("button", { name: "新增问题" }).click();
    await fillProblem(page, "问题", "资金尚未到位");
    await choose(page, form(page).getByRole("combobox", { name: "状态" }), "已解决");
    await fillProblem(page, "解决时间", "2022-11-20");
    await form(page).getByRole("button", { name: "完成" }).click();
    const problem = record(page).getByRole("article", { name: "问题1" });
    await expect(problem).toContainText("已解决（2022年11月20日）");
    await problem.getByRole("button", { name: "删除问题1" }).click();
    await expect(problem).toHaveCount(0);
    await record(page).getByText("已删除一条问题。").getByRole("button", { name: "撤销" }).click();
    await expect(problem).toContainText("资金尚未到位");
    await clickClose();
    expect(await ended).toBe(0);

    const again = await start();
    await openRecord(again.page);
    const kept = record(again.page).getByRole("article", { name: "问题1" });
    await expect(kept).toContainText("资金尚未到位");
    await kept.getByRole("button", { name: "修改问题1" }).click();
    await expect(form(again.page).getByRole("textbox", { name: "问题", exact: true })).toHaveValue("资金尚未到位");
  });

  for (const screen of screens) {
    test(`the record with its problems fits ${screen.width} × ${screen.height} and can be used by everybody`, async ({
      program,
    }) => {
      const { page } = program;
      await page.setViewportSize(screen);
      await makeRed(page);
      await record(page).getByText("进度滞后，请填写").scrollIntoViewIfNeeded();
      await page.screenshot({ path: join(screenshots, `problems-asked-${screen.width}.png`) });
      await record(page).getByRole("button", { name: "填写原因和措施" }).click();
      await fillProblem(page, "原因", "用地指标未落实，需要市级统筹解决，县级层面没有空间");
      await page.screenshot({ path: join(screenshots, `problems-form-${screen.width}.png`) });
      expect(await seriousFaults(page)).toEqual([]);
      await form(page).getByRole("button", { name: "完成" }).click();
      await expect(record(page).getByRole("article", { name: "问题1" })).toBeVisible();
      await page.screenshot({ path: join(screenshots, `problems-${screen.width}.png`) });
      expect(await isWiderThanWindow(page)).toBe(false);
      expect(await seriousFaults(page)).toEqual([]);
    });
  }
});

test.describe("the rule of the lamps", () => {
  test.use({ store: "demo" });

  test("tells its effect before it is kept, holds in list and overview, and is undone", async ({ program }) => {
    const { page } = program;
    await goTo(page, "概览");
    await page.getByRole("button", { name: "亮灯规则" }).click();
    const dialog = page.getByRole("dialog", { name: "2025年度亮灯规则" });
    const effect = dialog.getByRole("status");
    await expect(effect).toContainText(/按此规则：红灯\d+项、黄灯\d+项、绿灯\d+项、未亮灯\d+项。/);
    const [before, same] = [await redIn(effect, "按此规则"), await redIn(effect, "现在")];
    expect(before).toBe(same);
    await dialog.getByRole("textbox", { name: "超过多少个百分点亮红灯" }).fill("3");
    await expect(dialog.getByRole("alert")).toHaveText("红灯的百分点数应大于黄灯的百分点数");
    await expect(dialog.getByRole("button", { name: "保存" })).toBeDisabled();
    await dialog.getByRole("textbox", { name: "超过多少个百分点亮黄灯" }).fill("１");
    await expect.poll(() => redIn(effect, "按此规则")).toBeGreaterThan(before);
    const wanted = await redIn(effect, "按此规则");
    await dialog.getByRole("button", { name: "保存" }).click();
    await expect(dialog).toHaveCount(0);
    await expect(page.getByRole("button", { name: `红灯 ${wanted}`, exact: true })).toBeVisible();
    await page.keyboard.press("Control+z");
    await expect(page.getByText("已撤销：修改亮灯规则")).toBeVisible();
    await expect(page.getByRole("button", { name: `红灯 ${before}`, exact: true })).toBeVisible();
  });

  test("is explained at every lamp: in the list by keyboard too, and in the record", async ({ program }) => {
    const { page } = program;
    await goTo(page, "事项清单");
    const explained = /^(红灯|黄灯|绿灯|未亮灯)：/;
    const cell = page.getByRole("grid").getByRole("row").nth(1).getByRole("gridcell").filter({ hasText: explained });
    const words = (await cell.textContent()) ?? "";
    await expect(cell.locator(".lamp")).toHaveAttribute("title", words);
    await pointAt(page, 1, "亮灯");
    await expect(gridField(page)).toBeFocused();
    await page.keyboard.press("F2");
    await expect(page.getByText(`${words}。亮灯按规则算出，不能直接填写。`)).toBeVisible();
    await openLine(page.getByRole("grid").getByRole("row").nth(1));
    await expect(record(page).locator(".lamp-line")).toContainText(words.replace(explained, ""));
  });

  for (const screen of screens) {
    test(`its dialog fits ${screen.width} × ${screen.height} and can be used by everybody`, async ({ program }) => {
      const { page } = program;
      await page.setViewportSize(screen);
      await goTo(page, "概览");
      await page.screenshot({ path: join(screenshots, `lamps-overview-${screen.width}.png`) });
      await page.getByRole("button", { name: "亮灯规则" }).click();
      const dialog = page.getByRole("dialog", { name: "2025年度亮灯规则" });
      await expect(dialog.getByRole("status")).toContainText("按此规则");
      await dialog.getByRole("textbox", { name: "超过多少个百分点亮黄灯" }).fill("20");
      await expect(dialog.getByRole("alert")).toBeVisible();
      await page.screenshot({ path: join(screenshots, `lamp-rule-${screen.width}.png`) });
      expect(await seriousFaults(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await expect(dialog).toHaveCount(0);
    });
  }
});

/** The number of red items that a line of the preview tells. */
async function redIn(effect: ReturnType<Page["getByRole"]>, line: "按此规则" | "现在"): Promise<number> {
  const words = (await effect.textContent()) ?? "";
  return Number(new RegExp(`${line}：红灯(\\d+)项`).exec(words)?.[1]);
}

function form(page: Page) {
  return record(page).getByRole("group", { name: "填写问题" });
}

async function fillProblem(page: Page, field: string, text: string): Promise<void> {
  await form(page).getByRole("textbox", { name: field, exact: true }).fill(text);
}

async function openRecord(page: Page): Promise<void> {
  await goTo(page, "事项清单");
  await openLine(row(page, title));
  await expect(record(page).getByRole("textbox", { name: "备注" })).toBeVisible();
}

async function makeRed(page: Page): Promise<void> {
  await openRecord(page);
  await choose(page, record(page).getByRole("combobox", { name: "状态" }), "滞后");
  await expectSaved(page);
}
