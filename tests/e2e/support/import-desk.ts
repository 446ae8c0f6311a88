import type { Locator } from "@playwright/test";
import { goTo } from "./desk.ts";
import { expect } from "./program-test.ts";
import type { RunningProgram } from "./running-program.ts";

export type Step = "表头和各列" | "核对数据" | "确认变更";

/** Opens the import and chooses a file. */
export async function openImport(program: RunningProgram, file: string): Promise<Locator> {
  const { page } = program;
  await goTo(page, "事项清单");
  await page.getByRole("button", { name: "导入 Excel" }).click();
  const dialog = page.getByRole("dialog", { name: "导入 Excel" });
  await dialog.getByRole("button", { name: "选择文件" }).last().click();
  await program.chooseSource(file);
  await expect(dialog.getByRole("button", { name: "选择其他文件" })).toBeVisible();
  return dialog;
}

/** Goes on to the next step, once it is there. */
export async function goOn(dialog: Locator, step: Step): Promise<void> {
  await dialog.getByRole("button", { name: `下一步：${step}` }).click();
  await expect(dialog.getByRole("region", { name: step })).toBeVisible();
}

/** A line of the table that the step shows. */
export function line(dialog: Locator, text: string): Locator {
  return dialog.getByRole("row").filter({ hasText: text }).last();
}
