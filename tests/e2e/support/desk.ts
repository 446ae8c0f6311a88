import { expect, type Locator, type Page } from "@playwright/test";

/** Goes to a page of the program by its name in the left rail. */
export async function goTo(
  page: Page,
  name: "概览" | "事项清单" | "指标" | "素材" | "报告" | "归档" | "检查",
): Promise<void> {
  await page.getByRole("navigation", { name: "页面" }).getByRole("button", { name }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
}

/** The open record at the right of the list. */
export function record(page: Page): Locator {
  return page.getByRole("complementary");
}

/** Waits until the open record says that it is saved. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(record(page).getByRole("status").first()).toHaveText(/^已保存 \d\d:\d\d$/);
}

/** The line of the list with this name. */
export function row(page: Page, title: string): Locator {
  return page.getByRole("grid").getByRole("row").filter({ hasText: title });
}

/** Narrows the list by a word. */
export async function search(page: Page, text: string): Promise<void> {
  await page.getByRole("textbox", { name: "搜索事项" }).fill(text);
}

/** Chooses in one of the drop-down lists; what bears the same words elsewhere on the page is not meant. */
export async function choose(page: Page, list: Locator, option: string): Promise<void> {
  await list.click();
  const open = page.locator(".ant-select-dropdown").filter({ visible: true });
  await open
    .getByRole("option", { name: option })
    .or(open.getByTitle(option, { exact: true }))
    .last()
    .click();
}
