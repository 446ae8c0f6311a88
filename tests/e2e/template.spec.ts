import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openDocx, readableText } from "../support/docx-package.ts";
import { officeTemplate, placeholder } from "../support/office-template.ts";
import { goTo } from "./support/desk.ts";
import { seriousFaults } from "./support/looks.ts";
import { expect, test } from "./support/program-test.ts";

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
  await program.chooseSource(old);
  await page.getByRole("button", { name: "选择模板文件" }).click();
  await expect(page.getByRole("alert")).toContainText("另存为“Word 文档（.docx）”");
});
