import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { goTo, record, row } from "./support/desk.ts";
import { openRecord } from "./support/grid.ts";
import { dataFolderIn, expect, readLog, test } from "./support/program-test.ts";

test.use({ store: "sample" });

test("a second start shows the first window and ends", async ({ program }) => {
  const before = await program.focusCount();
  expect(await program.startAgain()).toBe(0);
  await expect.poll(() => program.focusCount()).toBeGreaterThan(before);
  expect(await program.page.evaluate(() => window.hezuo["store:status"]({}))).toMatchObject({ ok: true });
});

test("what is still being typed when the window is closed is saved", async ({ start }) => {
  const first = await start();
  await goTo(first.page, "事项清单");
  await openRecord(row(first.page, "遂宁陆港型国家物流枢纽"));
  await record(first.page).getByRole("textbox", { name: "备注" }).fill("关闭之前的最后一句");
  await first.clickClose();
  expect(await first.ended).toBe(0);

  const second = await start();
  await goTo(second.page, "事项清单");
  await openRecord(row(second.page, "遂宁陆港型国家物流枢纽"));
  await expect(record(second.page).getByRole("textbox", { name: "备注" })).toHaveValue("关闭之前的最后一句");
});

test("what cannot be saved is asked about at once, and once it is put right the window closes", async ({ program }) => {
  const { page } = program;
  await goTo(page, "事项清单");
  await openRecord(row(page, "遂宁陆港型国家物流枢纽"));
  const total = record(page).getByRole("textbox", { name: "总投资" });
  await total.fill("十二亿左右");
  await expect(page.getByRole("contentinfo")).toContainText("有1处填写有误，尚未保存");
  await program.clickClose();
  await program.pressButton(0);
  expect(readLog(program.dataFolder).map(({ message }) => message)).not.toContain("the page did not save in time");

  await total.fill("12亿元");
  await program.clickClose();
  expect(await program.ended).toBe(0);
});

test("a page that does not answer is not closed behind the user's back", async ({ program }) => {
  const { page } = program;
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await keepBusy(page, 7000);
  await program.clickClose();
  await expect
    .poll(() => program.dialogs(), { timeout: 15_000 })
    .toContainEqual(expect.stringContaining("还有内容没有保存"));
  await program.pressButton(0);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect(readLog(program.dataFolder).map(({ message }) => message)).toContain("the page did not save in time");

  await program.clickClose();
  expect(await program.ended).toBe(0);
});

test("a page that hangs can be closed all the same", async ({ program }) => {
  await keepBusy(program.page, 600_000);
  await program.clickClose();
  await program.pressButton(1);
  expect(await program.ended).toBe(0);
});

test("a page whose process ends is not left as a dead window", async ({ program }) => {
  const { page } = program;
  const session = await page.context().newCDPSession(page);
  session.send("Page.crash").catch(() => {});
  await expect.poll(() => program.dialogs()).toContainEqual(expect.stringContaining("窗口意外停止工作"));
  await program.pressButton(1);
  expect(await program.ended).toBe(0);
});

test("a remembered window place that no longer makes sense does not keep the window away", async ({
  folder,
  start,
}) => {
  writeFileSync(join(dataFolderIn(folder), "window-state.json"), '{"bounds":{"x":99999,"y":');
  const { page } = await start();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

/** Keeps the page from answering for a time, in ms. */
async function keepBusy(page: Page, time: number): Promise<void> {
  await page.evaluate((busy) => {
    setTimeout(() => {
      const end = performance.now() + busy;
      while (performance.now() < end);
    }, 0);
  }, time);
}
