import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { editedFile, savedByLibreOffice, wordFile } from "../support/drafting-returned.ts";
import { canRender } from "../support/render-docx.ts";
import {
  commentedAt,
  paragraphDeleted,
  paragraphInserted,
  paragraphMoved,
  wordReplaced,
} from "../support/word-like-edits.ts";
import { beginDraft, cursorBehind, expectDraftSaved, finalise, paper, showTab, side } from "./support/drafting.ts";
import { expect, test } from "./support/program-test.ts";
import { cards, exportEdited, exportTo, readBack } from "./support/returned.ts";

test.use({ store: "sample" });

const firstParagraph = "2022年度共有合作事项";

test("what a leader changed is decided on one by one, stands in the text at once, and is undone in one step", async ({
  program,
  folder,
}) => {
  const { page } = program;
  await beginDraft(page);
  const edited = await exportEdited(program, folder, (xml) =>
    xml
      .replace(">总体进展情况<", ">总体进展和成效<")
      .replace(firstParagraph, "2022年度全市共有合作事项")
      .replace("</w:p>", "</w:p><w:p><w:r><w:t>领导在题目下加了一段。</w:t></w:r></w:p>"),
  );
  await readBack(program, edited);
  const texts = cards(program, "改动的文字");
  await expect(texts).toHaveCount(3);
  await expect(paper(page)).not.toContainText("全市共有合作事项");
  await texts.filter({ hasText: "全市" }).getByRole("button", { name: "采用", exact: true }).click();
  await expect(paper(page)).toContainText("2022年度全市共有合作事项");
  await expect(texts).toHaveCount(2);
  await expectDraftSaved(page);
  await paper(page).press("Control+z");
  await expect(paper(page)).not.toContainText("全市共有合作事项");
  await expect(texts).toHaveCount(3);
  await side(page)
    .getByRole("button", { name: /^全部采用/ })
    .click();
  await expect(paper(page).getByRole("heading", { name: "总体进展和成效" })).toBeVisible();
  await expect(paper(page)).toContainText("领导在题目下加了一段。");
  await expect(side(page)).toContainText("这个文件的改动都已处理。");
  await paper(page).press("Control+z");
  await expect(texts).toHaveCount(3);
});

test("what was refused is not asked again when the same file is read again, until it is thought over", async ({
  program,
  folder,
}) => {
  const { page } = program;
  await beginDraft(page);
  const edited = await exportEdited(program, folder, (xml) => xml.replace(">总体进展情况<", ">总体情况和成效<"));
  await readBack(program, edited);
  await cards(program, "改动的文字").getByRole("button", { name: "不采用" }).click();
  await expect(side(page)).toContainText("这个文件的改动都已处理。");
  await side(page).getByRole("button", { name: "收起" }).click();
  await readBack(program, edited);
  await expect(side(page)).toContainText("这个文件的改动都已处理。");
  await side(page).getByText("已处理（1）").click();
  await side(page).getByRole("button", { name: "重新考虑" }).click();
  await expect(cards(program, "改动的文字")).toHaveCount(1);
});

test("a number changed by hand stays in the text with a reason, corrects the data, or is refused", async ({
  program,
  folder,
}) => {
  const { page } = program;
  await beginDraft(page);
  await readBack(program, await exportEdited(program, folder, (xml) => xml.replace(">26项<", ">28项<")));
  const figure = cards(program, "改动的数字");
  await expect(figure).toHaveCount(1);
  await expect(figure).toContainText("26项 → 28项");
  await expect(cards(program, "改动的文字")).toHaveCount(0);
  await figure.getByRole("button", { name: "更正数据" }).click();
  await expect(figure.getByRole("listitem").first()).toBeVisible();
  await figure.getByRole("button", { name: "取消" }).click();
  await figure.getByRole("button", { name: "保留在文中" }).click();
  await expect(figure.getByRole("textbox", { name: "固定原因" })).toHaveValue("按领导审改意见");
  await figure.getByRole("button", { name: "固定在文中" }).click();
  await expect(paper(page).locator(".desk-figure").first()).toHaveText("28项");
  await expect(side(page)).toContainText("这个文件的改动都已处理。");
  await showTab(page, "数据");
  await expect(side(page)).toContainText("按领导审改意见");
});

