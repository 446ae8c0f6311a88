import type { Page } from "@playwright/test";
import { goTo } from "./support/desk.ts";
import { columnPanel, gridField, pointAt } from "./support/grid.ts";
import { seriousFaults } from "./support/looks.ts";
import { expect, test } from "./support/program-test.ts";

test.use({ store: "demo" });

/** The program in its dark colours. */
async function goDark(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: "dark" });
  await expect(page.locator("html")).toHaveAttribute("data-appearance", "dark");
}

/** What a screen reader is told of the field with the focus, and of the cell that it points at. */
async function heard(page: Page) {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  await session.detach();
  const field = nodes.find(
    ({ role, properties = [] }) =>
      role?.value === "textbox" && properties.some(({ name, value }) => name === "focused" && value.value === true),
  );
  const pointed = field?.properties?.find(({ name }) => name === "activedescendant")?.value.relatedNodes?.[0];
  const cell = nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === pointed?.backendDOMNodeId);
  return { field: field?.name?.value, description: field?.description?.value, role: pointed && cell?.role?.value };
}

test("a screen reader hears the list as a grid, and the cell that the keys are on", async ({ program: { page } }) => {
  await goTo(page, "事项清单");
  const grid = page.getByRole("grid", { name: "事项清单" });
  await expect(grid).toHaveAttribute("aria-rowcount", "123");
  await expect(grid).toHaveAttribute("aria-multiselectable", "true");
  await pointAt(page, 3, "领域");
  await expect(gridField(page)).toHaveAttribute("aria-activedescendant", /./);
  const cell = page.locator(`[id="${await gridField(page).getAttribute("aria-activedescendant")}"]`);
  await expect(cell).toHaveRole("gridcell");
  await expect(cell).toHaveAttribute("aria-selected", "true");
  await expect(grid.getByRole("row").nth(3)).toHaveAttribute("aria-rowindex", "4");
  const { field, description, role } = await heard(page);
  expect([field, role]).toEqual(["事项清单单元格", "gridcell"]);
  expect(description).toContain("Esc后按Tab离开清单");

  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Shift+ArrowDown");
  await expect(page.getByRole("status").filter({ hasText: "选中2行4格" })).toHaveCount(1);
  const heads = grid.getByRole("columnheader");
  await expect(heads.filter({ hasText: "事项名称" })).toHaveAttribute("aria-sort", "none");
  const panel = await columnPanel(page, "事项名称");
  await panel.getByRole("button", { name: "降序" }).press("Enter");
  await expect(heads.filter({ hasText: "事项名称" })).toHaveAttribute("aria-sort", "descending");
  await expect(page.locator("[role=gridcell][aria-readonly=true]").first()).toBeAttached();
});

test("the list is one stop of the Tab key, and Esc then Tab leads past it", async ({ program: { page } }) => {
  await goTo(page, "事项清单");
  await pointAt(page, 1, "事项名称");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  await expect(page.locator(".grid-frame :focus")).toHaveCount(0);
  await page.keyboard.press("Shift+Tab");
  await expect(gridField(page)).toBeFocused();
});

/** What can lie open over the list, each by its name. */
const places: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  "a button that is pointed at": async (page) => {
    await page.getByRole("button", { name: "导出 Excel" }).hover();
    // What is pointed at changes its colour within this time.
    await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
  },
  "the main button pointed at": async (page) => {
    await page.getByRole("button", { name: "新增事项", exact: true }).hover();
    await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
  },
  "the panel of a column": async (page) => void (await columnPanel(page, "领域")),
  "the panel of all columns": (page) => openPanel(page, "列"),
  "the panel of views": (page) => openPanel(page, "视图"),
  "the panel of selected rows": (page) => openPanel(page, "所选行"),
  "the dialog of selected rows": async (page) => {
    await page.keyboard.press("Shift+Space");
    await page.keyboard.press("Control+Shift+M");
    const dialog = page.getByRole("dialog", { name: "修改选中事项的一个字段" });
    await expect(dialog.getByRole("combobox", { name: "字段" })).toBeFocused();
  },
};

async function openPanel(page: Page, name: string): Promise<void> {
  await page
    .getByRole("button", { name: new RegExp(`^${name}`) })
    .first()
    .click();
  await expect(page.getByRole("dialog", { name })).toBeVisible();
}

for (const colours of ["light", "dark"] as const) {
  for (const [place, open] of Object.entries(places)) {
    test(`in ${colours} colours ${place} keeps nobody out`, async ({ program: { page } }) => {
      if (colours === "dark") await goDark(page);
      await goTo(page, "事项清单");
      await pointAt(page, 2, "领域");
      await open(page);
      expect(await seriousFaults(page)).toEqual([]);
    });
  }
}

test("at 125 % the word 撤销 and the search stay whole, and the panel of columns in the window", async ({
  program: { page },
}) => {
  await page.setViewportSize({ width: 1093, height: 582 });
  await goTo(page, "事项清单");
  await pointAt(page, 1, "事项名称");
  await page.keyboard.type("一个很长的名称，按钮里写不下的名称");
  await page.keyboard.press("Enter");
  const undo = page.getByRole("button", { name: /^撤销：修改/ });
  await expect(undo).toBeEnabled();
  await page.setViewportSize({ width: 910, height: 582 });
  const needed = await undo.evaluate((button) => 2 * Number.parseFloat(getComputedStyle(button).fontSize));
  const name = await undo.locator(".undo-redo-name").boundingBox();
  expect(name?.width ?? 0).toBeGreaterThanOrEqual(needed);
  await expect(page.getByRole("button", { name: /搜索全部年度/ })).toBeInViewport({ ratio: 1 });
  await page.getByRole("button", { name: "列", exact: true }).click();
  await expect(page.getByRole("button", { name: "自定义列" })).toBeInViewport({ ratio: 1 });
});
