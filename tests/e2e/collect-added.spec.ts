import { join } from "node:path";
import type { CellValue } from "hucre/xlsx";
import { isoDate } from "../../shared/domain/dates.ts";
import { testId, testTime } from "../support/builders.ts";
import { editSheets } from "../support/edit-sheets.ts";
import { editForm } from "../support/form-files.ts";
import { fillStore } from "../support/fill-store.ts";
import { anItemProblem } from "../support/item-problems.ts";
import { anOwnColumn } from "../support/own-columns.ts";
import { anItem, aWorklist, aYear, aYearData } from "../support/rows.ts";
import { openSurely } from "../support/temp-store.ts";
import { record, row } from "./support/desk.ts";
import { line, openForms, sendAll } from "./support/forms-desk.ts";
import { openRecord } from "./support/grid.ts";
import { isWiderThanWindow, seriousFaults } from "./support/looks.ts";
import { dataFolderIn, expect, storeFileName, test } from "./support/program-test.ts";

const rail = "成渝中线高铁";

/** A year with two lists; two units share an item that has a problem. */
test.beforeEach(({ folder }) => {
  const { db } = openSurely(join(dataFolderIn(folder), storeFileName));
  const list = aWorklist({ title: "双城经济圈清单" });
  const other = aWorklist({ title: "遂潼一体化清单", mechanism: "遂潼一体化" });
  const item = (given: Parameters<typeof anItem>[0]) => anItem({ worklistId: list.id, ...given });
  const shared = item({ number: "1", title: rail, responsibleUnits: ["市交通局", "市发改委"] });
  fillStore(
    db,
    aYearData({
      year: aYear({ cutOffDate: isoDate("2021-09-30") }),
      worklists: [list, { ...other, id: `${other.id.slice(0, -2)}ee` }],
      items: [shared, item({ number: "2", title: "内江—荣昌高速公路", responsibleUnits: ["市交通局"] })],
      ownColumns: [
        {
          id: testId(),
          revision: 1,
          createdAt: testTime,
          updatedAt: testTime,
          worklistId: list.id,
          position: 0,
          ...anOwnColumn({ name: "业主性质", kind: "choice", choices: ["国企", "民企"] }),
        },
      ],
      problems: [anItemProblem(shared.id, { problem: "资金缺口", cause: "预算未批" })],
    }),
  );
  db.close();
});

/** Writes into the first blank row below a list. */
function add(rows: CellValue[][] | undefined, values: Readonly<Record<string, CellValue>>): void {
  const head = rows?.[2] ?? [];
  const blank = rows?.findIndex((cells, at) => at > 2 && cells.every((cell) => cell === null)) ?? -1;
  const cells = head.map((heading) => values[String(heading)] ?? null);
  rows?.splice(blank, 1, cells);
}

/** Writes rows below the lists of a returned form, and answers a problem that was sent out. */
async function fillIn(path: string): Promise<string> {
  await editSheets(path, ({ 填报表: items, 问题清单: problems }) => {
    const asked = problems?.[3];
    if (asked) asked[4] = "申报专项债券";
    add(items, { 序号: "9", 事项名称: "机场快线", "总投资（万元）": 12_000, 状态: "推进中" });
    add(items, { 事项名称: "内江—荣昌高速", 进展情况: "主线贯通。" });
    add(items, { 事项名称: "产业园区", "总投资（万元）": "很多" });
    add(problems, { 事项名称: "机场快线", 问题: "用地指标不足", 措施: "争取调剂", 时限: "2021-12" });
  });
  return path;
}

