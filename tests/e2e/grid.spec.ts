import { join } from "node:path";
import type { Page } from "@playwright/test";
import { goTo, record } from "./support/desk.ts";
import {
  cellAt,
  gridField,
  openRecord,
  pasteIntoGrid,
  pointAt,
  seriousFaultsInList,
  storedRows,
} from "./support/grid.ts";
import { inputMethodOf } from "./support/input-method.ts";
import { isWiderThanWindow, seriousFaults } from "./support/looks.ts";
import { expect, test } from "./support/program-test.ts";

const screenshots = join(import.meta.dirname, "../../output/screenshots");

test.use({ store: "demo" });

/** The names under the cursor: what a screen reader reads out. */
async function announced(page: Page): Promise<string> {
  // A row that was far away is drawn a moment after the cursor is on it.
  await expect(gridField(page)).toHaveAttribute("aria-activedescendant", /./);
  const id = await gridField(page).getAttribute("aria-activedescendant");
  return page.locator(`[id="${id}"]`).innerText();
}

test("cells are walked and filled in like those of a spreadsheet", async ({ program }) => {
  const { page } = program;
  await goTo(page, "事项清单");
  await pointAt(page, 1, "年度计划投资");
  await page.keyboard.type("1.2亿元");
  await page.keyboard.press("Enter");
  await page.keyboard.type("3456.7");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("F2");
  await page.keyboard.press("Control+A");
  await page.keyboard.type("88");
  await page.keyboard.press("Escape");
  await expect(await cellAt(page, 1, "年度计划投资")).toHaveText("12,000");
  await expect(await cellAt(page, 2, "年度计划投资")).toHaveText("3,456.7");
  await expect(page.getByRole("contentinfo")).toContainText("已保存");
  const [first, second] = await storedRows(page);
  expect([first?.item.plannedThisYear, second?.item.plannedThisYear]).toEqual([12_000_000_000, 3_456_700_000]);

  await page.keyboard.press("Control+End");
  await expect(gridField(page)).toHaveAttribute("aria-activedescendant", /r119c/);
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("ArrowRight");
  expect(await announced(page)).toBe(first?.item.title);
});

test("a choice is completed from its first word, and the figure of the year goes to the cut-off date", async ({
  program,
}) => {
  const { page } = program;
  await goTo(page, "事项清单");
  await pointAt(page, 2, "状态");
  await page.keyboard.type("已");
  await expect(page.getByRole("option", { name: "已完成" })).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(await cellAt(page, 2, "状态")).toHaveText("已完成");
  await pointAt(page, 2, "年度完成投资");
  await page.keyboard.type("876.5");
  await page.keyboard.press("Enter");
  await expect(await cellAt(page, 2, "年度完成投资")).toHaveText("876.5");
  await expect(page.getByRole("contentinfo")).toContainText("已保存");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Control+Enter");
  await expect(record(page)).toContainText("第2条，共120条");
  await expect(record(page).getByRole("article", { name: "截至2025年12月31日" })).toContainText(
    "年度完成投资876.5万元",
  );
});

test("an input method begins to compose in the cell itself, and loses nothing", async ({ program }) => {
  const { page } = program;
  await goTo(page, "事项清单");
  await pointAt(page, 1, "牵头单位");
  const method = await inputMethodOf(page);
  await method.letters("shi");
  await expect(gridField(page)).toHaveValue("shi");
  await method.letters("市发改委");
  await method.choose("市发展改革委");
  await expect(gridField(page)).toHaveValue("市发展改革委");
  await page.keyboard.press("Enter");
  await expect(await cellAt(page, 1, "牵头单位")).toHaveText("市发展改革委");
  await expect(gridField(page)).toHaveValue("");
  await expect.poll(async () => (await storedRows(page))[0]?.item.leadUnit).toBe("市发展改革委");
});

test("a text that is no value stays in its cell with a sentence until it is mended or given up", async ({
  program,
}) => {
  const { page } = program;
  await goTo(page, "事项清单");
  await pointAt(page, 1, "年度计划投资");
  const before = (await storedRows(page))[0]?.item.plannedThisYear;
  await page.keyboard.type("约两亿");
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowUp");
  await expect(await cellAt(page, 1, "年度计划投资")).toHaveText("约两亿");
  await expect(page.locator(".grid-cell-problem")).toHaveText("请填写数字，如 1,234.5（万元）或 1.2亿元。");
  await page.keyboard.press("F2");
  await expect(gridField(page)).toHaveValue("约两亿");
  await page.keyboard.press("Control+A");
  await page.keyboard.type("2亿");
  await page.keyboard.press("Enter");
  await expect(await cellAt(page, 1, "年度计划投资")).toHaveText("20,000");
  expect((await storedRows(page))[0]?.item.plannedThisYear).not.toBe(before);
});

