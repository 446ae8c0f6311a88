import type { Page } from "@playwright/test";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { body, handMadeDocx, heading, title } from "../support/hand-made-docx.ts";
import { goTo } from "./support/desk.ts";
import { isWiderThanWindow, seriousFaults } from "./support/looks.ts";
import { expect, hezuo, storeFileName, test } from "./support/program-test.ts";
import { readSheetRows } from "./support/read-workbook.ts";
import type { RunningProgram } from "./support/running-program.ts";

test.use({ store: "sample" });

/** Slips enough to fill more than a window. */
const faulty = () =>
  handMadeDocx({
    body: [
      title(),
      heading(1, "一、总体情况"),
      body("进展,顺利。"),
      body("投资4.24亿元,增长较快。"),
      ...Array.from({ length: 12 }, (_, index) => body(`第${index + 1}项工作,正在推进。`)),
    ],
  });

test("a faulty file is chosen, its findings stand by weight with rule and place, and the list is written", async ({
  folder,
  program,
}) => {
  const { page } = program;
  const file = join(folder, "待检查.docx");
  writeFileSync(file, await faulty());
  await openInspection(page);
  await expect(page.getByRole("heading", { name: "把 Word 文件拖到这里" })).toBeVisible();
  expect(await seriousFaults(page)).toEqual([]);

  await choose(program, file);
  await expect(page.getByRole("rowheader", { name: /^错误/ })).toBeVisible();
  const comma = page.getByRole("row").filter({ hasText: "进展,顺利。" });
  await expect(comma).toContainText("701");
  await expect(comma).toContainText(/约第1页第\d+段/);
  await expect(comma).toContainText("可自动修改");
  expect(await seriousFaults(page)).toEqual([]);
  expect(await isWiderThanWindow(page)).toBe(false);

  const list = join(folder, "结果.xlsx");
  await program.chooseDestination(list);
  await page.getByRole("button", { name: "导出检查结果" }).click();
  await expect(page.getByRole("status").filter({ hasText: "检查结果已导出" })).toContainText("结果.xlsx");
  const rows = await readSheetRows(list);
  expect(rows[2]).toEqual(["序号", "类别", "规则", "检查内容", "位置", "应为", "现为", "依据"]);
  expect(rows.slice(3).map((cells) => cells[2])).toContain("701");
});

test("what is safe is mended in a new file, whose findings are shown; the file itself stays as it was", async ({
  folder,
  program,
}) => {
  const { page } = program;
  const file = join(folder, "待检查.docx");
  const before = await faulty();
  writeFileSync(file, before);
  await openInspection(page);
  await choose(program, file);

  const copy = join(folder, "新文件.docx");
  await program.chooseDestination(copy);
  await page.getByRole("button", { name: /^一键修改\d+项$/ }).click();
  await expect(page.getByRole("status").filter({ hasText: "已另存为新文件" })).toContainText("原文件没有改动");
  await expect(page.getByRole("radio", { name: "新文件的检查结果" })).toBeChecked();
  await expect(page.getByRole("row").filter({ hasText: "701" })).toHaveCount(0);
  await page.getByText("原文件的检查结果").click();
  await expect(page.getByRole("row").filter({ hasText: "进展,顺利。" })).toBeVisible();
  expect(readFileSync(file)).toEqual(before);
  expect(hezuo("inspect", copy, "--json")).not.toContain(`"701"`);
});

test("a file is dropped; another profile looks at it anew", async ({ program: { page } }) => {
  await openInspection(page);
  await drop(page, "拖入的报告.docx", await faulty());
  await expect(page.getByText("公文格式，拖入的报告.docx")).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: "进展,顺利。" })).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: "GB/T 9704-2012 7.2" })).toHaveCount(0);

  await page.getByRole("combobox", { name: "检查方案" }).click();
  await page.getByTitle("正式行文（有版头和版记）").click();
  await expect(
    page
      .getByRole("row")
      .filter({ hasText: /发文机关标志|份号|版头/ })
      .first(),
  ).toBeVisible();
});

test("an office's own profile is chosen from its file and looks at the file anew", async ({ folder, program }) => {
  const { page } = program;
  const [file, profile] = [join(folder, "待检查.docx"), join(folder, "本委方案.json")];
  writeFileSync(file, await faulty());
  writeFileSync(profile, JSON.stringify({ name: "本委方案", basedOn: "ordinary", rules: { "701": "off" } }));
  await openInspection(page);
  await choose(program, file);
  await expect(page.getByRole("row").filter({ hasText: "701" })).not.toHaveCount(0);
  await program.chooseSource(profile);
  await page.getByRole("button", { name: "选用本单位方案" }).click();
  await expect(page.getByTitle("本委方案")).toBeVisible();
  await expect(page.getByRole("button", { name: "检查其他文件" })).toBeEnabled();
  await expect(page.getByRole("row").filter({ hasText: "701" })).toHaveCount(0);
});

test("looking through a very long file can be cancelled, and begun again", async ({ folder, program }) => {
  const { page } = program;
  const file = join(folder, "很长.docx");
  writeFileSync(file, await handMadeDocx({ body: [title(), body("进展顺利。").repeat(300_000)] }));
  await openInspection(page);
  await program.chooseSource(file);
  await page.getByRole("button", { name: "选择文件" }).click();
  await page.getByRole("main").getByRole("button", { name: "取消" }).click();
  await expect(page.getByRole("heading", { name: "检查已取消" })).toBeVisible();
  await expect(page.getByRole("button", { name: "重新检查" })).toBeEnabled();
});

test("our own report gives neither error nor warning", async ({ folder, program }) => {
  const report = join(folder, "报告.docx");
  const store = join(program.dataFolder, storeFileName);
  hezuo("report", "--year", "2021", "--as-of", "2021-11-30", "--out", report, "--db", store);
  await openInspection(program.page);
  await choose(program, report);
  await expect(program.page.getByRole("heading", { name: "没有发现错误和提示" })).toBeVisible();
  await expect(program.page.getByRole("rowheader", { name: /^(?:错误|提示)/ })).toHaveCount(0);
  await expect(program.page.getByRole("button", { name: "一键修改" })).toBeDisabled();
});

test("a file that cannot be read says why and what to do", async ({ program: { page } }) => {
  await openInspection(page);
  await drop(page, "旧文件.doc", Buffer.from("d0cf11e0a1b11ae1", "hex"));
  await expect(page.getByRole("alert")).toContainText("另存为“Word 文档（.docx）”");
  await drop(page, "报告.docx", await faulty());
  await expect(page.getByRole("row").filter({ hasText: "进展,顺利。" })).toBeVisible();
});

async function openInspection(page: Page): Promise<void> {
  await goTo(page, "检查");
  await page.getByText("公文格式", { exact: true }).click();
  await expect(page.getByRole("button", { name: /^(?:选择文件)$/ })).toBeVisible();
}

async function choose({ page, chooseSource }: RunningProgram, file: string): Promise<void> {
  await chooseSource(file);
  await page.getByRole("button", { name: "选择文件" }).click();
  await expect(page.getByRole("button", { name: "检查其他文件" })).toBeEnabled();
}

/** Drops a file on the page, as the system does. */
async function drop(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const target = page.getByRole("region", { name: "检查" }).locator(".inspect-place");
  const transfer = await page.evaluateHandle(
    ([fileName, content]) => {
      const dropped = new DataTransfer();
      dropped.items.add(new File([Uint8Array.from(content)], fileName));
      return dropped;
    },
    [name, [...bytes]] as const,
  );
  await target.dispatchEvent("drop", { dataTransfer: transfer });
}