test("items and problems that a unit added are proposed, taken one by one, and created in one step", async ({
  folder,
  program,
}) => {
  const { page } = program;
  const dialog = await sendAll(program, folder);
  await dialog.getByRole("button", { name: "收回填报表" }).click();
  await program.chooseSource([await fillIn(join(folder, "市交通局2021年填报表.xlsx"))]);
  await expect(line(dialog, "申报专项债券")).toContainText("问题：资金缺口");
  await dialog.getByText("单位新增（建议）4条").click();

  await expect(line(dialog, "很多")).toContainText("不能采用");
  const ofAirport = dialog.getByRole("checkbox", { name: "采用市交通局的建议：新增机场快线的问题“用地指标不足”" });
  await expect(ofAirport).toBeDisabled();
  await dialog.getByRole("checkbox", { name: "采用市交通局的建议：新增机场快线", exact: true }).check();
  await ofAirport.check();
  await dialog.getByRole("button", { name: "是这一项：内江—荣昌高速公路" }).click();
  await expect(dialog.getByText("就是已有的“内江—荣昌高速公路”，内容填入这一项，名称不变")).toBeVisible();
  await dialog.getByRole("button", { name: "收回：1份、1处，采用建议3条" }).click();
  await expect(dialog.getByRole("status")).toHaveText(
    "已收回：1个单位、1处。按单位的建议新增1项事项，新增1条问题，更新1项已有的。",
  );
  await dialog.getByRole("button", { name: "查看事项清单" }).click();
  await openRecord(row(page, "机场快线"));
  await expect(record(page).getByRole("article", { name: "问题1" })).toContainText("争取调剂");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /^撤销：收回填报表：1个单位、2处、新增1项、新增问题1条/ }).click();
  await expect(row(page, "机场快线")).toHaveCount(0);
});

test("nothing is created unasked", async ({ folder, program }) => {
  const { page } = program;
  const dialog = await sendAll(program, folder);
  await dialog.getByRole("button", { name: "收回填报表" }).click();
  await program.chooseSource([await fillIn(join(folder, "市交通局2021年填报表.xlsx"))]);
  await dialog.getByRole("button", { name: "收回：1份、1处", exact: true }).click();
  await expect(dialog.getByRole("status")).toHaveText("已收回：1个单位、1处。");
  await dialog.getByRole("button", { name: "查看事项清单" }).click();
  await expect(page.getByRole("contentinfo")).toContainText("共2项");
});

test("units fill in own columns that they are asked for", async ({ folder, program }, info) => {
  const { page } = program;
  const dialog = await openForms(page);
  await dialog.getByRole("button", { name: "发出填报表" }).click();
  const own = dialog.getByRole("checkbox", { name: "业主性质" });
  await expect(own).not.toBeChecked();
  await own.check();
  await page.screenshot({ path: info.outputPath("send.png") });
  await dialog.getByRole("button", { name: "存到文件夹" }).click();
  await program.chooseSource(folder);
  await expect(dialog.getByRole("status")).toContainText("已写好2个单位的填报表");
  await dialog.getByRole("button", { name: "返回" }).click();
  const path = join(folder, "市发改委2021年填报表.xlsx");
  await editForm(path, ({ fill }) => fill(rail, "业主性质", "民企"));
  await dialog.getByRole("button", { name: "收回填报表" }).click();
  await program.chooseSource([path]);
  await expect(line(dialog, "业主性质")).toContainText("民企");
  await dialog.getByRole("button", { name: "收回：1份、1处", exact: true }).click();
  await expect(dialog.getByRole("status")).toHaveText("已收回：1个单位、1处。");
  await dialog.getByRole("button", { name: "查看事项清单" }).click();
  await openRecord(row(page, rail));
  await expect(record(page).getByText("民企").first()).toBeVisible();
});

for (const size of [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
]) {
  test(`proposals can be looked over by everybody at ${size.width}×${size.height}`, async ({
    folder,
    program,
  }, info) => {
    const { page } = program;
    await page.setViewportSize(size);
    const look = async (name: string) => {
      expect(await seriousFaults(page), name).toEqual([]);
      expect(await isWiderThanWindow(page), name).toBe(false);
      await page.screenshot({ path: info.outputPath(`${name}-${size.width}.png`) });
    };
    const dialog = await sendAll(program, folder);
    await dialog.getByRole("button", { name: "收回填报表" }).click();
    await program.chooseSource([await fillIn(join(folder, "市交通局2021年填报表.xlsx"))]);
    await expect(line(dialog, "申报专项债券")).toBeVisible();
    await look("cells");
    await dialog.getByText("单位新增（建议）4条").click();
    await dialog.getByRole("button", { name: "采用全部没有疑问的" }).click();
    await expect(dialog.getByRole("checkbox", { name: "采用市交通局的建议：新增机场快线", exact: true })).toBeChecked();
    await look("proposals");
  });
}
