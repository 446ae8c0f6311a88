import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unzip } from "../support/unzip.ts";
import { goTo } from "./support/desk.ts";
import { expect, test } from "./support/program-test.ts";

test.use({ store: "sample" });

test("cover and contents are seen on the paper as soon as they are chosen, and stand in the file", async ({
  folder,
  program,
}) => {
  const { page } = program;
  await goTo(page, "报告");
  const paper = page.getByRole("article", { name: /预览/ });
  await page.getByRole("region", { name: "版式" }).getByText("封面").click();
  await page.getByRole("checkbox", { name: "目录" }).check();
  const contents = paper.getByRole("navigation", { name: "目录" });
  await expect(contents.getByRole("button", { name: /一、总体进展情况/ })).toBeVisible();
  await expect(paper.locator(".paper-cover")).toBeVisible();

  await contents.getByRole("button", { name: /五、下一步工作打算/ }).click();
  await expect(paper.getByRole("heading", { name: /五、下一步工作打算/ })).toBeInViewport();

  const destination = join(folder, "报告.docx");
  await page.getByRole("button", { name: "导出 Word" }).click();
  await program.chooseDestination(destination);
  await expect(page.getByText("报告已导出")).toBeVisible({ timeout: 60_000 });
  const document = (await unzip(readFileSync(destination))).get("word/document.xml")?.toString() ?? "";
  expect(document).toContain("Table of Contents");
  expect(document).toContain(`w:val="CoverTitle"`);
});

test("a red head needs the office that signs, and says so", async ({ program }) => {
  const { page } = program;
  await goTo(page, "报告");
  await page.getByRole("region", { name: "版式" }).getByText("版头").click();
  await expect(page.getByText("没有填写署名单位，报告没有加版头和版记。")).toBeVisible();
  await page.getByRole("textbox", { name: "署名单位" }).fill("遂宁市发展和改革委员会");
  await expect(page.locator(".paper-red-mark")).toHaveText("遂宁市发展和改革委员会文件");
});
