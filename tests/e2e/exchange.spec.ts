import { readSheetRows } from "./support/read-workbook.ts";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { fillStore } from "../support/fill-store.ts";
import { openSurely } from "../support/temp-store.ts";
import { yearWithFaults } from "../support/year-with-faults.ts";
import { goTo, record, row, search } from "./support/desk.ts";
import { goOn, line, openImport } from "./support/import-desk.ts";
import { seriousFaults } from "./support/looks.ts";
import { openRecord } from "./support/grid.ts";
import { dataFolderIn, expect, storeFileName, test } from "./support/program-test.ts";
import { writeReportedList } from "./support/reported-list.ts";

test.beforeEach(({ folder }) => {
  const { db } = openSurely(join(dataFolderIn(folder), storeFileName));
  fillStore(db, yearWithFaults());
  db.close();
});

test("a reported list is imported in four steps", async ({ folder, program }) => {
  const { page } = program;
  const file = join(folder, "遂宁市报送.xlsx");
  await writeReportedList(file);
  const dialog = await openImport(program, file);

  await expect(dialog.getByRole("radio", { name: /事项清单.*有表头/ })).toBeChecked();
  await goOn(dialog, "表头和各列");
  await expect(dialog.getByRole("button", { name: "以第4行为表头" })).toHaveAttribute("aria-pressed", "true");
  await expect(dialog.getByRole("button", { name: "以第5行为表头" })).toHaveAttribute("aria-pressed", "true");
  await expect(line(dialog, "投资 总投资")).toContainText("总投资");
  await expect(line(dialog, "投资 总投资")).toContainText("亿元");
  await expect(line(dialog, "联系电话")).toContainText("不导入");

  await goOn(dialog, "核对数据");
  await expect(line(dialog, "涪江流域水质监测站")).toContainText("12,000");
  await expect(dialog.getByText(/合计行1行/)).toBeVisible();
  await dialog.getByRole("button", { name: /^不能导入/ }).click();
  const cell = dialog.getByRole("button", { name: /^第8行总投资：一个多亿/ });
  await expect(cell).toBeFocused();
  await dialog.getByRole("textbox", { name: "改为" }).fill("1.5");
  await page.keyboard.press("Enter");
  await expect(line(dialog, "潼南至遂宁快速通道")).toContainText("15,000");
  await expect(dialog.getByRole("button", { name: /^不能导入/ })).toHaveCount(0);

  // Scrolled to its last column, the table still shows whose row it is.
  const table = dialog.getByRole("group", { name: "将要导入的行" });
  await table.evaluate((element) => element.scrollTo({ left: element.scrollWidth }));
  await expect(table.getByRole("cell", { name: "潼南至遂宁快速通道", exact: true })).toBeInViewport({ ratio: 1 });

  await goOn(dialog, "确认变更");
  await expect(dialog.getByLabel("新增事项列入")).toHaveValue("2024年遂潼合作事项清单");
  await expect(dialog.getByLabel("进展截至")).toHaveValue("2024-09-30");
  await expect(line(dialog, "毗邻地区公交线路互通")).toContainText("2024-06→2024-12");
  await dialog.getByRole("button", { name: "是这一项：区域人才共享协议" }).click();
  await expect(line(dialog, "区域人才共享合作协议")).toContainText("已认定为同一项");
  await dialog.getByRole("button", { name: "导入：新增2项，更新2项" }).click();
  await expect(dialog.getByRole("status")).toHaveText("已导入：新增2项，更新2项，1项没有变化。");
  await dialog.getByRole("button", { name: "查看事项清单" }).click();

  await expect(row(page, "涪江流域水质监测站")).toContainText("5,000");
  await expect(row(page, "潼南至遂宁快速通道")).toContainText("8,000");
  await expect(row(page, "区域人才共享合作协议")).toHaveCount(1);
  await expect(row(page, "区域人才共享协议")).toHaveCount(0);
  await openRecord(row(page, "潼南至遂宁快速通道"));
  await expect(record(page).getByRole("textbox", { name: "总投资（万元）" })).toHaveValue("15,000");
});

test("every step can be used by everybody", async ({ folder, program }) => {
  const { page } = program;
  const file = join(folder, "遂宁市报送.xlsx");
  await writeReportedList(file);
  const dialog = await openImport(program, file);
  expect(await seriousFaults(page), "选择文件").toEqual([]);
  for (const step of ["表头和各列", "核对数据", "确认变更"] as const) {
    await goOn(dialog, step);
    expect(await seriousFaults(page), step).toEqual([]);
  }
});

