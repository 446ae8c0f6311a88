import { join } from "node:path";
import { goTo, record, row } from "./support/desk.ts";
import { openRecord } from "./support/grid.ts";
import { isWiderThanWindow, seriousFaults } from "./support/looks.ts";
import { expect, test } from "./support/program-test.ts";

test.use({ store: "sample" });

const screenshots = join(import.meta.dirname, "../../output/screenshots");
const title = "共推四川万亿锂电产业集群发展";

test("a new year takes over the fields and the unfinished items of the year before, and either record leads to the other", async ({
  program,
}) => {
  const { page } = program;
  await page.setViewportSize({ width: 1366, height: 728 });
  await page.getByRole("combobox", { name: "年度" }).click();
  await page.getByRole("button", { name: "新建年度" }).click();
  const asked = page.getByRole("dialog", { name: "新建年度" });
  await expect(asked.getByRole("checkbox", { name: "沿用2022年度的领域" })).toBeChecked();
  await page.screenshot({ path: join(screenshots, "new-year-1366.png") });
  await asked.getByRole("button", { name: /新\s?建/ }).click();

  const dialog = page.getByRole("dialog", { name: "把2022年度的事项结转到2023年度" });
  await expect(dialog.getByRole("checkbox", { name: title })).toBeChecked();
  await expect(dialog.getByRole("button", { name: /^结转选定的\d+条$/ })).toBeEnabled();
  expect(await seriousFaults(page)).toEqual([]);
  expect(await isWiderThanWindow(page)).toBe(false);
  await page.screenshot({ path: join(screenshots, "carry-1366.png") });
  await page.setViewportSize({ width: 1920, height: 1040 });
  await page.screenshot({ path: join(screenshots, "carry-1920.png") });

  await dialog.getByRole("checkbox", { name: "选定列出的全部事项" }).click();
  await expect(dialog.getByRole("button", { name: "结转选定的0条" })).toBeDisabled();
  await dialog.getByRole("checkbox", { name: title }).click();
  await dialog.getByRole("button", { name: "结转选定的1条" }).click();
  await expect(page.getByText("已结转1条事项，可以撤销")).toBeVisible();

  await goTo(page, "事项清单");
  await openRecord(row(page, title));
  await expect(record(page).getByText("由2022年度结转：")).toBeVisible();
  await page.screenshot({ path: join(screenshots, "carried-record-1920.png") });
  await record(page).getByRole("button", { name: title }).click();
  await expect(page.getByRole("combobox", { name: "年度" }).locator("..")).toContainText("2022年度");
  await expect(record(page).getByText("已结转到2023年度：")).toBeVisible();
});

test("carrying again names what was carried; undoing frees it", async ({ program }) => {
  const { page } = program;
  await page.getByRole("combobox", { name: "年度" }).click();
  await page.getByRole("button", { name: "新建年度" }).click();
  await page
    .getByRole("dialog", { name: "新建年度" })
    .getByRole("button", { name: /新\s?建/ })
    .click();
  const dialog = page.getByRole("dialog", { name: "把2022年度的事项结转到2023年度" });
  await dialog.getByRole("button", { name: /^结转选定的\d+条$/ }).click();
  await expect(page.getByText(/已结转\d+条事项，可以撤销/)).toBeVisible();
  await goTo(page, "事项清单");
  await expect(row(page, title)).toBeVisible();

  const again = async () => {
    await page.getByRole("button", { name: "清单与词库" }).click();
    await page.getByRole("button", { name: "结转2022年度的事项" }).click();
  };
  await again();
  await expect(dialog.getByRole("row").filter({ hasText: `已结转为“${title}”` })).toBeVisible();
  await expect(dialog.getByRole("checkbox", { name: title })).toBeDisabled();
  await dialog.getByRole("button", { name: /取\s?消/ }).click();
  await page.getByRole("dialog", { name: "清单与词库（2023年度）" }).getByRole("button", { name: "关闭" }).click();
  await page.getByRole("button", { name: /^撤销：结转2022年度的\d+条事项$/ }).click();
  await expect(row(page, title)).toBeHidden();
  await again();
  await expect(dialog.getByRole("checkbox", { name: title })).toBeChecked();
});
