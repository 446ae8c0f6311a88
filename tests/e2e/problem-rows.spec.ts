import { join } from "node:path";
import { editSheets } from "../support/edit-sheets.ts";
import { fillStore } from "../support/fill-store.ts";
import { openSurely } from "../support/temp-store.ts";
import { yearWithFaults } from "../support/year-with-faults.ts";
import { goTo, record, row } from "./support/desk.ts";
import { openRecord } from "./support/grid.ts";
import { goOn, line, openImport } from "./support/import-desk.ts";
import { isWiderThanWindow, seriousFaults } from "./support/looks.ts";
import { dataFolderIn, expect, storeFileName, test } from "./support/program-test.ts";
import type { RunningProgram } from "./support/running-program.ts";

test.beforeEach(({ folder }) => {
  const { db } = openSurely(join(dataFolderIn(folder), storeFileName));
  fillStore(db, yearWithFaults());
  db.close();
});

test("the problems of the items go out with them, are changed in the workbook, and come back in one step", async ({
  folder,
  program,
}) => {
  const { page } = program;
  const file = await exportYear(program, folder);
  await editSheets(file, ({ 问题清单: problems }) => {
    const [, first = []] = problems ?? [];
    first[3] = "用地指标没有落实";
    problems?.push([null, "川渝天然气输送管道", "征地进展慢", null, "倒排工期", "市自然资源局", "2024年12月"]);
    problems?.push([null, "没有这一项工程", "征地进展慢"]);
  });
  const dialog = await openImport(program, file);
  await expect(dialog.getByRole("checkbox", { name: "同时导入工作表“问题清单”中的问题，共5行" })).toBeChecked();
  for (const step of ["表头和各列", "核对数据", "确认变更"] as const) await goOn(dialog, step);
  // Nothing happens to the items, so the problems are shown at once.
  await expect(dialog.getByRole("radio", { name: "问题清单（变更2行，1行不能导入）" })).toBeChecked();
  await dialog.getByText("事项（变更0行）").click();
  await expect(dialog.getByText("没有这样的行。")).toBeVisible();
  await dialog.getByText("问题清单（变更2行，1行不能导入）").click();
  await expect(line(dialog, "用地指标没有落实")).toContainText("原因要素保障不足→用地指标没有落实");
  await expect(line(dialog, "征地进展慢").first()).toContainText("没有“没有这一项工程”这项事项");
  await expect(line(dialog, "倒排工期")).toContainText("“市自然资源局”是新出现的单位，请看看有没有写错");
  await expect(dialog.getByRole("button", { name: /^导入：/ })).toBeDisabled();
  await dialog.getByRole("checkbox", { name: /^先导入其余的行；不能导入的1行/ }).check();
  await dialog.getByRole("button", { name: "导入：新增问题1条，更新问题1条" }).click();
  await expect(dialog.getByRole("status")).toContainText("问题清单：新增1条，更新1条，2条没有变化。");
  await expect(dialog.getByText(/^“问题清单”B6/)).toContainText("没有“没有这一项工程”这项事项");
  await dialog.getByRole("button", { name: "查看事项清单" }).click();
  await openRecord(row(page, "川渝天然气输送管道"));
  const problem = record(page).getByRole("article", { name: "问题1" });
  await expect(problem).toContainText("倒排工期");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /^撤销：导入2条问题/ }).click();
  await openRecord(row(page, "川渝天然气输送管道"));
  await expect(record(page).getByRole("article", { name: "问题1" })).toHaveCount(0);
});

test("the problems can be left in the file", async ({ folder, program }) => {
  const file = await exportYear(program, folder);
  await editSheets(file, ({ 问题清单: problems }) => problems?.push([null, "川渝天然气输送管道", "征地进展慢"]));
  const dialog = await openImport(program, file);
  await dialog.getByRole("checkbox", { name: /^同时导入工作表/ }).uncheck();
  for (const step of ["表头和各列", "核对数据", "确认变更"] as const) await goOn(dialog, step);
  await expect(dialog.getByText("没有需要导入的变更")).toBeVisible();
  await expect(dialog.getByRole("radio", { name: /^问题清单/ })).toHaveCount(0);
});

for (const size of [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
]) {
  test(`the changes of problems can be looked over by everybody at ${size.width}×${size.height}`, async ({
    folder,
    program,
  }, info) => {
    const { page } = program;
    await page.setViewportSize(size);
    const file = await exportYear(program, folder);
    await editSheets(file, ({ 问题清单: problems }) => {
      const [, first = [], second = []] = problems ?? [];
      first[3] = "用地指标没有落实，".repeat(12);
      second[6] = "长期";
      problems?.push([
        null,
        "川渝天然气输送管道",
        "征地进展慢",
        "补偿标准没有谈妥",
        "倒排工期",
        "市自然资源局",
        "2024年12月",
      ]);
      problems?.push([null, "遂宁至潼南高速", "征地进展慢"]);
    });
    const dialog = await openImport(program, file);
    const look = async (name: string) => {
      expect(await seriousFaults(page), name).toEqual([]);
      expect(await isWiderThanWindow(page), name).toBe(false);
      await page.screenshot({ path: info.outputPath(`${name}-${size.width}.png`) });
    };
    await look("file");
    for (const step of ["表头和各列", "核对数据", "确认变更"] as const) await goOn(dialog, step);
    await expect(line(dialog, "征地进展慢").first()).toBeVisible();
    await look("problems");
  });
}

/** Writes the whole year; answers the file. */
async function exportYear(program: RunningProgram, folder: string): Promise<string> {
  const { page } = program;
  const file = join(folder, "全年.xlsx");
  await goTo(page, "事项清单");
  await page.getByRole("button", { name: "导出 Excel" }).click();
  const dialog = page.getByRole("dialog", { name: "导出 Excel" });
  await dialog.getByRole("button", { name: "导出", exact: true }).click();
  await program.chooseDestination(file);
  await expect(dialog.getByRole("status")).toContainText("已导出6项");
  await dialog.getByRole("button", { name: "关闭" }).last().click();
  return file;
}