test("sound rows can go in while the others stay in the file, which is said cell by cell", async ({
  folder,
  program,
}) => {
  const file = join(folder, "报送.xlsx");
  await writeReportedList(file);
  const dialog = await openImport(program, file);
  for (const step of ["表头和各列", "核对数据", "确认变更"] as const) await goOn(dialog, step);
  await expect(dialog.getByRole("button", { name: /^导入：/ })).toBeDisabled();
  await expect(line(dialog, "潼南至遂宁快速通道")).toContainText("D8");
  await dialog.getByRole("checkbox", { name: /先导入其余的行/ }).check();
  await dialog.getByRole("button", { name: /^导入：新增2项/ }).click();
  await expect(dialog.getByText(/^D8/)).toContainText("一个多亿");
  await dialog.getByRole("button", { name: "查看事项清单" }).click();
  await expect(row(program.page, "涪江流域水质监测站")).toBeVisible();
  await expect(row(program.page, "潼南至遂宁快速通道")).toHaveCount(0);
});

test("an import that is cancelled midway has imported nothing, says so, and can be done again", async ({
  folder,
  program,
}) => {
  const { page } = program;
  const file = join(folder, "报送.xlsx");
  await writeReportedList(file, 20_000);
  const dialog = await openImport(program, file);
  for (const step of ["表头和各列", "核对数据", "确认变更"] as const) await goOn(dialog, step);
  await dialog.getByRole("checkbox", { name: /先导入其余的行/ }).check();
  await dialog.getByRole("button", { name: /^导入：/ }).click();
  await expect(dialog.getByText(/^正在导入，已完成\d+行$/)).toBeVisible();
  await dialog.getByRole("button", { name: "取消" }).click();
  await expect(dialog.getByRole("status").filter({ hasText: "已取消导入" })).toHaveText(
    "已取消导入，数据没有任何改动。",
  );

  const { db } = openSurely(join(dataFolderIn(folder), storeFileName));
  expect(db.prepare("SELECT count(*) AS items FROM item").get()).toEqual({ items: yearWithFaults().items.length });
  db.close();
  await dialog.getByRole("button", { name: /^导入：/ }).click();
  await expect(dialog.getByRole("status")).toContainText("已导入：新增20,002项", { timeout: 60_000 });
  await dialog.getByRole("button", { name: "查看事项清单" }).click();
  await expect(page.getByRole("contentinfo")).toContainText("共20,008项");
});

test("an import can be taken back as a whole", async ({ folder, program }) => {
  const { page } = program;
  const file = join(folder, "报送.xlsx");
  await writeReportedList(file);
  const dialog = await openImport(program, file);
  for (const step of ["表头和各列", "核对数据", "确认变更"] as const) await goOn(dialog, step);
  await dialog.getByRole("checkbox", { name: /先导入其余的行/ }).check();
  await dialog.getByRole("button", { name: /^导入：/ }).click();
  await dialog.getByRole("button", { name: "撤销这次导入" }).click();
  await expect(dialog.getByRole("status")).toHaveText("已撤销这次导入，数据与导入之前相同。");
  await dialog.getByRole("button", { name: "查看事项清单" }).click();
  await expect(page.getByRole("contentinfo")).toContainText("共6项");
  await expect(row(page, "毗邻地区公交线路互通")).toContainText("2024-06");
});

test("the preview shows the page with the cell that a change waits for", async ({ folder, program }) => {
  const file = join(folder, "报送.xlsx");
  await writeReportedList(file, 420);
  const dialog = await openImport(program, file);
  await goOn(dialog, "表头和各列");
  await goOn(dialog, "核对数据");
  await expect(dialog.getByText("第1至200行，共425行")).toBeVisible();
  await dialog.getByRole("button", { name: "下一页" }).click();
  await expect(dialog.getByText("第201至400行，共425行")).toBeVisible();
  await goOn(dialog, "确认变更");
  await dialog.getByRole("button", { name: "去改正" }).click();
  await expect(dialog.getByRole("button", { name: /^第8行总投资：一个多亿/ })).toBeFocused();
});

test("what a column means can be corrected, and is remembered for the same header", async ({ folder, program }) => {
  const { page } = program;
  const file = join(folder, "报送.xlsx");
  await writeReportedList(file);
  const dialog = await openImport(program, file);
  await goOn(dialog, "表头和各列");
  await dialog.getByRole("combobox", { name: "“联系电话”的含义" }).click();
  await page.keyboard.type("备注");
  await page.keyboard.press("Enter");
  await expect(line(dialog, "联系电话")).toContainText("备注");
  await goOn(dialog, "核对数据");
  await expect(line(dialog, "涪江流域水质监测站")).toContainText("825-2345");
  await goOn(dialog, "确认变更");
  await dialog.getByRole("checkbox", { name: /先导入其余的行/ }).check();
  await dialog.getByRole("button", { name: /^导入：/ }).click();
  await dialog.getByRole("button", { name: "再导入一个文件" }).click();
  await dialog.getByRole("button", { name: "选择文件" }).last().click();
  await program.chooseSource(file);
  await goOn(dialog, "表头和各列");
  await expect(dialog.getByText("同样的表头以前导入过")).toBeVisible();
  await expect(line(dialog, "联系电话")).toContainText("备注");
});

