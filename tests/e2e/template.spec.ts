import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openDocx, readableText } from "../support/docx-package.ts";
import { officeTemplate, placeholder } from "../support/office-template.ts";
import { goTo } from "./support/desk.ts";
import { beginDraft } from "./support/drafting.ts";
import { seriousFaults } from "./support/looks.ts";
import { expect, test } from "./support/program-test.ts";

const screenshots = join(import.meta.dirname, "../../output/screenshots");

test.use({ store: "sample" });

test("an office's own template is looked through, then filled into a new file", async ({ folder, program }) => {
  const { page } = program;
  const [template, out] = [join(folder, "本委模板.docx"), join(folder, "填好的报告.docx")];
  const given = await officeTemplate([placeholder("标题"), placeholder("图:领域事项数"), placeholder("图:领域事项")], {
    header: "{{年度}}",
  });
  writeFileSync(template, given);
  await goTo(page, "报告");
  await page.getByRole("button", { name: "使用本单位模板…" }).click();
  const dialog = page.getByRole("dialog", { name: "本单位 Word 模板" });
  await expect(dialog.getByRole("row").filter({ hasText: "{{截至日期}}" })).toContainText("截至日期");
  expect(await seriousFaults(page)).toEqual([]);

  await program.chooseSource(template);
  await dialog.getByRole("button", { name: "选择模板文件" }).click();
  await expect(dialog.getByRole("status")).toHaveText("“本委模板.docx”：3处可以填写，1处有问题");
  await expect(dialog.getByRole("listitem")).toContainText("可能应为“{{图:领域事项数}}”");

  await program.chooseDestination(out);
  await dialog.getByRole("button", { name: "填写并导出" }).click();
  await expect(dialog.getByText("报告已导出，模板没有改动")).toBeVisible();
  expect(readFileSync(template)).toEqual(given);
  const docx = await openDocx(readFileSync(out));
  expect(docx.names).toContain("word/charts/hezuo1.xml");
  expect(readableText(docx.document)).toContain("图1");
});

test("a file that cannot be a template says why and what to do", async ({ folder, program }) => {
  const { page } = program;
  const old = join(folder, "模板.doc");
  writeFileSync(old, Buffer.from("d0cf11e0a1b11ae1", "hex"));
  await goTo(page, "报告");
  await page.getByRole("button", { name: "使用本单位模板…" }).click();
  const dialog = page.getByRole("dialog", { name: "本单位 Word 模板" });
  await program.chooseSource(old);
  await dialog.getByRole("button", { name: "选择模板文件" }).click();
  // The page behind it may have something to say of its own.
  await expect(dialog.getByRole("alert")).toContainText("另存为“Word 文档（.docx）”");
});

test("a template is kept under a name, offered by it in both exports, renamed and removed", async ({
  folder,
  program,
}) => {
  const { page } = program;
  const file = join(folder, "来文.docx");
  writeFileSync(
    file,
    await officeTemplate([placeholder("标题"), placeholder("一、总体进展情况"), placeholder("没有的")]),
  );
  await page.setViewportSize({ width: 1366, height: 728 });
  await goTo(page, "报告");
  await page.getByRole("button", { name: "使用本单位模板…" }).click();
  const dialog = page.getByRole("dialog", { name: "本单位 Word 模板" });
  await program.chooseSource(file);
  await dialog.getByRole("button", { name: "选择模板文件" }).click();
  await dialog.getByRole("button", { name: "存入程序，以后按名称选用" }).click();
  await dialog.getByRole("textbox", { name: "模板名称" }).fill("本委发文稿");
  await page.screenshot({ path: join(screenshots, "template-naming-1366.png") });
  await dialog.getByRole("button", { name: "存入", exact: true }).click();
  await expect(page.getByText("已存入模板“本委发文稿”")).toBeVisible();
  await expect(dialog.getByText("文件：来文.docx")).toBeVisible();
  expect(await seriousFaults(page)).toEqual([]);
  await page.screenshot({ path: join(screenshots, "template-kept-1366.png") });

  await dialog.getByRole("button", { name: "改名" }).click();
  await dialog.getByRole("textbox", { name: "模板的新名称" }).fill("发文稿");
  await dialog.getByRole("button", { name: "改名" }).click();
  await expect(page.getByText("模板已改名")).toBeVisible();
  const filled = join(folder, "填好的报告.docx");
  await program.chooseDestination(filled);
  await dialog.getByRole("button", { name: "填写并导出" }).click();
  await expect(dialog.getByText("报告已导出，模板没有改动")).toBeVisible();
  expect(readableText((await openDocx(readFileSync(filled))).document)).toContain("总体进展情况");
  await dialog.getByRole("button", { name: "关闭" }).first().click();

  await beginDraft(page);
  await page.getByRole("button", { name: "导出" }).click();
  const exporting = page.getByRole("dialog", { name: "导出Word文件" });
  await exporting.getByRole("combobox", { name: "版式" }).click();
  await page.getByTitle("本单位模板：发文稿").click();
  await page.screenshot({ path: join(screenshots, "template-draft-export-1366.png") });
  const drafted = join(folder, "起草的报告.docx");
  await program.chooseDestination(drafted);
  await exporting.getByRole("button", { name: "导出 Word" }).click();
  await expect(page.getByText("报告已导出")).toBeVisible();
  await expect(page.getByRole("list", { name: "模板里没有填写的地方" })).toContainText("“{{没有的}}”");
  await page.screenshot({ path: join(screenshots, "template-draft-written-1366.png") });
  expect((await openDocx(readFileSync(drafted))).names).toContain("word/charts/hezuo1.xml");

  await page.getByRole("button", { name: "返回" }).first().click();
  await goTo(page, "报告");
  await page.getByRole("radiogroup", { name: "报告种类" }).getByText("标准报告").click();
  await page.getByRole("button", { name: "使用本单位模板…" }).click();
  await dialog.getByRole("combobox", { name: "程序里的模板" }).click();
  await page.getByTitle("发文稿").click();
  await dialog.getByRole("button", { name: "移除" }).click();
  await page.getByRole("tooltip").getByRole("button", { name: "移除" }).click();
  await expect(dialog.getByRole("combobox", { name: "程序里的模板" })).toHaveCount(0);
});
