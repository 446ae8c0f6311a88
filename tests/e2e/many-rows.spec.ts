import { join } from "node:path";
import type { Page } from "@playwright/test";
import { storeFileName } from "../../main/store/store-file-name.ts";
import { goTo } from "./support/desk.ts";
import { cellAt, gridField, pasteIntoGrid, pointAt } from "./support/grid.ts";
import { seriousFaults } from "./support/looks.ts";
import { dataFolderIn, expect, hezuo, test } from "./support/program-test.ts";

const screenshots = join(import.meta.dirname, "../../output/screenshots");

/** More rows than are saved one by one. */
const rowCount = 2100;

test.beforeEach(({ folder }) => {
  const store = join(dataFolderIn(folder), storeFileName);
  hezuo("sample", "--db", store, "--generate", String(rowCount), "--seed", "1", "--year", "2025");
});

/** A task on so many rows takes its time on a busy machine, in ms. */
const patience = { timeout: 90_000 };

/** How many items of the year hold a text in a column. */
function holding(page: Page, column: "title" | "remark", contains: string): Promise<number> {
  return page.evaluate(
    async (condition) => {
      const filter = { columns: [condition] };
      const answer = await window.hezuo["items:totals"]({
        year: 2025,
        asOf: "2025-12-31" as never,
        filter,
        sinceStart: false,
      });
      if (!answer.ok) throw new Error(answer.error.kind);
      return answer.value.total;
    },
    { column, contains },
  );
}

async function undo(page: Page): Promise<void> {
  await gridField(page).focus();
  await page.keyboard.press("Control+Z");
}

test("one field of every row is changed and taken back as one step", async ({ start }) => {
  const { page } = await start();
  await goTo(page, "事项清单");
  await pointAt(page, 1, "事项名称");
  await page.keyboard.press("Control+A");
  await page.keyboard.press("Control+Shift+M");
  const dialog = page.getByRole("dialog", { name: "修改选中事项的一个字段" });
  await dialog.getByRole("combobox", { name: "字段" }).fill("备注");
  await page.getByTitle("备注", { exact: true }).last().click();
  await dialog.getByRole("combobox", { name: "改为" }).fill("统一核对");
  await expect(dialog.getByRole("status")).toContainText("选中2,100行");
  await page.screenshot({ path: join(screenshots, "many-rows-dialog-1366.png") });
  expect(await seriousFaults(page)).toEqual([]);
  await dialog.getByRole("button", { name: "修改2,100行" }).click();
  await expect(page.getByText("已修改2,100行。")).toBeVisible(patience);
  expect(await holding(page, "remark", "统一核对")).toBe(rowCount);
  await undo(page);
  await expect.poll(() => holding(page, "remark", "统一核对"), patience).toBe(0);
});

test("every row is deleted without a second question, and one press brings all of them back", async ({ start }) => {
  const { page } = await start();
  await goTo(page, "事项清单");
  await pointAt(page, 1, "事项名称");
  await page.keyboard.press("Control+A");
  await page.keyboard.press("Control+Delete");
  const deleted = page.getByRole("status").filter({ hasText: "等2,100项及其进展" });
  await expect(deleted).toBeVisible(patience);
  await page.screenshot({ path: join(screenshots, "many-rows-deleted-1366.png") });
  await deleted.getByRole("button", { name: "撤销" }).click();
  await expect(page.getByRole("contentinfo")).toContainText("2,100", patience);
});

test("a long column is pasted, and one value is filled down over as many rows", async ({ start }) => {
  const { page } = await start();
  await goTo(page, "事项清单");
  await pointAt(page, 1, "事项名称");
  await pasteIntoGrid(page, Array.from({ length: 2050 }, (_, index) => `粘贴${index + 1}`).join("\n"));
  await expect(page.getByText("已修改2,050行。")).toBeVisible(patience);
  await expect(await cellAt(page, 1, "事项名称")).toHaveText("粘贴1");
  expect(await holding(page, "title", "粘贴")).toBe(2050);
  // The pasted rows are still selected: the first fills all below it.
  await page.keyboard.press("Control+D");
  await expect(page.getByText("已修改2,049行。")).toBeVisible(patience);
  expect(await holding(page, "title", "粘贴1")).toBe(2050);
  await undo(page);
  await expect(await cellAt(page, 2, "事项名称")).toHaveText("粘贴2");
});

/** The name of the item with the smallest planned amount. */
function leastPlanned(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const sort = { by: "plannedThisYear", descending: false } as const;
    const asOf = "2025-12-31" as never;
    const first = await window.hezuo["items:page"]({ year: 2025, asOf, filter: {}, sort, offset: 0, limit: 1 });
    return (first.ok ? first.value.rows[0]?.item.title : undefined) ?? "";
  });
}

/** Gives the last item of the list by its planned amount, which has none, the smallest, as another program would. */
async function planElsewhere(page: Page): Promise<void> {
  await page.evaluate(async (offset) => {
    const asOf = "2025-12-31" as never;
    const sort = { by: "plannedThisYear", descending: false } as const;
    const last = await window.hezuo["items:page"]({ year: 2025, asOf, filter: {}, sort, offset, limit: 1 });
    const item = last.ok ? last.value.rows[0]?.item : undefined;
    if (item === undefined || item.plannedThisYear !== null) throw new Error("the last item has a planned amount");
    const changes = { plannedThisYear: 1 as never };
    const changed = await window.hezuo["items:update"]({ id: item.id, basedOn: item.revision, changes });
    if (!changed.ok) throw new Error(changed.error.kind);
  }, rowCount - 1);
}

test("a row that another program has moved out of the selected ones is told, and none is changed in its stead", async ({
  start,
}) => {
  const { page } = await start();
  await goTo(page, "事项清单");
  const head = page.getByRole("grid").getByRole("columnheader", { name: "年度计划投资" });
  await head
    .getByRole("button", { name: /^年度计划投资/ })
    .first()
    .click();
  await expect(head).toHaveAttribute("aria-sort", "ascending");
  // The rows stand in the new order before one of them is pointed at.
  await expect(await cellAt(page, 1, "事项名称")).toHaveText(await leastPlanned(page));
  await pointAt(page, 1, "年度计划投资");
  for (let row = 1; row < 51; row += 1) await page.keyboard.press("ArrowDown");
  await expect(gridField(page)).toHaveAttribute("aria-activedescendant", /r50c/);
  await page.keyboard.press("Shift+Space");
  await page.keyboard.press("Control+Shift+ArrowDown");
  await expect(await cellAt(page, rowCount, "年度计划投资")).toBeVisible();
  await planElsewhere(page);
  const change = async (rows: string) => {
    await page.keyboard.press("Control+Shift+M");
    const dialog = page.getByRole("dialog", { name: "修改选中事项的一个字段" });
    await dialog.getByRole("combobox", { name: "字段" }).fill("备注");
    await page.getByTitle("备注", { exact: true }).last().click();
    await dialog.getByRole("combobox", { name: "改为" }).fill("一并核对");
    await dialog.getByRole("button", { name: `修改${rows}行` }).click();
  };
  await change("2,050");
  await expect(page.getByText("2025年度的数据已经更新")).toBeVisible(patience);
  expect(await holding(page, "remark", "一并核对")).toBe(0);
  await gridField(page).focus();
  await page.keyboard.press("Control+A");
  await change("2,100");
  await expect(page.getByText("已修改2,100行。")).toBeVisible(patience);
  expect(await holding(page, "remark", "一并核对")).toBe(rowCount);
});