const asInWord = (xml: string) => {
  const gone = paragraphDeleted(wordReplaced(xml, "平稳有序", "高效有序"), "丁活动");
  const come = paragraphInserted(gone, "乙平台", "戊事项由市政府办督办。");
  return commentedAt(paragraphMoved(come, "丙协议", "有序"), "乙平台");
};

test("a file with Word's own kept changes names who made them, and its comments become remarks", async ({
  program,
  folder,
}) => {
  const { page } = program;
  await beginDraft(page, /^空白/);
  const lines = [
    "甲项目已经建成投用，运行平稳有序。",
    "乙平台完成签约，正在办理前期手续。",
    "丙协议已经印发，相关部门正在落实。",
    "丁活动因故取消，不再安排。",
  ];
  await paper(page).locator("p").last().click();
  for (const [at, line] of lines.entries()) {
    if (at > 0) await page.keyboard.press("Enter");
    await page.keyboard.insertText(line);
  }
  await expectDraftSaved(page);
  const edited = await wordFile(await exportTo(program, folder), asInWord, "请核实签约时间");
  const source = (await canRender()) ? await savedByLibreOffice(edited) : edited;
  await readBack(program, source);
  const texts = cards(program, "改动的文字");
  await expect(texts).toHaveCount(4);
  await expect(texts.first()).toContainText("张主任");
  const comment = cards(program, "文件中的批注");
  await expect(comment).toContainText("请核实签约时间");
  await comment.getByRole("button", { name: "加入批注" }).click();
  await side(page)
    .getByRole("button", { name: /^全部采用/ })
    .click();
  await expect(paper(page)).toContainText(
    "甲项目已经建成投用，运行高效有序。丙协议已经印发，相关部门正在落实。乙平台完成签约，正在办理前期手续。戊事项由市政府办督办。",
  );
  await expect(paper(page)).not.toContainText("丁活动");
  await showTab(page, "批注");
  await expect(side(page)).toContainText("张主任：请核实签约时间");
});

test("words written meanwhile and words of the leader in the same place are shown beside each other", async ({
  program,
  folder,
}) => {
  const { page } = program;
  await beginDraft(page);
  await cursorBehind(page, firstParagraph);
  await page.keyboard.insertText("成效良好。");
  await expectDraftSaved(page);
  const edited = await exportEdited(program, folder, (xml) => xml.replace("成效良好。", "成效显著。"));
  await cursorBehind(page, firstParagraph);
  for (let back = 0; back < 3; back += 1) await page.keyboard.press("Backspace");
  await page.keyboard.insertText("突出。");
  await expectDraftSaved(page);
  await readBack(program, edited);
  const card = cards(program, "改动的文字");
  await expect(card).toContainText("文中这一处也改过");
  await expect(card).toContainText("成效突出。");
  await expect(side(page).getByRole("button", { name: /^全部采用/ })).toHaveCount(0);
  await card.getByRole("button", { name: "用改稿的文字" }).click();
  await expect(paper(page)).toContainText("成效显著。");
});

test("a file that cannot be read back says why and what to do, and a final report offers to be opened again", async ({
  program,
  folder,
}) => {
  const { page } = program;
  await beginDraft(page);
  const path = await exportTo(program, folder);
  const broken = join(folder, "改稿.doc");
  writeFileSync(broken, Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]));
  await readBack(program, broken);
  await expect(side(page).getByRole("alert")).toContainText("不能读取“改稿.doc”");
  await finalise(page);
  await readBack(program, await editedFile(path, (xml) => xml.replace(">总体进展情况<", ">总体情况和成效<")));
  await expect(cards(program, "改动的文字")).toHaveCount(1);
  await expect(cards(program, "改动的文字").getByRole("button", { name: "采用", exact: true })).toHaveCount(0);
  await side(page).getByRole("button", { name: "重新打开报告" }).click();
  await page
    .getByRole("dialog", { name: "重新打开定稿" })
    .getByRole("textbox", { name: "原因" })
    .fill("按领导意见修改");
  await page.getByRole("dialog", { name: "重新打开定稿" }).getByRole("button", { name: "重新打开" }).click();
  await cards(program, "改动的文字").getByRole("button", { name: "采用", exact: true }).click();
  await expect(paper(page).getByRole("heading", { name: "总体情况和成效" })).toBeVisible();
});
