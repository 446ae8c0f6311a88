import { readdirSync } from "node:fs";
import { join } from "node:path";
import { isoDate } from "../../shared/domain/dates.ts";
import { fillStore } from "../support/fill-store.ts";
import { editForm, headingOf } from "../support/form-files.ts";
import { aProgressEntry, anItem, aWorklist, aYear, aYearData, on, wan } from "../support/rows.ts";
import { openSurely } from "../support/temp-store.ts";
import { record, row } from "./support/desk.ts";
import { openRecord } from "./support/grid.ts";
import { line, openForms, sendAll } from "./support/forms-desk.ts";
import { isWiderThanWindow, seriousFaults } from "./support/looks.ts";
import { dataFolderIn, expect, storeFileName, test } from "./support/program-test.ts";

const rail = "成渝中线高铁";
const road = "内江—荣昌高速公路";

/** A year in which two units share an item; each has one of its own. */
test.beforeEach(({ folder }) => {
  const { db } = openSurely(join(dataFolderIn(folder), storeFileName));
  const shared = anItem({
    number: "1",
    title: rail,
    responsibleUnits: ["市交通局", "市发改委"],
    status: "inProgress",
    plannedThisYear: wan("5000"),
  });
  fillStore(
    db,
    aYearData({
      year: aYear({ cutOffDate: isoDate("2021-09-30") }),
      worklists: [aWorklist()],
      items: [
        shared,
        anItem({ number: "2", title: road, responsibleUnits: ["市交通局"], status: "inProgress", problem: "征地缓慢" }),
        anItem({ number: "3", title: "农高区", responsibleUnits: ["市发改委"] }),
        anItem({ number: "4", title: "没有单位的事项" }),
      ],
      progress: [
        aProgressEntry({ itemId: shared.id, asOf: on("2021-06-30"), doneThisYear: wan("1200.5"), text: "路基施工。" }),
      ],
    }),
  );
  db.close();
});

test("forms go out to two units, come back with a conflict, are taken over in one step and taken back", async ({
  folder,
  program,
}) => {
  const { page } = program;
  const dialog = await openForms(page);
  await expect(dialog.getByText("2021年度还没有发出填报表")).toBeVisible();
  await dialog.getByRole("button", { name: "发出填报表" }).click();
  await expect(dialog.getByRole("checkbox", { name: /市交通局/ })).toBeChecked();
  await expect(dialog.getByText("有1项没有写明单位，不会发出。")).toBeVisible();
  await dialog.getByRole("button", { name: "存到文件夹" }).click();
  await program.chooseSource(folder);
  await expect(dialog.getByRole("status")).toContainText("已写好2个单位的填报表");
  expect(readdirSync(folder).filter((name) => name.endsWith(".xlsx"))).toHaveLength(2);
  await dialog.getByRole("button", { name: "返回" }).click();
  await expect(dialog.getByText("已收回0个，共2个单位")).toBeVisible();

  const [traffic, planning] = await fillIn(folder);
  await dialog.getByRole("button", { name: "收回填报表" }).click();
  await program.chooseSource([traffic, planning]);
  await expect(line(dialog, road).filter({ hasText: "主线贯通。" })).toContainText("市交通局");
  const conflict = dialog.getByRole("radiogroup", { name: `${rail}的年度完成投资采用哪一个` });
  await expect(conflict.getByRole("radio")).toHaveCount(3);
  await expect(conflict.getByRole("radio", { checked: true })).toHaveCount(0);
  await expect(line(dialog, rail).filter({ hasText: "年度完成投资" })).toContainText("各报不一");
  await expect(dialog.getByText("2处没有选定，将保留现有内容")).toBeVisible();
  await dialog.getByText("有1处不能识别").click();
  await expect(dialog.getByText(/进度（%）：“过半”不是可以识别的进度/)).toBeVisible();

  await conflict.getByRole("radio", { name: /2,700万元/ }).check();
  await dialog.getByRole("checkbox", { name: `采用${road}的进展情况` }).uncheck();
  await dialog
    .getByRole("radiogroup", { name: `${road}的存在问题采用哪一个` })
    .getByRole("radio", { name: /空白/ })
    .check();
  await dialog.getByRole("button", { name: "收回：2份、3处" }).click();
  await expect(dialog.getByRole("status")).toHaveText("已收回：2个单位、3处。有1处不能识别，请在文件中改正后再收回。");
  await dialog.getByText("有1处不能识别，没有收回").click();
  await expect(dialog.getByText(/进度（%）：“过半”不是可以识别的进度/)).toBeVisible();
  await dialog.getByRole("button", { name: "查看事项清单" }).click();

  await expect(row(page, rail)).toContainText("2,700");
  await expect(row(page, road)).toContainText("已完成");
  await openRecord(row(page, road));
  await expect(record(page).getByRole("textbox", { name: "存在问题" })).toHaveValue("");
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: /^撤销：收回填报表：2个单位、3处/ }).click();
  await expect(row(page, rail)).toContainText("1,200.5");
  await expect(row(page, road)).toContainText("推进中");
  await (await openForms(page)).getByText("已收回0个，共2个单位").waitFor();
});

