import type { Page } from "@playwright/test";
import { expectSaved, goTo, record, row } from "./support/desk.ts";
import { cellAt, openRecord, pointAt } from "./support/grid.ts";
import { expect, test } from "./support/program-test.ts";

test.use({ store: "sample" });

const park = "遂宁陆港型国家物流枢纽";

test("Tab goes from a word to the next field, and what is typed there stands there", async ({ program: { page } }) => {
  await goTo(page, "事项清单");
  await openRecord(row(page, park));
  const field = record(page).getByRole("combobox", { name: "领域" });
  await field.fill("公共服务共享");
  await page.keyboard.press("Tab");
  await page.keyboard.type("市商务局");
  await page.keyboard.press("Tab");
  await expectSaved(page);
  await expect(field).toHaveValue("公共服务共享");
  await expect(record(page).getByRole("combobox", { name: "牵头单位" })).toHaveValue("市商务局");
});

test("a status is taken away with the Delete key", async ({ program: { page } }) => {
  await goTo(page, "事项清单");
  await openRecord(row(page, park));
  const status = record(page).getByRole("combobox", { name: "状态" });
  await expect(record(page).getByRole("button", { name: "清除" }).first()).toBeAttached();
  await expect(record(page).getByRole("button", { name: /[a-z]/i })).toHaveCount(0);
  await status.focus();
  await page.keyboard.press("Delete");
  await expectSaved(page);
  await expect(page.getByRole("button", { name: /^撤销：.*状态/ })).toBeVisible();
});

test("a new indicator that was left unfinished blocks nothing, comes back, and can be given up", async ({
  program: { page },
}) => {
  await goTo(page, "事项清单");
  await openRecord(row(page, park));
  await record(page).getByRole("textbox", { name: "备注" }).fill("将被撤销");
  await page.keyboard.press("Tab");
  await expectSaved(page);

  await goTo(page, "指标");
  const name = page.getByRole("combobox", { name: "指标名称" });
  await page.getByRole("button", { name: "新增指标" }).click();
  await name.fill("跨省通办事项");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(name).toHaveCount(0);
  await expect(footLine(page)).toContainText("有内容没有填写完整，尚未保存");

  await page.keyboard.press("Control+z");
  await expect(page.getByText(/^已撤销：/)).toBeVisible();
  await page.getByRole("button", { name: "新增指标" }).click();
  await expect(name).toHaveValue("跨省通办事项");

  await footLine(page).getByRole("button", { name: "有内容没有填写完整，尚未保存" }).click();
  await expect(page.getByText("填写数值后自动保存").last()).toBeVisible();
  await page.getByRole("button", { name: "放弃新增指标“跨省通办事项”没有保存的内容" }).click();
  await expect(footLine(page)).not.toContainText("尚未保存");
  await expect(name).toHaveValue("");
});

test("cells that cannot be saved stand in nobody's way and are given up at once", async ({ program: { page } }) => {
  await goTo(page, "事项清单");
  await pointAt(page, 1, "年度计划投资");
  await page.keyboard.type("十二亿左右");
  await page.keyboard.press("Enter");
  await page.keyboard.type("很多");
  await page.keyboard.press("Enter");
  const cell = await cellAt(page, 1, "年度计划投资");
  await expect(cell).toContainText("十二亿左右");
  const told = footLine(page).getByRole("button", { name: "有2处填写有误，尚未保存" });
  await told.click();
  await expect(page.getByText(/^“.+”的年度计划投资：/)).toHaveCount(2);
  await page.getByRole("button", { name: "放弃清单中的单元格没有保存的内容" }).click();
  await expect(cell).not.toContainText("十二亿左右");
  await expect(footLine(page)).not.toContainText("尚未保存");
});

test("when a small form in the record is done, Esc still closes the record", async ({ program: { page } }) => {
  await goTo(page, "事项清单");
  await page.getByRole("button", { name: /^新增事项/ }).click();
  await record(page).getByRole("button", { name: "新建清单" }).click();
  await record(page).getByRole("textbox", { name: "清单名称" }).fill("2022年新清单");
  await record(page).getByRole("combobox", { name: "合作机制" }).last().fill("遂潼一体化");
  await record(page).getByRole("textbox", { name: "清单名称" }).press("Enter");
  await expect(record(page).getByRole("button", { name: "新建清单" })).toBeVisible();
  await expect(record(page)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(record(page)).toHaveCount(0);
});

function footLine(page: Page) {
  return page.getByRole("contentinfo");
}
