import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unzip } from "../support/unzip.ts";
import {
  beginDraft,
  compose,
  cursorBehind,
  expectDraftSaved,
  finalise,
  openDraft,
  paper,
  saveElsewhere,
  showDrafts,
  showTab,
  side,
} from "./support/drafting.ts";
import { holdStore } from "./support/hold-store.ts";
import { expect, test } from "./support/program-test.ts";

test.use({ store: "sample" });

const firstParagraph = "2022年度共有合作事项";

test("a report begun from the standard one is written with an input method, next to its figures too", async ({
  program,
}) => {
  const { page } = program;
  await beginDraft(page);
  await expect(paper(page).getByRole("heading", { name: "总体进展情况" })).toBeVisible();
  const paragraph = paper(page).locator("p", { hasText: firstParagraph });

  const figure = paragraph.locator(".desk-figure").first();
  await figure.click();
  await page.keyboard.press("ArrowLeft");
  await compose(page, "gong", "总共");
  await figure.click();
  await page.keyboard.press("ArrowRight");
  await compose(page, "zuoyou", "左右");
  await expect(paragraph).toContainText(/合作事项总共26项左右，/);
  await cursorBehind(page, firstParagraph);
  await compose(page, "chengxiaoxianzhu", "成效显著");
  await page.keyboard.type("。");
  await expect(paragraph).toContainText(/成效显著。$/);
  await expect(paragraph.locator(".desk-figure").first()).toHaveText("26项");
  await expectDraftSaved(page);
});

test("after a power cut everything that was told to be saved is there", async ({ start }) => {
  const first = await start();
  await beginDraft(first.page);
  await cursorBehind(first.page, firstParagraph);
  const typed = "持续深化区域合作，推动各项任务落地落实，确保全年目标如期完成。";
  await first.page.keyboard.type(typed, { delay: 60 });
  await expectDraftSaved(first.page);
  await first.page.keyboard.type("最后一笔");
  await expectDraftSaved(first.page);
  await first.page.keyboard.type("还没有存");
  await first.kill();

  const { page } = await start();
  await openDraft(page);
  await expect(paper(page)).toContainText(`${typed}最后一笔`);
});

test("words typed at the very end are saved before the window closes", async ({ start }) => {
  const first = await start();
  await beginDraft(first.page);
  await cursorBehind(first.page, firstParagraph);
  await first.page.keyboard.type("关窗之前");
  await first.clickClose();
  expect(await first.ended).toBe(0);
  const { page } = await start();
  await openDraft(page);
  await expect(paper(page)).toContainText("关窗之前");
});

test("a final report is read-only until it is opened again with a reason", async ({ program }) => {
  const { page } = program;
  await beginDraft(page);
  await finalise(page);
  await expect(paper(page)).toHaveAttribute("contenteditable", "false");
  await expect(page.getByRole("toolbar", { name: "编辑" })).toHaveCount(0);

  await page.getByRole("button", { name: "重新打开" }).click();
  const dialog = page.getByRole("dialog", { name: "重新打开定稿" });
  await expect(dialog.getByRole("button", { name: "重新打开" })).toBeDisabled();
  await dialog.getByRole("textbox", { name: "原因" }).fill("按领导意见修改");
  await dialog.getByRole("button", { name: "重新打开" }).click();
  await expect(paper(page)).toHaveAttribute("contenteditable", "true");
  await showTab(page, "内容");
  await expect(side(page)).toContainText("按领导意见修改");
});

test("who goes on typing while the report is sent on loses no word", async ({ program }) => {
  const { page } = program;
  await beginDraft(page);
  await cursorBehind(page, firstParagraph);
  await page.keyboard.type("先写的。");
  await expectDraftSaved(page);
  const letGo = await holdStore(program.dataFolder);
  await page.getByRole("button", { name: "送审" }).click();
  await cursorBehind(page, firstParagraph);
  await page.keyboard.type("送审时还在写，");
  await compose(page, "yigezibuneng", "一个字不能丢。");
  await expect(page.getByText("草稿", { exact: true })).toBeVisible();
  await letGo();
  await expect(page.getByRole("button", { name: "退回草稿" })).toBeVisible();
  await expect(paper(page).locator("p", { hasText: firstParagraph })).toContainText(
    /先写的。送审时还在写，一个字不能丢。$/,
  );
  await page.keyboard.type("之后写的。");
  await expectDraftSaved(page);
  await page.getByRole("button", { name: "返回列表" }).click();
  await openDraft(page);
  await expect(paper(page)).toContainText("先写的。送审时还在写，一个字不能丢。之后写的。");
});

test("what was written in an earlier sitting can be taken back and done again", async ({ program }) => {
  const { page } = program;
  await beginDraft(page);
  await cursorBehind(page, firstParagraph);
  await page.keyboard.type("第一天写的。");
  await expectDraftSaved(page);
  await page.getByRole("button", { name: "返回列表" }).click();
  await openDraft(page);
  await cursorBehind(page, firstParagraph);
  await page.keyboard.type("第二天写的。");
  await expectDraftSaved(page);
  await page.keyboard.press("Control+z");
  await expect(paper(page)).not.toContainText("第二天写的。");
  await expect(paper(page)).toContainText("第一天写的。");
  await page.keyboard.press("Control+z");
  await expect(paper(page)).not.toContainText("第一天写的。");
  await page.keyboard.press("Control+y");
  await expect(paper(page)).toContainText("第一天写的。");
});

