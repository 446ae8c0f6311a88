import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { unzip } from "../support/unzip.ts";
import { goTo } from "./support/desk.ts";
import { expect, hezuo, test } from "./support/program-test.ts";

test.use({ store: "sample" });

test("the export button writes the same Word file as the command line, and opens it", async ({ folder, program }) => {
  const { page } = program;
  const fromWindow = join(folder, "报告.docx");
  await goTo(page, "报告");
  await page.getByRole("button", { name: "导出 Word" }).click();
  await program.chooseDestination(fromWindow);
  await expect(page.getByText("报告已导出")).toBeVisible({ timeout: 60_000 });
  expect([...(await unzip(readFileSync(fromWindow))).keys()]).toContain("word/document.xml");

  await page.getByRole("button", { name: "打开文件" }).click();
  await page.getByRole("button", { name: "打开所在文件夹" }).click();
  await expect.poll(() => program.openedFiles()).toEqual([fromWindow, folder]);

  const fromCommandLine = join(folder, "命令行.docx");
  const copy = join(folder, "副本.db");
  hezuo("backup", "--db", join(program.dataFolder, "合作年报.db"), "--out", copy);
  hezuo("report", "--db", copy, "--year", "2022", "--as-of", "2022-12-31", "--out", fromCommandLine);
  expect(readFileSync(fromWindow).equals(readFileSync(fromCommandLine))).toBe(true);
});

test("closing the dialog that asks where to write writes nothing", async ({ folder, program }) => {
  const { page } = program;
  const before = readdirSync(folder);
  await goTo(page, "报告");
  await program.chooseDestination(null);
  await page.getByRole("button", { name: "导出 Word" }).click();
  await expect.poll(() => program.dialogs()).toHaveLength(1);
  await expect(page.getByRole("button", { name: "导出 Word" })).toBeEnabled();
  expect(readdirSync(folder)).toEqual(before);
});

test("a place that is gone, as when the stick was pulled out, is told in words, and another one can be chosen", async ({
  folder,
  program,
}) => {
  const { page } = program;
  await goTo(page, "报告");
  await program.chooseDestination(join(folder, "移动硬盘", "报告.docx"));
  await page.getByRole("button", { name: "导出 Word" }).click();
  const problem = page.getByRole("alert").filter({ hasText: "没有这个文件夹" });
  await expect(problem).toBeVisible({ timeout: 60_000 });

  const elsewhere = join(folder, "报告.docx");
  await program.chooseDestination(elsewhere);
  await problem.getByRole("button", { name: "另选位置" }).click();
  await expect(page.getByText("报告已导出")).toBeVisible({ timeout: 60_000 });
  expect(existsSync(elsewhere)).toBe(true);
});

test("an archived year can be exported whole", async ({ folder, program }) => {
  const { page } = program;
  const archive = join(folder, "2022年度.zip");
  await goTo(page, "归档");
  await page.getByRole("button", { name: "归档2022年度" }).click();
  await page.getByRole("button", { name: "归档，不再修改" }).click();
  await program.chooseDestination(archive);
  await page.getByRole("row").filter({ hasText: "2022年度" }).getByRole("button", { name: "导出" }).click();
  await expect.poll(() => existsSync(archive) && statSync(archive).size, { timeout: 60_000 }).toBeGreaterThan(10_000);
  const names = [...(await unzip(readFileSync(archive))).keys()];
  expect(names.some((name) => name.endsWith(".docx"))).toBe(true);
  expect(names.some((name) => name.endsWith(".xlsx"))).toBe(true);
});
