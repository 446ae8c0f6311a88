import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Locator, type Page } from "@playwright/test";
import type { ItemRow } from "../../../shared/ipc/questions/item-list.ts";
import { goTo, record, row, search } from "./desk.ts";

/** The field that has the focus while the list is used. */
export function gridField(page: Page): Locator {
  return page.locator(".grid-input");
}

/** Puts the cursor on a cell with the mouse: row as its number says, column by its title. */
export async function pointAt(page: Page, line: number, column: string): Promise<void> {
  await cellAt(page, line, column).then((cell) => cell.click());
  await expect(gridField(page)).toBeFocused();
}

/** Pastes what another program has put on the clipboard. */
export async function pasteIntoGrid(page: Page, text: string): Promise<void> {
  await gridField(page).evaluate((field, pasted) => {
    const data = new DataTransfer();
    data.setData("text/plain", pasted);
    field.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
}

/** A cell by the number of its row and the title of its column. */
export async function cellAt(page: Page, line: number, column: string): Promise<Locator> {
  const head = page.getByRole("grid").getByRole("columnheader", { name: column });
  const place = await head.getAttribute("aria-colindex");
  return page.locator(`[aria-rowindex="${line + 1}"] [aria-colindex="${place}"]`);
}

/** Opens the record of a line by its row number. */
export async function openRecord(line: Locator): Promise<void> {
  await line.getByRole("rowheader").dblclick();
}

/** Deletes an item of the year's list by its name and stays there. */
export async function deleteItem(page: Page, title: string): Promise<void> {
  await goTo(page, "事项清单");
  await search(page, title);
  const deletion = record(page).getByRole("button", { name: "删除" }).first();
  // The list may still be narrowing itself while it is clicked.
  await expect(async () => {
    await openRecord(row(page, title));
    await expect(deletion).toBeVisible({ timeout: 3000 });
  }).toPass();
  await deletion.click();
  await expect(page.getByText(`已删除“${title}”`)).toBeVisible();
}

/** The first rows of the demo year, as the store holds them. */
export function storedRows(page: Page, limit = 5): Promise<readonly ItemRow[]> {
  return page.evaluate(async (most) => {
    const years = await window.hezuo["years:list"]({});
    const year = years.ok ? years.value[0] : undefined;
    const asOf = (year?.cutOffDate ?? "2025-12-31") as never;
    const answer = await window.hezuo["items:page"]({
      year: 2025,
      asOf,
      filter: {},
      sort: null,
      offset: 0,
      limit: most,
    });
    if (!answer.ok) throw new Error(answer.error.kind);
    return answer.value.rows;
  }, limit);
}

/** What axe calls serious or critical within the list. */
export async function seriousFaultsInList(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().include(".grid-frame").analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`);
}

/** The names of the columns that are shown, from left to right, with their units. */
export async function columnNames(page: Page): Promise<readonly string[]> {
  const heads = await page.getByRole("grid").locator("[data-head]").all();
  return Promise.all(heads.map(async (head) => (await head.getAttribute("aria-label")) ?? ""));
}

/** Opens the panel of the column that the cursor is put into, with the keys. */
export async function columnPanel(page: Page, column: string, line = 1): Promise<Locator> {
  await pointAt(page, line, column);
  await page.keyboard.press("Control+Shift+L");
  const panel = page.getByRole("dialog", { name: `“${column}”列` });
  await expect(panel).toBeVisible();
  return panel;
}

/** What stands in a column from top to bottom, as far as rows are drawn. */
export async function columnTexts(page: Page, column: string): Promise<readonly string[]> {
  const head = page.getByRole("grid").getByRole("columnheader", { name: column, exact: true });
  const place = await head.getAttribute("aria-colindex");
  return page.locator(`[data-place] [aria-colindex="${place}"]`).allInnerTexts();
}
