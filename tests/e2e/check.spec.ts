import { join } from "node:path";
import type { Page } from "@playwright/test";
import { fillStore } from "../support/fill-store.ts";
import { openSurely } from "../support/temp-store.ts";
import { yearWithFaults } from "../support/year-with-faults.ts";
import { expectSaved, goTo, record } from "./support/desk.ts";
import { isWiderThanWindow, seriousFaults } from "./support/looks.ts";
import { dataFolderIn, expect, storeFileName, test } from "./support/program-test.ts";

test.describe("in a year with faults", () => {
  test.beforeEach(({ folder }) => {
    const { db } = openSurely(join(dataFolderIn(folder), storeFileName));
    fillStore(db, yearWithFaults());
    db.close();
  });

  test("findings stand by kind, what cannot be right first, each with its place", async ({ program: { page } }) => {
    await goTo(page, "检查");
    await expect(page.getByRole("rowheader")).toHaveText([
      /万元与亿元混淆\s*错误1处/,
      /累计数减少\s*错误1处/,
      /缺少单位\s*提示1处/,
      /已到期未更新状态\s*提示2处/,
      /已完成但没有完成时间\s*提示1处/,
    ]);
    await expect(finding(page, "遂宁至潼南高速公路")).toContainText("年度计划投资");
    await expect(finding(page, "区域人才共享协议")).toHaveCount(0);
    await expect(page.getByRole("contentinfo")).toContainText("错误2处、提示4处");
    expect(await seriousFaults(page)).toEqual([]);
    expect(await isWiderThanWindow(page)).toBe(false);
  });

  test("the rail tells the number only once it is known", async ({ program: { page } }) => {
    const entry = page.getByRole("navigation", { name: "页面" }).getByRole("button", { name: "检查" });
    await expect(entry).toHaveAccessibleName("检查");
    await entry.click();
    await expect(entry).toHaveAccessibleName("检查，6处");
  });

  test("a repair is made by a click, stays in sight, and can be taken back there", async ({ program: { page } }) => {
    await goTo(page, "检查");
    const bus = finding(page, "毗邻地区公交线路互通");
    await bus.getByRole("button", { name: "状态改为滞后" }).click();
    await expect(bus.getByRole("status")).toContainText("已完成：状态改为滞后");
    await expect(page.getByRole("rowheader").filter({ hasText: "已到期" })).toContainText("提示1处，已改1处");

    await page.getByRole("button", { name: "毗邻地区公交线路互通", exact: true }).click();
    await expect(record(page).getByRole("combobox", { name: "状态" }).locator("..")).toContainText("滞后");

    await goTo(page, "检查");
    await bus.getByRole("button", { name: "撤销" }).click();
    await expect(bus.getByRole("button", { name: "状态改为滞后" })).toBeVisible();
    await expect(page.getByRole("contentinfo")).toContainText("错误2处、提示4处");
  });

  test("repairs are made and taken back by keyboard, in the row and as the last step", async ({
    program: { page },
  }) => {
    await goTo(page, "检查");
    const bus = finding(page, "毗邻地区公交线路互通");
    await bus.getByRole("button", { name: "状态改为滞后" }).focus();
    await page.keyboard.press("Enter");
    await expect(bus.getByRole("button", { name: "撤销" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(bus.getByRole("button", { name: "状态改为滞后" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(bus.getByRole("status")).toContainText("已完成");
    await page.keyboard.press("Control+z");
    await expect(bus.getByRole("button", { name: "状态改为滞后" })).toBeVisible();
    await expect(page.getByRole("contentinfo")).toContainText("错误2处、提示4处");
  });

  test("a slip of 万 and 亿 is put right in the record that it was found in", async ({ program: { page } }) => {
    await goTo(page, "检查");
    const road = finding(page, "遂宁至潼南高速公路");
    await road.getByRole("button", { name: "改为3亿元" }).click();
    await expect(road.getByRole("status")).toContainText("改为3亿元");
    await page.getByRole("button", { name: "遂宁至潼南高速公路", exact: true }).click();
    await expect(record(page).getByRole("textbox", { name: "年度计划投资（万元）" })).toHaveValue("30,000");
  });

  test("a finding leads to its field, and what is put right there is no longer found", async ({
    program: { page },
  }) => {
    await goTo(page, "检查");
    await page.getByRole("button", { name: "政务服务异地通办窗口" }).click();
    const date = record(page).getByRole("textbox", { name: "实际完成时间" });
    await expect(date).toBeFocused();
    await page.keyboard.type("2024-09-15");
    await page.keyboard.press("Tab");
    await expectSaved(page);
    await goTo(page, "检查");
    await expect(page.getByRole("rowheader").filter({ hasText: "累计数减少" })).toBeVisible();
    await expect(finding(page, "政务服务异地通办窗口")).toHaveCount(0);
  });

  test("a finding in a progress entry opens that entry at the figure", async ({ program: { page } }) => {
    await goTo(page, "检查");
    const falls = page.getByRole("row").filter({ hasText: "累计数不应减少" });
    await falls.getByRole("button", { name: "川渝天然气输送管道" }).click();
    const done = record(page).getByRole("textbox", { name: "年度完成投资（万元）" });
    await expect(done).toBeFocused();
    await expect(done).toHaveValue("4,000");
    await page.keyboard.press("Control+a");
    await page.keyboard.type("6000");
    await page.keyboard.press("Tab");
    await expect(
      record(page)
        .getByText(/^已保存 \d\d:\d\d$/)
        .last(),
    ).toBeVisible();
    await goTo(page, "检查");
    await expect(page.getByRole("rowheader").filter({ hasText: "缺少单位" })).toBeVisible();
    await expect(falls).toHaveCount(0);
  });

  test("a repair is not made over a change that came from elsewhere, and says so", async ({ program: { page } }) => {
    await goTo(page, "检查");
    const bus = finding(page, "毗邻地区公交线路互通");
    await expect(bus).toBeVisible();
    await changeElsewhere(page, "毗邻地区公交线路互通", "已另行安排。");
    await bus.getByRole("button", { name: "状态改为滞后" }).click();
    await expect(bus.getByRole("alert")).toContainText("没有替您修改");
    // Checked again on the newest row, the same repair is possible.
    await bus.getByRole("button", { name: "状态改为滞后" }).click();
    await expect(bus.getByRole("status")).toContainText("已完成");
  });

  test("the findings follow the cut-off date", async ({ program: { page } }) => {
    await goTo(page, "检查");
    await expect(finding(page, "跨区域就业服务平台")).toBeVisible();
    const date = page.getByRole("textbox", { name: "截至日期" });
    await date.fill("2024-07-31");
    await date.press("Enter");
    await expect(finding(page, "跨区域就业服务平台")).toHaveCount(0);
    await expect(finding(page, "毗邻地区公交线路互通")).toBeVisible();
    await expect(page.getByRole("rowheader").filter({ hasText: "累计数减少" })).toHaveCount(0);
  });

  test("an archived year shows its findings and says why nothing is offered", async ({ program: { page } }) => {
    await goTo(page, "归档");
    await page.getByRole("button", { name: "归档2024年度" }).click();
    await page.getByRole("button", { name: "归档，不再修改" }).click();
    await expect(page.getByRole("row").filter({ hasText: "尚未核验" })).toBeVisible();
    await goTo(page, "检查");
    await expect(finding(page, "毗邻地区公交线路互通")).toBeVisible();
    await expect(page.getByText("本年度已归档，内容只能查看，不能修改。这里只列出发现的问题")).toBeVisible();
    await expect(page.getByRole("button", { name: "状态改为滞后" })).toHaveCount(0);
  });
});

test.describe("in a year without faults", () => {
  test.use({ store: "demo" });

  test("the page says that nothing was found, and what was looked for", async ({ program: { page } }) => {
    await answerRedItems(page);
    await goTo(page, "检查");
    await expect(page.getByRole("heading", { name: "没有发现问题" })).toBeVisible();
    await expect(page.getByText("已检查120项合作事项")).toContainText("万元与亿元混淆");
    await page.getByRole("button", { name: "全部检查" }).click();
    await expect(page.getByRole("heading", { name: "没有发现问题" })).toBeVisible();
  });
});

/** Says of every red item why it is red and what is done about it. */
async function answerRedItems(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const list = { year: 2025, asOf: "2025-12-31" as never, sort: null, offset: 0, limit: 100 };
    const red = await window.hezuo["items:page"]({ ...list, filter: { attention: "unanswered" } });
    if (!red.ok) throw new Error(red.error.kind);
    for (const { item } of red.value.rows) {
      const answer = { cause: "要素保障不足", measure: "专班推进", responsibleUnit: "市发展改革委" };
      const rest = { problem: null, dueDate: "2026-03" as never, state: "open", solvedOn: null } as const;
      await window.hezuo["problems:create"]({ itemId: item.id, problem: { ...answer, ...rest } });
    }
  });
}

function finding(page: Page, title: string) {
  return page.getByRole("table").getByRole("row").filter({ hasText: title });
}

/** Writes a remark into an item behind the window's back, as the command line or a second desk would. */
async function changeElsewhere(page: Page, title: string, remark: string): Promise<void> {
  const changed = await page.evaluate(
    async ([wanted, written]) => {
      const found = await window.hezuo["search:find"]({ text: wanted, limit: 1 });
      const id = found.ok ? (found.value.hits[0]?.id ?? "") : "";
      const read = await window.hezuo["items:read"]({ id, asOf: "2024-09-30" as never });
      if (!read.ok) return read;
      return window.hezuo["items:update"]({ id, basedOn: read.value.item.revision, changes: { remark: written } });
    },
    [title, remark] as const,
  );
  expect(changed).toMatchObject({ ok: true });
}
