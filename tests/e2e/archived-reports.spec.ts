import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unzip } from "../support/unzip.ts";
import { goTo } from "./support/desk.ts";
import { beginDraft, cursorBehind, expectDraftSaved, finalise, paper } from "./support/drafting.ts";
import { seriousFaults } from "./support/looks.ts";
import { expect, test } from "./support/program-test.ts";

test.use({ store: "sample" });

const screenshots = join(import.meta.dirname, "../../output/screenshots");

test("a finished report goes into the archive with the year, and so does the list of what was found in it", async ({
  folder,
  program,
}) => {
  const { page } = program;
  await page.setViewportSize({ width: 1366, height: 728 });
  await beginDraft(page);
  await cursorBehind(page, "2022年度共有合作事项");
  await page.keyboard.type("全年帮扶资金4.24亿元，到位资金4.2亿元，帮扶资金4.2亿元。");
  await expectDraftSaved(page);
  await finalise(page);
  await program.chooseDestination(join(folder, "发出稿.docx"));
  await page.getByRole("button", { name: "导出" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "导出 Word" }).click();
  await expect(page.getByText("报告已导出")).toBeVisible();
  await expect(paper(page)).toBeVisible();

  await goTo(page, "归档");
  await page.getByRole("button", { name: "归档2022年度" }).click();
  await expect(page.getByRole("dialog")).toContainText("1篇定稿随档案封存");
  await page.screenshot({ path: join(screenshots, "archive-confirm-1366.png") });
  await page.getByRole("button", { name: "归档，不再修改" }).click();
  await page.getByRole("button", { name: "2022年度的定稿和检查清单" }).click();
  const dialog = page.getByRole("dialog", { name: "2022年度的定稿和检查清单" });
  await expect(dialog).toContainText("Word文件和文本随归档导出");
  await expect(dialog.getByText(/定稿时：\d+处/)).toBeVisible();
  await dialog.getByText(/导出为“发出稿\.docx”时：\d+处/).click();
  await expect(dialog.getByRole("listitem").filter({ hasText: "4.2亿元" }).first()).toBeVisible();
  expect(await seriousFaults(page)).toEqual([]);
  await page.screenshot({ path: join(screenshots, "archived-reports-1366.png") });
  await page.setViewportSize({ width: 1920, height: 1040 });
  await page.screenshot({ path: join(screenshots, "archived-reports-1920.png") });
  await dialog.getByRole("button", { name: "关闭" }).last().click();

  const zip = join(folder, "归档.zip");
  await program.chooseDestination(zip);
  await page
    .getByRole("row", { name: /2022年度/ })
    .getByRole("button", { name: "导出" })
    .click();
  await expect(page.getByText("2022年度归档已导出")).toBeVisible();
  const names = [...(await unzip(readFileSync(zip))).keys()];
  expect(names).toEqual(expect.arrayContaining([expect.stringMatching(/^定稿\/1 .+\.docx$/), "检查清单.txt"]));
});
