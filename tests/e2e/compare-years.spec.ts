import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { choose, goTo, record } from "./support/desk.ts";
import { isWiderThanWindow, seriousFaults } from "./support/looks.ts";
import { dataFolderIn, expect, hezuo, storeFileName, test } from "./support/program-test.ts";

test.use({ store: "sample" });

const screenshots = join(import.meta.dirname, "../../output/screenshots");

test("an archived year is compared with its neighbour, and every matter leads to its record", async ({
  folder,
  start,
}) => {
  const db = join(dataFolderIn(folder), storeFileName);
  hezuo("snapshot", "create", "--year", "2022", "--db", db);
  const list = join(folder, "2023.csv");
  writeFileSync(list, "事项名称,牵头单位\n共推四川万亿锂电产业集群发展,市发展改革委\n共建川渝数据港,市数据局\n");
  hezuo("import", list, "--year", "2023", "--worklist", "2023年清单", "--mechanism", "成渝地区双城经济圈", "--db", db);
  const { page } = await start();
  await page.setViewportSize({ width: 1366, height: 728 });
  await goTo(page, "归档");
  await page
    .getByRole("row", { name: /2022年度/ })
    .getByRole("button", { name: "对比" })
    .click();
  await expect(page.getByRole("heading", { level: 1, name: "对比两个年度" })).toBeVisible();
  const totals = page.getByRole("region", { name: "合计" });
  await expect(totals.getByRole("row", { name: /合作事项/ })).toContainText("项");
  await expect(page.getByText("2021年度（未归档，按现有数据")).toBeVisible();
  expect(await seriousFaults(page)).toEqual([]);
  expect(await isWiderThanWindow(page)).toBe(false);
  await page.screenshot({ path: join(screenshots, "compare-years-1366.png") });
  await page.setViewportSize({ width: 1920, height: 1040 });
  await page.screenshot({ path: join(screenshots, "compare-years-1920.png") });

  await choose(page, page.getByRole("combobox", { name: "先前的年度" }), "2023年度（未归档）");
  await expect(page.getByText("2022年度（按归档")).toBeVisible();
  const items = page.getByRole("region", { name: "事项" });
  await expect(items.getByRole("radiogroup", { name: "列出哪些事项" })).toBeVisible();
  const changed = items.getByRole("article", { name: "共推四川万亿锂电产业集群发展" });
  await expect(changed.getByRole("definition").filter({ hasText: "未填写→市发展改革委" })).toBeVisible();
  await page.screenshot({ path: join(screenshots, "compare-years-changed-1920.png") });
  await items.getByText(/^新增 \d+$/).click();
  await items.getByRole("button", { name: "共建川渝数据港" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "事项清单" })).toBeVisible();
  await expect(record(page).getByRole("heading", { level: 2 })).toHaveText("共建川渝数据港");
});
