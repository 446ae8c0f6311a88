import type { Page } from "@playwright/test";
import { choose, expectSaved, goTo, record, row, search } from "./support/desk.ts";
import { openRecord as openLine } from "./support/grid.ts";
import { expect, test } from "./support/program-test.ts";

const title = "遂宁陆港型国家物流枢纽";

test.describe("with the sample years", () => {
  test.use({ store: "sample" });

  test("a change is undone and redone by its buttons, and undone once more after a restart", async ({ start }) => {
    const { page, clickClose, ended } = await start();
    await openRecord(page);
    await expect(undoButton(page)).toBeDisabled();
    await fill(page, "备注", "请核对完成时限");
    await choose(page, record(page).getByRole("combobox", { name: "状态" }), "滞后");
    await expectSaved(page);
    await expect(undoButton(page)).toHaveAccessibleName(`撤销：修改“${title}”的状态`);
    await expect(undoButton(page)).toHaveText("撤销：修改“遂宁陆港型国…”的状态");

    await undoButton(page).click();
    await expect(page.getByText(`已撤销：修改“${title}”的状态`)).toBeVisible();
    await expect(row(page, title)).not.toContainText("滞后");
    await expect(record(page).getByRole("textbox", { name: "备注" })).toHaveValue("请核对完成时限");
    await expect(undoButton(page)).toHaveAccessibleName(`撤销：修改“${title}”的备注`);

    await redoButton(page).click();
    await expect(page.getByText(`已重做：修改“${title}”的状态`)).toBeVisible();
    await expect(row(page, title)).toContainText("滞后");
    await clickClose();
    expect(await ended).toBe(0);

    const again = await start();
    await openRecord(again.page);
    await expect(row(again.page, title)).toContainText("滞后");
    await undoButton(again.page).click();
    await expect(row(again.page, title)).not.toContainText("滞后");
    await undoButton(again.page).click();
    await expect(record(again.page).getByRole("textbox", { name: "备注" })).toHaveValue("");
    await expect(undoButton(again.page)).toBeDisabled();
    await expect(redoButton(again.page)).toHaveAccessibleName(`重做：修改“${title}”的备注`);
  });

  test("Ctrl+Z takes back what is saved, and leaves a search to itself", async ({ program }) => {
    const { page } = program;
    await openRecord(page);
    const problem = record(page).getByRole("textbox", { name: "存在问题" });
    await fill(page, "存在问题", "用地指标不足");
    await page.keyboard.press("Control+z");
    await expect(page.getByText(`已撤销：修改“${title}”的存在问题`)).toBeVisible();
    await expect(problem).toHaveValue("");
    await page.keyboard.press("Control+y");
    await expect(problem).toHaveValue("用地指标不足");
    await page.keyboard.press("Control+Shift+z");
    await expect(page.getByText("没有可以重做的步骤")).toBeVisible();

    await search(page, "陆港");
    await page.keyboard.press("Control+z");
    await expect(problem).toHaveValue("用地指标不足");
  });

  test("adding and deleting an item are undone from wherever one is, and its record goes with it", async ({
    program,
  }) => {
    const { page } = program;
    await goTo(page, "事项清单");
    await page.getByRole("button", { name: "新增事项" }).click();
    await record(page).getByRole("textbox", { name: "事项名称" }).fill("遂内高速公路扩容");
    await expectSaved(page);
    await undoButton(page).click();
    await expect(row(page, "遂内高速公路扩容")).toHaveCount(0);
    await expect(record(page)).toHaveCount(0);

    await openLine(row(page, title));
    await record(page).getByRole("button", { name: "删除" }).first().click();
    await expect(page.getByText(`已删除“${title}”及其进展`)).toBeVisible();
    await goTo(page, "概览");
    await page.keyboard.press("Control+z");
    await expect(page.getByText(`已撤销：删除事项“${title}”`)).toBeVisible();
    await goTo(page, "事项清单");
    await expect(row(page, title)).toBeVisible();
    await expect(page.getByText(`已删除“${title}”及其进展`)).toHaveCount(0);
  });

  test("the history of a record tells old and new, and brings one field back", async ({ program }) => {
    const { page } = program;
    await openRecord(page);
    await fill(page, "总投资（万元）", "165400");
    await fill(page, "下一步工作", "完成初步设计批复。");
    await fill(page, "总投资（万元）", "16540");
    const history = record(page).getByRole("list", { name: "改动记录" });
    await expect(history.getByRole("listitem")).toHaveCount(3);
    await expect(history.getByRole("listitem").first()).toContainText(/总投资.*165,400万元→16,540万元/);
    await history.getByRole("button", { name: "恢复此值：总投资，165,400万元" }).click();
    await expect(record(page).getByRole("textbox", { name: "总投资（万元）" })).toHaveValue("165,400");
    await expect(record(page).getByRole("textbox", { name: "下一步工作" })).toHaveValue("完成初步设计批复。");
    await expect(undoButton(page)).toHaveAccessibleName(`撤销：恢复“${title}”的总投资`);
  });

  test("what was changed elsewhere meanwhile is shown beside what was typed, and one of both is chosen", async ({
    program,
  }) => {
    const { page } = program;
    await openRecord(page);
    await page.evaluate(async (name) => {
      const all = { year: 2022, asOf: "2022-12-31" as never, filter: {}, sort: null, offset: 0, limit: 100 };
      const found = await window.hezuo["items:page"](all);
      const item = found.ok ? found.value.rows.find((one) => one.item.title === name)?.item : undefined;
      if (item === undefined) throw new Error("the item is not there");
      const changes = { remark: "别处写的备注" };
      const saved = await window.hezuo["items:update"]({ id: item.id, basedOn: item.revision, changes });
      if (!saved.ok) throw new Error(saved.error.kind);
    }, title);
    await record(page).getByRole("textbox", { name: "备注" }).fill("这里写的备注");
    const clash = record(page).getByRole("alert", { name: "在别处也改过的内容" });
    await expect(clash).toContainText("我填写的这里写的备注");
    await expect(clash).toContainText("现在的别处写的备注");
    await clash.getByRole("button", { name: "用现在的" }).click();
    await expect(record(page).getByRole("textbox", { name: "备注" })).toHaveValue("别处写的备注");
  });

  test("an archived year offers nothing to undo", async ({ program }) => {
    const { page } = program;
    await openRecord(page);
    await fill(page, "备注", "归档前的备注");
    await expect(undoButton(page)).toBeEnabled();
    await goTo(page, "归档");
    await page.getByRole("button", { name: "归档2022年度" }).click();
    await page.getByRole("button", { name: "归档，不再修改" }).click();
    await expect(page.getByRole("row").filter({ hasText: "2022年度" })).toContainText("尚未核验");
    await expect(undoButton(page)).toBeDisabled();
    await goTo(page, "事项清单");
    await expect(record(page).getByRole("list", { name: "改动记录" })).toContainText("归档前的备注");
    await expect(record(page).getByRole("button", { name: /恢复此值/ })).toHaveCount(0);
  });
});

async function openRecord(page: Page): Promise<void> {
  await goTo(page, "事项清单");
  await openLine(row(page, title));
  await expect(record(page).getByRole("textbox", { name: "备注" })).toBeVisible();
}

async function fill(page: Page, field: string, text: string): Promise<void> {
  await record(page).getByRole("textbox", { name: field }).fill(text);
  await expectSaved(page);
  await expect(undoButton(page)).toBeEnabled();
}

function undoButton(page: Page) {
  return page.getByRole("group", { name: "撤销和重做" }).getByRole("button", { name: "撤销" });
}

function redoButton(page: Page) {
  return page.getByRole("group", { name: "撤销和重做" }).getByRole("button", { name: "重做" });
}
