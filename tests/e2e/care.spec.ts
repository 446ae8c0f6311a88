import { existsSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
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
  await expect(dialog.getByRole("definition").filter({ hasText: /^[\d.]+ (KB|MB)$/ })).toBeVisible();
  await expect(dialog.getByRole("region", { name: "换回备份" })).toContainText(
    /自动备份.*2021至2022年度（2个），共\d+项事项/,
  );
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

test("a backup is looked at beside the data, put back, and the data of now can be had again", async ({
  folder,
  program,
}) => {
  const { page } = program;
  const copy = join(folder, "U盘.db");
  hezuo("backup", "--out", copy, "--db", join(dataFolderIn(folder), storeFileName));
  await goTo(page, "事项清单");
  await openRecord(row(page, "遂宁陆港型国家物流枢纽"));
  await record(page).getByRole("textbox", { name: "备注" }).fill("备份之后写下的备注");

  await putBack(page, async (dialog) => {
    await dialog.getByRole("button", { name: "选择备份文件" }).click();
    await program.chooseSource(copy);
  });
  await expect(page.getByRole("alert").filter({ hasText: "已换回备份" })).toContainText(copy);
  await openFromSearch(page, "备份之后写下的备注", "没有找到");
  const kept = readdirSync(dataFolderIn(folder)).filter((name) => name.includes("恢复前"));
  expect(kept).toHaveLength(1);
  expect(hezuo("search", "备份之后写下的备注", "--db", join(dataFolderIn(folder), kept[0] ?? ""))).toContain(
    "遂宁陆港型国家物流枢纽",
  );

  await putBack(page, (dialog) => dialog.getByRole("row", { name: "换回前留存" }).getByRole("button").click());
  await expect(page.getByRole("alert").filter({ hasText: "已换回备份" })).toContainText("恢复前");
  await openFromSearch(page, "备份之后写下的备注", "遂宁陆港型国家物流枢纽");
});

test("the way back can be left at the last moment, and a file that is no backup is told", async ({
  folder,
  program,
}) => {
  const { page } = program;
  const copy = join(folder, "U盘.db");
  hezuo("backup", "--out", copy, "--db", join(dataFolderIn(folder), storeFileName));
  const dialog = await openCare(page);
  await dialog.getByRole("button", { name: "选择备份文件" }).click();
  await program.chooseSource(copy);
  const question = page.getByRole("dialog", { name: "换回这份备份" });
  await expect(question.getByRole("row", { name: "2021年度" })).toContainText("项事项");
  expect(await seriousFaults(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(question).toBeHidden();
  await expect(dialog).toBeVisible();

  const document = join(folder, "清单.csv");
  writeFileSync(document, "序号,事项名称\r\n");
  await dialog.getByRole("button", { name: "选择备份文件" }).click();
  await program.chooseSource(document);
  await expect(question.getByRole("alert")).toContainText("不是本程序的数据文件");
  await expect(question.getByRole("button", { name: "换回" })).toBeDisabled();
  expect(readdirSync(dataFolderIn(folder)).filter((name) => name.includes("恢复前"))).toEqual([]);
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
    await expect(dialog.getByRole("alert")).toContainText(/没有写入权限|磁盘是只读的/);
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

/** Chooses a copy as `choose` does it and confirms; the window begins anew. */
async function putBack(page: Page, choose: (dialog: Locator) => Promise<void>): Promise<void> {
  await choose(await openCare(page));
  const question = page.getByRole("dialog", { name: "换回这份备份" });
  await expect(question.getByRole("row", { name: "最近改动" })).toBeVisible();
  await question.getByRole("button", { name: "换回" }).click();
  await expect(question).toBeHidden();
}

async function openFromSearch(page: Page, text: string, found: string): Promise<void> {
  await page.keyboard.press("Control+k");
  const search = page.getByRole("dialog", { name: "搜索" });
  await search.getByRole("combobox").fill(text);
  await expect(search).toContainText(found);
  await page.keyboard.press("Escape");
  await expect(search).toBeHidden();
}

async function openCare(page: Page) {
  await page.getByRole("contentinfo").getByRole("button", { name: "数据：" }).click();
  const dialog = page.getByRole("dialog", { name: "数据与备份" });
  // What is still read moves the buttons when it comes.
  await expect(dialog.getByText("自动备份", { exact: true }).first()).toBeVisible();
  await expect(dialog.getByRole("status").filter({ hasText: "正在" })).toHaveCount(0);
  return dialog;
}
