import { join } from "node:path";
import { isoDate } from "../../shared/domain/dates.ts";
import { fillStore } from "../support/fill-store.ts";
import { aProgressEntry, anItem, aWorklist, aYear, aYearData, on, wan } from "../support/rows.ts";
import { openSurely } from "../support/temp-store.ts";
import { goTo } from "./support/desk.ts";
import { cellAt, pasteIntoGrid, pointAt } from "./support/grid.ts";
import { dataFolderIn, expect, storeFileName, test } from "./support/program-test.ts";

const names = Array.from({ length: 40 }, (_, index) => `第${index + 1}号便民服务点`);

test.beforeEach(({ folder }) => {
  const { db } = openSurely(join(dataFolderIn(folder), storeFileName));
  const items = names.map((title, index) => anItem({ number: String(index + 1), title, status: "inProgress" }));
  const [first] = items;
  fillStore(
    db,
    aYearData({
      year: aYear({ cutOffDate: isoDate("2021-09-30") }),
      worklists: [aWorklist()],
      items,
      progress: [aProgressEntry({ itemId: first?.id ?? "", asOf: on("2021-06-30"), doneThisYear: wan("1200.5") })],
    }),
  );
  db.close();
});

test("the sentence about a cell is in sight in the last row and the last column, too", async ({
  program: { page },
}) => {
  await goTo(page, "事项清单");
  await pointAt(page, 1, "完成时限");
  await page.keyboard.press("Control+ArrowDown");
  await page.keyboard.type("不是日期");
  // Enter goes down into the empty row.
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowUp");
  const words = page.locator(".grid-cell-problem");
  await expect(words).toBeVisible();
  const box = await words.boundingBox();
  const list = await page.locator(".grid").boundingBox();
  const sums = await page.locator(".grid-foot").boundingBox();
  if (box === null || list === null || sums === null) throw new Error("nothing is drawn");
  expect(box.x + box.width).toBeLessThanOrEqual(list.x + list.width);
  expect(box.y + box.height).toBeLessThanOrEqual(sums.y);
});

test("one cell that cannot be changed does not keep its neighbours out", async ({ program: { page } }) => {
  await goTo(page, "事项清单");
  await pointAt(page, 1, "年度计划投资");
  await pasteIntoGrid(page, "500\t");
  const notice = page.getByRole("alert", { name: /不能这样修改/ });
  await expect(notice.getByRole("listitem")).toHaveCount(1);
  await expect(notice.getByRole("listitem")).toContainText(
    "“第1号便民服务点”的年度完成投资：这个数来自更早的进展，请打开记录，在那一条进展里修改。",
  );
  await notice.getByRole("button", { name: "只保存其余的" }).click();
  await expect(await cellAt(page, 1, "年度计划投资")).toHaveText("500");
  await expect(await cellAt(page, 1, "年度完成投资")).toHaveText("1,200.5");
  await expect(page.getByRole("contentinfo")).toContainText(/已保存 \d\d:\d\d/);
});
