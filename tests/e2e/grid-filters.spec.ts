import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { completionRate } from "../../shared/domain/pace.ts";
import { moneyInWan, sumMoney, type Money } from "../../shared/domain/money.ts";
import type { ItemRow } from "../../shared/ipc/questions/item-list.ts";
import { goTo } from "./support/desk.ts";
import { columnPanel, columnTexts, gridField, pointAt, storedRows } from "./support/grid.ts";
import { isWiderThanWindow, seriousFaults } from "./support/looks.ts";
import { expect, test } from "./support/program-test.ts";

const screenshots = join(import.meta.dirname, "../../output/screenshots");

test.use({ store: "demo" });

test("columns are narrowed from their heads; each condition is taken back by itself, and the sums follow", async ({
  program: { page },
}) => {
  await goTo(page, "事项清单");
  const rows = await storedRows(page, 200);
  await expectSums(page, rows);

  const fields = await columnPanel(page, "领域");
  await fields.getByRole("checkbox", { name: "基础设施互通" }).press("Space");
  const inField = rows.filter(({ item }) => item.field === "基础设施互通");
  await expectSums(page, inField);
  await page.keyboard.press("Escape");
  await expect(gridField(page)).toBeFocused();

  const planned = await columnPanel(page, "年度计划投资");
  await planned.getByRole("textbox", { name: "从（万元）" }).fill("一亿");
  await page.keyboard.press("Enter");
  await expect(planned.getByRole("alert")).toHaveText("请填写数字，如 1,234.5（万元）或 1.2亿元。");
  await planned.getByRole("textbox", { name: "从（万元）" }).fill("2万");
  await expect(planned.getByRole("status")).toHaveText("按不少于2万元筛选。要按20,000万元筛选，请写 20000 或 2亿。");
  await planned.getByRole("textbox", { name: "从（万元）" }).fill("1亿元");
  await page.keyboard.press("Enter");
  const large = inField.filter(({ item }) => (item.plannedThisYear ?? 0) >= 1e10);
  expect(large.length).toBeGreaterThan(0);
  await expectSums(page, large);

  const chips = page.getByRole("list", { name: "筛选条件" });
  await expect(chips.getByRole("listitem")).toHaveText([
    "领域为基础设施互通",
    "年度计划投资不少于10,000万元",
    "清除筛选",
  ]);
  await page.screenshot({ path: join(screenshots, "grid-filters.png") });
  await chips.getByRole("button", { name: "取消：领域为基础设施互通" }).press("Enter");
  await expectSums(
    page,
    rows.filter(({ item }) => (item.plannedThisYear ?? 0) >= 1e10),
  );

  const none = await columnPanel(page, "年度计划投资");
  await none.getByRole("radio", { name: "空白" }).check();
  await none.getByRole("button", { name: "筛选", exact: true }).press("Enter");
  await expectSums(
    page,
    rows.filter(({ item }) => item.plannedThisYear === null),
  );
  await expect(chips).toContainText("年度计划投资未填写");
  await chips.getByRole("button", { name: "清除筛选" }).click();

  const names = await columnPanel(page, "事项名称");
  await names.getByRole("textbox", { name: "包含的文字" }).fill("高速");
  await page.keyboard.press("Enter");
  await expectSums(
    page,
    rows.filter(({ item }) => item.title.includes("高速")),
  );
  const due = await columnPanel(page, "完成时限");
  await due.getByRole("textbox", { name: "至（日期）" }).fill("2026-06");
  await page.keyboard.press("Enter");
  await expect(chips).toContainText("完成时限不超过2026年6月30日");
});

test("rows stand in the order of several columns, told by numbers at their heads", async ({ program: { page } }) => {
  await goTo(page, "事项清单");
  const heads = page.getByRole("grid").getByRole("columnheader");
  const click = (name: string, modifiers: "Shift"[] = []) =>
    heads.filter({ hasText: name }).getByRole("button", { name, exact: true }).click({ modifiers });
  await click("状态");
  await click("领域", ["Shift"]);
  await click("领域", ["Shift"]);
  await expect(heads.filter({ hasText: "状态" }).locator(".grid-sort-sign")).toHaveText("1");
  await expect(heads.filter({ hasText: "领域" }).locator(".grid-sort-sign")).toHaveText("2");
  await expect(heads.filter({ hasText: "领域" })).toHaveAttribute("aria-sort", "descending");
  const order = ["未启动", "推进中", "已完成", "滞后", "终止", "—"];
  const fields = ["公共服务共享", "生态环境共保共治", "现代产业体系", "基础设施互通", "重大功能平台", "—"];
  await expect
    .poll(async () => {
      const [statuses, inField] = [await columnTexts(page, "状态"), await columnTexts(page, "领域")];
      const places = statuses.map((status, index) => order.indexOf(status) * 10 + fields.indexOf(inField[index] ?? ""));
      return places.length > 10 && places.every((place, index) => index === 0 || place >= (places[index - 1] ?? 0));
    })
    .toBe(true);
  const panel = await columnPanel(page, "状态");
  await panel.getByRole("button", { name: "取消排序" }).press("Enter");
  await expect(heads.filter({ hasText: "领域" }).locator(".grid-sort-sign")).toHaveText("");
});