test("a header that was not found is shown by a person", async ({ folder, program }) => {
  const file = join(folder, "名单.csv");
  writeFileSync(file, "各县区报来的\n项目,谁牵头\n涪江右岸防洪堤,市水利局\n");
  const dialog = await openImport(program, file);
  await goOn(dialog, "表头和各列");
  await dialog.getByRole("button", { name: "以第2行为表头" }).click();
  await choose(program.page, dialog.getByRole("combobox", { name: "“项目”的含义" }), "事项名称");
  await choose(program.page, dialog.getByRole("combobox", { name: "“谁牵头”的含义" }), "牵头单位");
  await goOn(dialog, "核对数据");
  await expect(line(dialog, "涪江右岸防洪堤")).toContainText("市水利局");
});

test("closing the import keeps what was settled, and by then nothing has changed", async ({ folder, program }) => {
  const { page } = program;
  const file = join(folder, "报送.xlsx");
  await writeReportedList(file);
  const dialog = await openImport(program, file);
  await goOn(dialog, "表头和各列");
  await goOn(dialog, "核对数据");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(row(page, "涪江流域水质监测站")).toHaveCount(0);
  await page.getByRole("button", { name: "导入 Excel" }).click();
  await expect(dialog.getByRole("region", { name: "核对数据" })).toBeVisible();
});

test("a file that is no workbook is refused in words, and another can be chosen", async ({ folder, program }) => {
  const wrong = join(folder, "会议纪要.xlsx");
  writeFileSync(wrong, "%PDF-1.7 not a workbook at all");
  const dialog = await openImport(program, wrong);
  await expect(dialog.getByRole("alert")).toContainText("不能读取“会议纪要.xlsx”");
  await expect(dialog.getByRole("button", { name: /^下一步/ })).toBeDisabled();
  const file = join(folder, "报送.xlsx");
  await writeReportedList(file);
  await dialog.getByRole("button", { name: "选择其他文件" }).click();
  await program.chooseSource(file);
  await expect(dialog.getByRole("radio", { name: /事项清单/ })).toBeChecked();
});

test("a file saved again after the preview is not imported unseen", async ({ folder, program }) => {
  const file = join(folder, "报送.xlsx");
  await writeReportedList(file);
  const dialog = await openImport(program, file);
  for (const step of ["表头和各列", "核对数据", "确认变更"] as const) await goOn(dialog, step);
  await dialog.getByRole("checkbox", { name: /先导入其余的行/ }).check();
  await writeReportedList(file, 3);
  await dialog.getByRole("button", { name: /^导入：/ }).click();
  await expect(dialog.getByRole("alert")).toContainText("文件在预览之后有变动");
  await dialog.getByRole("alert").getByRole("button").click();
  await expect(dialog.getByText("共8行事项")).toBeVisible();
});

test("the whole year and the current view are exported, and importing the year again changes nothing", async ({
  folder,
  program,
}) => {
  const { page } = program;
  await goTo(page, "事项清单");
  await search(page, "平台");
  await expect(page.getByRole("contentinfo")).toContainText("符合条件1项");
  const view = join(folder, "当前列表.xlsx");
  const dialog = page.getByRole("dialog", { name: "导出 Excel" });
  await page.getByRole("button", { name: "导出 Excel" }).click();
  await dialog.getByRole("radio", { name: /当前列表.*共1项/ }).check();
  await dialog.getByRole("button", { name: "导出", exact: true }).click();
  await program.chooseDestination(view);
  await expect(dialog.getByRole("status")).toContainText("已导出1项");
  expect(await seriousFaults(page)).toEqual([]);
  const [head, ...rows] = await readSheetRows(view);
  expect(head?.slice(0, 3)).toEqual(["序号", "事项名称", "领域"]);
  expect(rows.map((cells) => cells[1])).toEqual(["跨区域就业服务平台"]);

  const year = join(folder, "全年.xlsx");
  await dialog.getByRole("radio", { name: /2024年度全部事项，共6项/ }).check();
  await dialog.getByRole("button", { name: "导出", exact: true }).click();
  await program.chooseDestination(year);
  await expect(dialog.getByRole("status")).toContainText("已导出6项");
  await page.keyboard.press("Escape");

  const importing = await openImport(program, year);
  for (const step of ["表头和各列", "核对数据", "确认变更"] as const) await goOn(importing, step);
  await expect(importing.getByRole("button", { name: "不变6" })).toBeVisible();
  await expect(importing.getByText("没有需要导入的变更")).toBeVisible();
});

test("an archived year goes out as a workbook, but nothing comes in", async ({ program: { page } }) => {
  await goTo(page, "归档");
  await page.getByRole("button", { name: "归档2024年度" }).click();
  await page.getByRole("button", { name: "归档，不再修改" }).click();
  await expect(page.getByRole("row").filter({ hasText: "尚未核验" })).toBeVisible();
  await goTo(page, "事项清单");
  await expect(page.getByRole("button", { name: "导出 Excel" })).toBeVisible();
  await expect(page.getByRole("button", { name: "导入 Excel" })).toHaveCount(0);
});

async function choose(page: Page, list: Locator, option: string): Promise<void> {
  await list.click();
  await page.getByTitle(option, { exact: true }).last().click();
}
