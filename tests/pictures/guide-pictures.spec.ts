import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator } from "@playwright/test";
import { goTo } from "../e2e/support/desk.ts";
import { beginDraft, paper, side } from "../e2e/support/drafting.ts";
import { openRecord } from "../e2e/support/grid.ts";
import { dataFolderIn, expect, hezuo, storeFileName, test } from "../e2e/support/program-test.ts";
import { writeReportedList } from "../e2e/support/reported-list.ts";
import { fillStore } from "../support/fill-store.ts";
import { editForm, headerRow, headingOf } from "../support/form-files.ts";
import { body, handMadeDocx, heading, title } from "../support/hand-made-docx.ts";
import { renderDocx } from "../support/render-docx.ts";
import { openSurely } from "../support/temp-store.ts";
import { yearWithFaults } from "../support/year-with-faults.ts";
import { take, takePage } from "./guide-pictures.ts";

test("the first start", async ({ program: { page } }) => {
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await take(page, "start");
});

test.describe("a year of many matters", () => {
  test.use({ store: "demo" });

  test("overview, list and record", async ({ program: { page } }) => {
    await goTo(page, "概览");
    await take(page, "overview");
    await goTo(page, "事项清单");
    await expect(page.getByRole("rowheader").nth(10)).toBeVisible();
    await take(page, "items");
    await openRecord(
      page
        .getByRole("grid")
        .getByRole("row")
        .filter({ has: page.getByRole("rowheader") })
        .nth(1),
    );
    await take(page, "record");
  });

  test("a report whose figures have moved", async ({ program: { page } }) => {
    await beginDraft(page);
    await goTo(page, "事项清单");
    await page.getByRole("rowheader").first().click();
    await page.keyboard.press("Control+Delete");
    await expect(page.getByRole("button", { name: /^撤销：删除/ }).first()).toBeVisible();
    await goTo(page, "报告");
    await expect(paper(page).locator(".desk-figure[data-now]").first()).toBeVisible();
    await side(page).getByRole("button", { name: "全部核对" }).click();
    await expect(side(page).getByRole("region", { name: "选中的数字" })).toBeVisible();
    await take(page, "drafting");
  });

  test("forms that came back", async ({ folder, program }) => {
    const { page } = program;
    await goTo(page, "事项清单");
    await page.getByRole("button", { name: "填报表", exact: true }).click();
    const dialog = page.getByRole("dialog", { name: "填报表" });
    await dialog.getByRole("button", { name: "发出填报表" }).click();
    await dialog.getByRole("button", { name: "存到文件夹" }).click();
    await program.chooseSource(folder);
    await expect(dialog.getByRole("status")).toContainText("已写好");
    await dialog.getByRole("button", { name: "返回" }).click();
    const files = readdirSync(folder).filter((name) => name.endsWith(".xlsx"));
    const filled = await Promise.all(files.slice(0, 3).map((name) => fillIn(join(folder, name))));
    await dialog.getByRole("button", { name: "收回填报表" }).click();
    await program.chooseSource(filled);
    await expect(dialog.getByRole("button", { name: /^收回：/ })).toBeVisible();
    await take(page, "forms");
  });
});

test.describe("years with sources", () => {
  test.use({ store: "sample" });

  test("indicators, sources, report and archive", async ({ program: { page } }) => {
    for (const [name, picture] of [
      ["指标", "indicators"],
      ["素材", "sources"],
      ["报告", "report"],
    ] as const) {
      await goTo(page, name);
      await take(page, picture);
    }
    await goTo(page, "归档");
    await page.getByRole("button", { name: "归档2022年度" }).click();
    await page.getByRole("button", { name: "归档，不再修改" }).click();
    await page.getByRole("button", { name: "核验", exact: true }).click();
    await expect(page.getByRole("row").filter({ hasText: "完好" })).toBeVisible();
    await expect(page.getByText("2022年度已归档", { exact: true })).toHaveCount(0);
    await take(page, "archive");
  });

  test("a file looked at by the rules of official documents", async ({ folder, program }) => {
    const { page } = program;
    const file = join(folder, "工作进展情况的报告.docx");
    const faulty = [title(), heading(1, "一、总体情况"), body("进展,顺利。"), body("投资4.24亿元,增长较快。")];
    writeFileSync(file, await handMadeDocx({ body: faulty }));
    await goTo(page, "检查");
    await page.getByText("公文格式", { exact: true }).click();
    await program.chooseSource(file);
    await page.getByRole("button", { name: "选择文件" }).click();
    await expect(page.getByRole("rowheader", { name: /^错误/ })).toBeVisible();
    await take(page, "inspect");
  });

  test("the report on paper", async ({ folder }) => {
    const report = join(folder, "报告.docx");
    const store = join(dataFolderIn(folder), storeFileName);
    hezuo("report", "--db", store, "--year", "2021", "--as-of", "2021-11-30", "--out", report, "--charts", "picture");
    const { pdf, sizes } = await renderDocx(report);
    takePage(pdf, 1, "report-page-1");
    const landscape = sizes.findIndex(([width, height]) => width > height);
    takePage(pdf, landscape + 1, "report-annex");
  });
});

test.describe("a year with faults", () => {
  test.use({ store: "none" });

  test("what cannot be right, and a list that is being imported", async ({ folder, start }) => {
    const { db } = openSurely(join(dataFolderIn(folder), storeFileName));
    fillStore(db, yearWithFaults());
    db.close();
    const program = await start();
    const { page } = program;
    await goTo(page, "检查");
    await expect(page.getByText("遂宁至潼南高速公路").filter({ visible: true }).first()).toBeVisible();
    await take(page, "check");
    const file = join(folder, "遂宁市报送.xlsx");
    await writeReportedList(file);
    await goTo(page, "事项清单");
    await page.getByRole("button", { name: "导入 Excel" }).click();
    const dialog = page.getByRole("dialog", { name: "导入 Excel" });
    await dialog.getByRole("button", { name: "选择文件" }).last().click();
    await program.chooseSource(file);
    await expect(dialog.getByRole("button", { name: "选择其他文件" })).toBeVisible();
    await goOn(dialog, "表头和各列");
    await goOn(dialog, "核对数据");
    await expect(dialog.getByText(/合计行1行/)).toBeVisible();
    await take(page, "import");
  });
});

/** What a unit fills in: progress and money of its first matters, one of them in 亿元. */
async function fillIn(path: string): Promise<string> {
  return editForm(path, ({ rows, fill }) => {
    const column = rows[headerRow]?.indexOf("事项名称") ?? -1;
    const titles = rows
      .slice(headerRow + 1)
      .flatMap((cells) => (typeof cells[column] === "string" ? [cells[column]] : []));
    titles.slice(0, 3).forEach((matter, index) => {
      fill(
        matter,
        headingOf.text,
        ["主体工程完工，进入设备安装。", "双方签订年度任务清单。", "招标工作完成。"][index] ?? "",
      );
      fill(matter, headingOf.doneThisYear, [18_600, "0.27亿元", 5_200][index] ?? null);
    });
  });
}

async function goOn(dialog: Locator, step: string): Promise<void> {
  await dialog.getByRole("button", { name: `下一步：${step}` }).click();
  await expect(dialog.getByRole("region", { name: step })).toBeVisible();
}