test("a range is copied, pasted and filled down, each as one step", async ({ program }) => {
  const { page } = program;
  await goTo(page, "事项清单");
  const before = await storedRows(page);
  const [one, two] = before;
  await pointAt(page, 1, "牵头单位");
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Shift+ArrowDown");
  await expect(page.getByRole("gridcell", { selected: true })).toHaveCount(4);
  await expect(page.getByRole("contentinfo")).toContainText("选中2行4格");
  await page.keyboard.press("Control+C");
  await pointAt(page, 4, "牵头单位");
  await page.keyboard.press("Control+V");
  await expect.poll(async () => (await storedRows(page))[4]?.item.leadUnit).toBe(two?.item.leadUnit);
  const pasted = await storedRows(page);
  expect(pasted[3]?.item.plannedThisYear).toBe(one?.item.plannedThisYear);

  await pointAt(page, 1, "领域");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Control+D");
  await expect.poll(async () => (await storedRows(page))[2]?.item.field).toBe(one?.item.field);
  await page.keyboard.press("Control+z");
  await expect.poll(async () => (await storedRows(page))[2]?.item.field).toBe(pasted[2]?.item.field);
  // The next step is taken once the page shows the year as it is after this one.
  await expect(page.getByText("已撤销：")).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect.poll(async () => (await storedRows(page))[4]?.item.leadUnit).toBe(before[4]?.item.leadUnit);
  await expect(await cellAt(page, 5, "牵头单位")).toHaveText(before[4]?.item.leadUnit ?? "—");
});

test("a block from Excel that does not fit says so and offers what fits", async ({ program }) => {
  const { page } = program;
  await goTo(page, "事项清单");
  await pointAt(page, 1, "年度计划投资");
  await page.keyboard.press("Control+ArrowDown");
  await pasteIntoGrid(page, "１，２００\r\n3500\r\n");
  const notice = page.getByRole("alert");
  await expect(notice).toContainText("清单下面没有1行的位置");
  await notice.getByRole("button", { name: "只填写其余1格" }).click();
  await expect(await cellAt(page, 120, "年度计划投资")).toHaveText("1,200");

  await page.keyboard.press("Control+ArrowUp");
  await pasteIntoGrid(page, "100\tabc\r\n200\t300");
  await expect(notice).toContainText("第1行“年度完成投资”：“abc”不是可以识别的金额。");
  await notice.getByRole("button", { name: "取消" }).click();
  await expect(await cellAt(page, 1, "年度计划投资")).not.toHaveText("100");
});

test("selected rows take one value together, and are cleared together", async ({ program }) => {
  const { page } = program;
  await goTo(page, "事项清单");
  await pointAt(page, 1, "状态");
  await (await cellAt(page, 6, "状态")).click({ modifiers: ["Shift"] });
  await page.keyboard.type("推进中");
  await page.keyboard.press("Control+Enter");
  await expect.poll(async () => new Set((await storedRows(page, 6)).map(({ item }) => item.status)).size).toBe(1);
  await page.keyboard.press("Delete");
  await expect.poll(async () => (await storedRows(page, 6)).every(({ item }) => item.status === null)).toBe(true);
});

test("a cell changed here and elsewhere shows both values and lets one choose", async ({ program }) => {
  const { page } = program;
  await goTo(page, "事项清单");
  await pointAt(page, 1, "牵头单位");
  const [first] = await storedRows(page);
  if (first === undefined) throw new Error("the list is empty");
  await page.evaluate(
    ({ id, basedOn }) => window.hezuo["items:update"]({ id, basedOn, changes: { leadUnit: "别处写的单位" } }),
    { id: first.item.id, basedOn: first.item.revision },
  );
  await page.keyboard.type("这里写的单位");
  await page.keyboard.press("Enter");
  const notice = page.getByRole("alert", { name: "这些内容在别处也改过" });
  await expect(notice).toContainText("我填写的“这里写的单位”，现在的“别处写的单位”");
  await notice.getByRole("button", { name: "用我的" }).click();
  await expect.poll(async () => (await storedRows(page))[0]?.item.leadUnit).toBe("这里写的单位");
  await expect(notice).toHaveCount(0);
});

test("the cells of an archived year are read-only and say why", async ({ program }) => {
  const { page } = program;
  await goTo(page, "归档");
  await page.getByRole("button", { name: "归档2025年度" }).click();
  await page.getByRole("button", { name: "归档，不再修改" }).click();
  await expect(page.getByRole("row").filter({ hasText: "2025年度" })).toContainText("尚未核验");
  await goTo(page, "事项清单");
  await pointAt(page, 1, "年度计划投资");
  await expect(await cellAt(page, 1, "年度计划投资")).toHaveAttribute("aria-readonly", "true");
  await page.keyboard.type("5");
  await expect(page.getByRole("alert").filter({ hasText: "只能查看" })).toHaveText(
    "本年度已归档，内容只能查看，不能修改。",
  );
  await expect(gridField(page)).toHaveValue("");
});

for (const screen of [
  { width: 1366, height: 728 },
  { width: 1920, height: 1040 },
]) {
  test(`the list in use fits ${screen.width} × ${screen.height} and can be used by everybody`, async ({ program }) => {
    const { page } = program;
    await page.setViewportSize(screen);
    await goTo(page, "事项清单");
    await pointAt(page, 3, "状态");
    await page.keyboard.press("F2");
    await page.screenshot({ path: join(screenshots, `grid-choices-${screen.width}.png`) });
    expect(await seriousFaults(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await pointAt(page, 2, "年度计划投资");
    await page.keyboard.type("约两亿");
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Shift+ArrowRight");
    await openRecord(page.locator("[aria-rowindex='5']"));
    await page.screenshot({ path: join(screenshots, `grid-record-${screen.width}.png`) });
    await page.keyboard.press("Escape");
    await pointAt(page, 2, "年度计划投资");
    await page.screenshot({ path: join(screenshots, `grid-problem-${screen.width}.png`) });
    expect(await seriousFaultsInList(page)).toEqual([]);
    expect(await isWiderThanWindow(page)).toBe(false);
  });
}