test("a whole unit can be refused, and everything without a conflict taken at once", async ({ folder, program }) => {
  const { page } = program;
  const dialog = await sendAll(program, folder);
  const [traffic, planning] = await fillIn(folder);
  await dialog.getByRole("button", { name: "收回填报表" }).click();
  await program.chooseSource([traffic, planning]);
  const collect = dialog.getByRole("button", { name: /^收回：/ });
  await expect(collect).toHaveText("收回：2份、2处");
  await line(dialog, "市交通局2021年填报表.xlsx").getByRole("button", { name: "整份不采用" }).click();
  await expect(collect).toHaveText("收回：2份、0处");
  await line(dialog, "市发改委2021年填报表.xlsx").getByRole("button", { name: "整份采用", exact: true }).click();
  await expect(collect).toHaveText("收回：2份、1处");
  await dialog.getByRole("button", { name: "采用全部没有冲突的" }).click();
  await expect(collect).toHaveText("收回：2份、2处");
  await collect.click();
  await dialog.getByRole("button", { name: "撤销这次收回" }).click();
  await expect(dialog.getByRole("status")).toHaveText("已撤销这次收回，数据与收回之前相同。");
  await dialog.getByRole("button", { name: "查看收回情况" }).click();
  await expect(dialog.getByText("已收回0个，共2个单位")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(row(page, road)).toContainText("推进中");
});

test("a file that changed since it was looked at is not collected unseen", async ({ folder, program }) => {
  const dialog = await sendAll(program, folder);
  const [traffic] = await fillIn(folder);
  await dialog.getByRole("button", { name: "收回填报表" }).click();
  await program.chooseSource([traffic]);
  await expect(dialog.getByRole("button", { name: /^收回：/ })).toHaveText("收回：1份、3处");
  await editForm(traffic, ({ fill }) => fill(rail, headingOf.percent, 80));
  await dialog.getByRole("button", { name: /^收回：/ }).click();
  await expect(dialog.getByRole("alert")).toContainText("文件在预览之后有变动");
  await dialog.getByRole("alert").getByRole("button").click();
  await expect(dialog.getByRole("button", { name: /^收回：/ })).toHaveText("收回：1份、4处");
});

for (const size of [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
]) {
  test(`every page can be used by everybody at ${size.width}×${size.height}`, async ({ folder, program }, info) => {
    const { page } = program;
    await page.setViewportSize(size);
    const look = async (name: string) => {
      expect(await seriousFaults(page), name).toEqual([]);
      expect(await isWiderThanWindow(page), name).toBe(false);
      await page.screenshot({ path: info.outputPath(`${name}-${size.width}.png`) });
    };
    const dialog = await openForms(page);
    await look("empty");
    await dialog.getByRole("button", { name: "发出填报表" }).click();
    await expect(dialog.getByRole("checkbox", { name: /市交通局/ })).toBeVisible();
    await dialog.getByRole("button", { name: "存到文件夹" }).click();
    await program.chooseSource(folder);
    await expect(dialog.getByRole("status")).toBeVisible();
    await look("sent");
    await dialog.getByRole("button", { name: "返回" }).click();
    await expect(dialog.getByText("已收回0个，共2个单位")).toBeVisible();
    await look("rounds");
    const [traffic, planning] = await fillIn(folder);
    await dialog.getByRole("button", { name: "收回填报表" }).click();
    await program.chooseSource([traffic, planning]);
    await expect(dialog.getByRole("button", { name: /^收回：/ })).toBeVisible();
    await look("collect");
    await dialog.getByRole("button", { name: /^收回：/ }).click();
    await expect(dialog.getByRole("status")).toBeVisible();
    await look("done");
  });
}

/** What the two units fill in: they disagree on one figure, one word cannot be read, a problem is solved. */
async function fillIn(folder: string): Promise<readonly [string, string]> {
  const traffic = join(folder, "市交通局2021年填报表.xlsx");
  const planning = join(folder, "市发改委2021年填报表.xlsx");
  await editForm(traffic, ({ fill }) => {
    fill(rail, headingOf.doneThisYear, 2600);
    fill(road, headingOf.text, "主线贯通。");
    fill(road, headingOf.status, "已完成");
    fill(road, headingOf.problem, "无");
  });
  await editForm(planning, ({ fill }) => {
    fill(rail, headingOf.doneThisYear, "0.27亿元");
    fill("农高区", headingOf.percent, "过半");
  });
  return [traffic, planning];
}