test("two windows on one report: nothing is saved over the other unseen", async ({ program }) => {
  const { page } = program;
  await beginDraft(page);
  await saveElsewhere(page, "另一个窗口写的标题");
  await cursorBehind(page, firstParagraph);
  await page.keyboard.type("这个窗口写的。");
  const clash = page.getByRole("alert").filter({ hasText: "另一个窗口中修改并保存" });
  await expect(clash).toBeVisible();
  await clash.getByRole("button", { name: "用另一处保存的" }).click();
  await expect(clash).toHaveCount(0);
  await expect(paper(page)).toContainText("另一个窗口写的标题");
  await expect(paper(page)).not.toContainText("这个窗口写的。");
  await paper(page).focus();
  await page.keyboard.press("Control+z");
  await expect(paper(page)).toContainText("这个窗口写的。");
  await expectDraftSaved(page);
});

test("chapters are moved with the keys, and their numbers follow", async ({ program }) => {
  const { page } = program;
  await beginDraft(page);
  const tree = page.getByRole("navigation", { name: "章节" });
  await tree.getByRole("button", { name: "四、存在的主要问题" }).focus();
  await page.keyboard.press("Alt+ArrowUp");
  await expect(tree.getByRole("button", { name: "三、存在的主要问题" })).toBeVisible();
  await expect(tree.getByRole("button", { name: "四、合作机制与平台建设" })).toBeVisible();
  await tree.getByRole("button", { name: "增加一章" }).click();
  await page.keyboard.type("特别说明");
  await page.keyboard.press("Enter");
  await page.keyboard.type("补充情况如下。");
  await expect(tree.getByRole("button", { name: /、特别说明$/ })).toBeVisible();
  await expectDraftSaved(page);
});

test("a version is kept, and what has changed since is shown word by word", async ({ program }) => {
  const { page } = program;
  await beginDraft(page);
  await showTab(page, "版本");
  await side(page).getByRole("textbox", { name: "版本名称" }).fill("送审稿");
  await side(page).getByRole("button", { name: "存为版本" }).click();
  await expect(side(page).getByRole("list", { name: "版本" })).toContainText("送审稿");
  await cursorBehind(page, firstParagraph);
  await page.keyboard.type("领导新增的一句话。");
  await side(page).getByRole("list", { name: "版本" }).getByRole("button", { name: "对比" }).first().click();
  const dialog = page.getByRole("dialog", { name: "逐字对比" });
  await expect(dialog.locator("ins")).toContainText(["领导新增的一句话"]);
  await expect(dialog).toContainText("增加9字，删去0字");
});

test("what cannot be saved is not compared as if it were", async ({ program }) => {
  const { page } = program;
  await beginDraft(page);
  await showTab(page, "版本");
  await side(page).getByRole("textbox", { name: "版本名称" }).fill("送审稿");
  await side(page).getByRole("button", { name: "存为版本" }).click();
  const versions = side(page).getByRole("list", { name: "版本" });
  await expect(versions).toContainText("送审稿");
  await saveElsewhere(page, "另一个窗口写的标题");
  await cursorBehind(page, firstParagraph);
  await page.keyboard.type("这个窗口写的。");
  await expect(page.getByRole("alert").filter({ hasText: "另一个窗口中修改并保存" })).toBeVisible();
  await versions.getByRole("button", { name: "对比" }).first().click();
  const dialog = page.getByRole("dialog", { name: "逐字对比" });
  await expect(dialog).toContainText("另一个窗口中修改并保存");
  await expect(dialog.getByRole("region", { name: "修改内容" })).toHaveCount(0);
});

test("the report goes out as a Word file with what was just typed", async ({ folder, program }) => {
  const { page } = program;
  const path = join(folder, "报告.docx");
  await beginDraft(page);
  await cursorBehind(page, firstParagraph);
  await page.keyboard.type("导出前最后一句。");
  await program.chooseDestination(path);
  await page.getByRole("button", { name: "导出", exact: true }).click();
  await page.getByRole("dialog", { name: "导出Word文件" }).getByRole("button", { name: "导出 Word" }).click();
  await expect(page.getByText("报告已导出")).toBeVisible({ timeout: 60_000 });
  const document = (await unzip(readFileSync(path))).get("word/document.xml");
  expect(document?.toString()).toContain("导出前最后一句。");
});

test("a report is deleted without being asked twice, and comes back", async ({ program }) => {
  const { page } = program;
  await beginDraft(page);
  await page.getByRole("button", { name: "返回列表" }).click();
  await page.getByRole("table", { name: "起草的报告" }).getByRole("button", { name: /^删除/ }).click();
  await expect(page.getByRole("heading", { name: "2022年度还没有起草报告" })).toBeVisible();
  await page.getByText("已删除的报告（1）").click();
  await page.getByRole("button", { name: "恢复" }).click();
  await expect(page.getByRole("table", { name: "起草的报告" })).toBeVisible();
  await showDrafts(page);
});
