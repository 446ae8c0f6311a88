import { join } from "node:path";
import { goTo, record, row } from "./support/desk.ts";
import { openRecord } from "./support/grid.ts";
import { expect, test } from "./support/program-test.ts";

test.use({ store: "sample" });

test("after the year was chosen with the mouse, the keys belong to the page again", async ({ program }) => {
  const { page } = program;
  const years = page.getByRole("combobox", { name: "年度" });
  await page.locator(".year-switch").click();
  await page.locator(".year-option").filter({ hasText: "2021年度" }).last().click();
  await expect(page.getByRole("heading", { level: 1, name: "2021年度概览" })).toBeVisible();
  await expect(years).not.toBeFocused();
  for (const key of ["ArrowUp", "ArrowDown", "Enter", "ArrowUp", "Enter"]) await page.keyboard.press(key);
  await expect(page.getByRole("heading", { level: 1, name: "2021年度概览" })).toBeVisible();
});

test("what is wrong with a field comes into view, also where the field stands at the lower edge", async ({
  program,
}) => {
  const { page } = program;
  await goTo(page, "事项清单");
  await openRecord(row(page, "遂宁陆港型国家物流枢纽"));
  const field = record(page).getByRole("textbox", { name: "总投资（万元）" });
  await field.fill("一大笔");
  await field.evaluate((element) => element.scrollIntoView({ block: "end" }));
  await page.getByRole("heading", { level: 1 }).click();
  await expect(record(page).locator(".field-problem").first()).toBeInViewport({ ratio: 1 });
});

test("an export that went wrong is told until something else is asked for", async ({ folder, program }) => {
  const { page } = program;
  await goTo(page, "报告");
  await program.chooseDestination(join(folder, "移动硬盘", "报告.docx"));
  await page.getByRole("button", { name: "导出 Word" }).click();
  const problem = page.getByRole("alert").filter({ hasText: "没有这个文件夹" });
  await expect(problem).toBeVisible({ timeout: 60_000 });
  await page.getByRole("radiogroup", { name: "文件中的图表" }).getByText("图片").click();
  await expect(problem).toBeHidden();
});
