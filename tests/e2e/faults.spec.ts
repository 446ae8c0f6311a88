import type { Page } from "@playwright/test";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeReadOnly } from "../support/folder-faults.ts";
import { damageFile, openSurely } from "../support/temp-store.ts";
import { expectSaved, goTo, record, row, search } from "./support/desk.ts";
import { openRecord } from "./support/grid.ts";
import { seriousFaults } from "./support/looks.ts";
import { dataFolderIn, expect, hezuo, storeFileName, test } from "./support/program-test.ts";

test.use({ store: "sample" });

test("a store written by a newer version is left alone, and the window says what to do", async ({ folder, start }) => {
  const path = join(dataFolderIn(folder), storeFileName);
  const store = openSurely(path);
  store.db.pragma("user_version = 99990");
  store.db.close();
  const before = readFileSync(path);

  const { page } = await start();
  await expect(page.getByRole("heading", { name: "数据文件由更新版本的程序保存" })).toBeVisible();
  await expect(page.getByRole("alert")).toContainText("请安装新版本的程序");
  expect(readFileSync(path).equals(before)).toBe(true);
});

test("a damaged store is kept beside, and the window says what became of it", async ({ folder, start }) => {
  const dataFolder = dataFolderIn(folder);
  damageFile(join(dataFolder, storeFileName), 0, 512);
  const { page } = await start();
  await expect(page.getByText("损坏").first()).toBeVisible();
  const kept = readdirSync(dataFolder).filter((name) => name.includes(storeFileName.slice(0, 4)));
  expect(kept.length).toBeGreaterThan(0);
});

test("in a folder that cannot be written the window reads and says so, and nothing is changed", async ({
  folder,
  start,
}) => {
  const dataFolder = dataFolderIn(folder);
  const list = join(folder, "清单.csv");
  writeFileSync(list, "事项名称,牵头单位\n共建川渝数据港,市数据局\n");
  const inYear = ["--year", "2022", "--worklist", "数据清单", "--mechanism", "成渝地区双城经济圈"];
  hezuo("import", list, ...inYear, "--db", join(dataFolder, storeFileName));
  const before = readFileSync(join(dataFolder, storeFileName));
  const undo = makeReadOnly(dataFolder);
  try {
    const program = await start();
    await expectOnlyReading(program.page);
    await program.kill();
  } finally {
    undo();
  }
  expect(readFileSync(join(dataFolder, storeFileName)).equals(before)).toBe(true);
});

test("what was acknowledged before the power went is there afterwards", async ({ start }) => {
  const first = await start();
  await goTo(first.page, "事项清单");
  await openRecord(row(first.page, "遂宁陆港型国家物流枢纽"));
  await record(first.page).getByRole("textbox", { name: "存在问题" }).fill("铁路专用线用地指标尚未落实。");
  await expectSaved(first.page);
  await record(first.page).getByRole("textbox", { name: "下一步工作" }).pressSequentially("加");
  await first.kill();

  const second = await start();
  await goTo(second.page, "事项清单");
  await search(second.page, "陆港型");
  await openRecord(row(second.page, "遂宁陆港型国家物流枢纽"));
  await expect(record(second.page).getByRole("textbox", { name: "存在问题" })).toHaveValue(
    "铁路专用线用地指标尚未落实。",
  );
  expect(existsSync(join(second.dataFolder, storeFileName))).toBe(true);
});

/** The banner is there, the list and the record can be read, and both say from the start that nothing can be typed. */
async function expectOnlyReading(page: Page): Promise<void> {
  await expect(page.getByRole("alert").filter({ hasText: "数据文件只能查看，改动不会保存" })).toBeVisible();
  await goTo(page, "事项清单");
  await openRecord(row(page, "遂宁陆港型国家物流枢纽"));
  await expect(record(page)).toContainText("数据文件只能查看，内容不能修改。");
  await expect(record(page).getByRole("textbox")).toHaveCount(0);
  await expect(page.getByText("，数据文件只能查看").filter({ visible: true })).toBeVisible();
  await expect(page.getByRole("grid")).toHaveAttribute("aria-readonly", "true");
  await expect(page.getByRole("button", { name: "新增事项" })).toHaveCount(0);
  const why = "数据文件只能查看，内容不能修改。";
  const undo = page.getByRole("button", { name: "撤销：导入1条事项" });
  await expect(undo).toBeDisabled();
  await expect(undo).toHaveAttribute("title", why);
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByRole("combobox", { name: "年度" }).click();
  await expect(page.getByRole("button", { name: "新建年度" })).toBeDisabled();
  await page.keyboard.press("Escape");
  await goTo(page, "归档");
  await expect(page.getByRole("button", { name: "归档2022年度" })).toBeDisabled();
  await expect(page.getByRole("button", { name: "归档2022年度" })).toHaveAttribute("title", why);
  await goTo(page, "事项清单");
  await page.getByRole("contentinfo").getByRole("button", { name: "数据：" }).click();
  await expect(page.getByRole("dialog").getByRole("button", { name: "选择备份文件" })).toBeDisabled();
}
