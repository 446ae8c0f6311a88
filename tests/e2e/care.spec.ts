import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { makeReadOnly } from "../support/folder-faults.ts";
import { goTo, record, row } from "./support/desk.ts";
import { seriousFaults } from "./support/looks.ts";
import { openRecord } from "./support/grid.ts";
import { dataFolderIn, expect, hezuo, storeFileName, test } from "./support/program-test.ts";

test.use({ store: "sample" });

test("the foot line leads to where the data lies, by keyboard too", async ({ folder, program: { page } }) => {
  const place = page.getByRole("contentinfo").getByRole("button", { name: "数据：" });
  await place.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "数据与备份" });
  await expect(dialog).toContainText(join(dataFolderIn(folder), storeFileName));
  await expect(dialog.getByText(/^[\d.]+ (KB|MB)$/)).toBeVisible();
  await expect(dialog).toContainText("怎样换回备份");
  expect(await seriousFaults(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(place).toBeFocused();
});

test("a copy holds what was typed a moment before, and can be put back", async ({ folder, program }) => {
  const { page } = program;
  await goTo(page, "事项清单");
  await openRecord(row(page, "遂宁陆港型国家物流枢纽"));
  await record(page).getByRole("textbox", { name: "备注" }).fill("备份之前写下的备注");
  const dialog = await openCare(page);
  const copy = join(folder, "我的备份.db");
  await dialog.getByRole("button", { name: "立即备份" }).click();
  await program.chooseDestination(copy);
  await expect(dialog.getByRole("status")).toContainText("已备份，副本完好");
  await expect(dialog.getByRole("status")).toContainText(copy);
  await dialog.getByRole("button", { name: "打开所在文件夹" }).click();
  await expect.poll(async () => (await program.openedFiles())[0]).toContain(folder);

  expect(hezuo("search", "备份之前写下的备注", "--db", copy)).toContain("遂宁陆港型国家物流枢纽");
  const restored = join(folder, "换回.db");
  hezuo("restore", copy, "--db", restored);
  expect(hezuo("search", "备份之前写下的备注", "--db", restored)).toContain("遂宁陆港型国家物流枢纽");
});

test("closing the question where to copy to changes nothing", async ({ program }) => {
  const dialog = await openCare(program.page);
  await dialog.getByRole("button", { name: "立即备份" }).click();
  await program.chooseDestination(null);
  await expect(dialog.getByRole("button", { name: "立即备份" })).toBeEnabled();
  await expect(dialog.getByRole("alert")).toHaveCount(0);
});

test("where nothing can be written the dialog says so, and another place can be chosen", async ({
  folder,
  program,
}) => {
  const closed = dataFolderIn(folder);
  const undo = makeReadOnly(closed);
  try {
    const dialog = await openCare(program.page);
    await dialog.getByRole("button", { name: "立即备份" }).click();
    await program.chooseDestination(join(closed, "备份到这里.db"));
    await expect(dialog.getByRole("alert")).toContainText("没有写入权限");
    await dialog.getByRole("button", { name: "另选位置" }).click();
    const copy = join(folder, "别处.db");
    await program.chooseDestination(copy);
    await expect(dialog.getByRole("status")).toContainText("已备份");
    expect(statSync(copy).size).toBeGreaterThan(0);
    expect(readdirSync(folder).filter((name) => name.includes("未完成"))).toEqual([]);
    expect(existsSync(join(closed, "备份到这里.db"))).toBe(false);
  } finally {
    undo();
  }
});

async function openCare(page: Page) {
  await page.getByRole("contentinfo").getByRole("button", { name: "数据：" }).click();
  return page.getByRole("dialog", { name: "数据与备份" });
}
