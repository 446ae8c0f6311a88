import { goTo, record } from "./support/desk.ts";
import { cellAt, gridField, openRecord, pointAt } from "./support/grid.ts";
import { expect, test } from "./support/program-test.ts";

test.use({ store: "demo" });

test("at an earlier cut-off date the counts, the list behind them and the record say how far things were then", async ({
  program: { page },
}) => {
  const date = page.getByRole("textbox", { name: "截至日期" });
  await date.fill("2025-03-31");
  await date.press("Enter");
  await goTo(page, "概览");
  const waiting = page.getByRole("button", { name: /^未启动 ?\d+项/ });
  const count = /未启动 ?(\d+)项/.exec((await waiting.textContent()) ?? "")?.[1] ?? "0";
  expect(Number(count)).toBeGreaterThan(10);
  await waiting.click();
  await expect(page.getByRole("heading", { level: 1, name: "事项清单" })).toBeVisible();
  await expect(page.getByText(`符合条件${count}项`)).toBeVisible();

  const marked = page
    .getByRole("gridcell", { name: "未启动" })
    .and(page.getByTitle(/^记录为/))
    .first();
  const note = (await marked.getAttribute("title")) ?? "";
  const [, stated = ""] = /^记录为(.+)；截至2025年3月31日尚未开始$/.exec(note) ?? [];
  expect(stated).not.toBe("");
  const line = page.getByRole("row").filter({ has: marked }).first();
  await openRecord(line);
  await expect(record(page).getByText(note)).toBeVisible();
  await expect(record(page).locator("[data-field='status']").first()).toContainText(stated);
  await page.keyboard.press("Escape");

  const place = Number(await line.getAttribute("aria-rowindex")) - 1;
  await pointAt(page, place, "状态");
  await page.keyboard.press("F2");
  await expect(gridField(page)).toHaveValue(stated);
  await page.keyboard.press("Escape");

  await date.fill("2025-12-31");
  await date.press("Enter");
  await page.getByRole("button", { name: /清除/ }).first().click();
  await expect(page.getByTitle(/^记录为/)).toHaveCount(0);
  await expect(await cellAt(page, 1, "状态")).not.toBeEmpty();
});
