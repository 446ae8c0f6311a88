import type { Locator, Page } from "@playwright/test";
import { goTo } from "./desk.ts";
import { expect } from "./program-test.ts";
import type { RunningProgram } from "./running-program.ts";

/** Opens 填报表. */
export async function openForms(page: Page): Promise<Locator> {
  await goTo(page, "事项清单");
  await page.getByRole("button", { name: "填报表", exact: true }).click();
  return page.getByRole("dialog", { name: "填报表" });
}

/** Sends a form to each of the year's two units, and goes back to the rounds. */
export async function sendAll(program: RunningProgram, folder: string): Promise<Locator> {
  const dialog = await openForms(program.page);
  await dialog.getByRole("button", { name: "发出填报表" }).click();
  await dialog.getByRole("button", { name: "存到文件夹" }).click();
  await program.chooseSource(folder);
  await expect(dialog.getByRole("status")).toContainText("已写好2个单位的填报表");
  await dialog.getByRole("button", { name: "返回" }).click();
  return dialog;
}

/** A line of the tables that the page shows. */
export function line(dialog: Locator, text: string): Locator {
  return dialog.getByRole("row").filter({ hasText: text });
}
