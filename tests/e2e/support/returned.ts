import { join } from "node:path";
import type { Locator } from "@playwright/test";
import { editedFile } from "../../support/drafting-returned.ts";
import { expect } from "./program-test.ts";
import { side } from "./drafting.ts";
import type { RunningProgram } from "./running-program.ts";

/** Writes the report on the desk as a Word file; answers its path. */
export async function exportTo({ page, chooseDestination }: RunningProgram, folder: string): Promise<string> {
  const path = join(folder, "报告.docx");
  await page.getByRole("button", { name: "导出", exact: true }).click();
  await chooseDestination(path);
  await page.getByRole("dialog", { name: "导出Word文件" }).getByRole("button", { name: "导出 Word" }).click();
  await expect(page.getByText("报告已导出")).toBeVisible();
  return path;
}

/** The same, and then changed as somebody else would; `edit` gets and gives its text as Word keeps it. */
export async function exportEdited(
  program: RunningProgram,
  folder: string,
  edit: (xml: string) => string,
): Promise<string> {
  return editedFile(await exportTo(program, folder), edit);
}

/** Chooses an edited file in the dialog. */
export async function readBack({ page, chooseSource }: RunningProgram, path: string): Promise<void> {
  await page.getByRole("button", { name: "读回修改稿" }).click();
  await chooseSource(path);
  await side(page)
    .getByRole("button", { name: /选择修改稿|另选文件/ })
    .click();
}

export type ReviewSection = "改动的数字" | "改动的文字" | "文件中的批注";

/** What is still to be decided. */
export function cards({ page }: Pick<RunningProgram, "page">, section: ReviewSection): Locator {
  return side(page).getByRole("region", { name: section }).getByRole("article");
}