for (const screen of [
  { width: 1366, height: 728 },
  { width: 1920, height: 1040 },
]) {
  test(`groups with their counts and sums fold with the keys at ${screen.width} × ${screen.height}`, async ({
    program: { page },
  }) => {
    await page.setViewportSize(screen);
    await goTo(page, "事项清单");
    const rows = await storedRows(page, 200);
    await page.getByRole("button", { name: "分组", exact: true }).click();
    await page.getByRole("button", { name: "按状态", exact: true }).press("Enter");
    const groups = page.getByRole("grid").locator(".grid-group");
    const first = rows.filter(({ item }) => item.status === "notStarted");
    await expect(groups.first()).toContainText(`未启动${first.length}项`);
    await expect(await cellUnder(page, groups.first(), "年度计划投资（万元）")).toHaveText(plannedOf(first));
    await expectSums(page, rows);
    await page.screenshot({ path: join(screenshots, `grid-groups-${screen.width}.png`) });
    expect(await seriousFaults(page)).toEqual([]);
    expect(await isWiderThanWindow(page)).toBe(false);

    // The head of the group is the first line, its first row the second.
    await pointAt(page, 2, "状态");
    await page.keyboard.press("Alt+ArrowLeft");
    await expect(groups.first().getByRole("button")).toHaveAttribute("aria-expanded", "false");
    await expect.poll(async () => (await columnTexts(page, "状态"))[0]).toBe("推进中");
    await page.keyboard.press("Alt+ArrowRight");
    await expect(groups.first().getByRole("button")).toHaveAttribute("aria-expanded", "true");
    await groups.first().getByRole("button").click();
    await expect.poll(async () => (await columnTexts(page, "状态"))[0]).toBe("推进中");

    // A row that gets another value goes to its group at once.
    await pointAt(page, 3, "状态");
    await page.keyboard.type("未启动");
    await page.keyboard.press("Enter");
    await expect(groups.first()).toContainText(`未启动${first.length + 1}项`);
  });
}

/** The row of sums says just what the rows come to. */
async function expectSums(page: Page, rows: readonly ItemRow[]): Promise<void> {
  const foot = page.getByRole("grid").locator(".grid-foot");
  await expect(foot).toContainText(`合计 ${rows.length}项`);
  const planned = rows.map(({ item }) => item.plannedThisYear);
  const done = rows.map(({ standing }) => standing.doneThisYear);
  const rate = completionRate(sumMoney(done), sumMoney(planned)) ?? "";
  await expect(await cellUnder(page, foot, "年度计划投资（万元）")).toHaveText(sumInTable(planned));
  await expect(await cellUnder(page, foot, "年度完成投资（万元）")).toHaveText(sumInTable(done));
  await expect(await cellUnder(page, foot, "完成率（%）")).toHaveText(inTable(rate));
}

function plannedOf(rows: readonly ItemRow[]): string {
  return inTable(moneyInWan(sumMoney(rows.map(({ item }) => item.plannedThisYear))));
}

/** A column that nobody has filled in has no sum. */
function sumInTable(amounts: readonly (Money | null)[]): string {
  return amounts.every((amount) => amount === null) ? "" : inTable(moneyInWan(sumMoney(amounts)));
}

function inTable(written: string): string {
  return written.replace(/^\d+/u, (whole) => whole.replaceAll(/\B(?=(\d{3})+$)/gu, ","));
}

/** The cell of a row of sums under the head of a column. */
async function cellUnder(page: Page, row: Locator, column: string): Promise<Locator> {
  const head = page.getByRole("grid").getByRole("columnheader", { name: column, exact: true });
  return row.locator(`[aria-colindex="${await head.getAttribute("aria-colindex")}"]`);
}
