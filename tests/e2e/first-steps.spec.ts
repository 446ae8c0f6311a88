import type { Page } from "@playwright/test";
import { expect, test } from "./support/program-test.ts";

test.use({ store: "none" });

test("a number that is no year is left as it was typed, with a sentence, and no other year is made of it", async ({
  program,
}) => {
  const { page } = program;
  await page.getByRole("button", { name: "新建年度" }).click();
  const year = page.getByRole("dialog").getByRole("textbox", { name: "年度" });
  await year.fill("99");
  await year.press("Enter");
  await expect(page.getByRole("alert")).toHaveText("年度应在1949到2100之间");
  await expect(year).toHaveValue("99");
  expect(await yearsIn(page)).toEqual([]);

  await year.fill("2026");
  await expect(page.getByRole("alert")).toBeHidden();
  await year.press("Enter");
  await expect.poll(() => yearsIn(page)).toEqual([2026]);
});

test("demonstration data is not made for a year or a count that was not meant", async ({ program }) => {
  const { page } = program;
  await page.getByRole("button", { name: "生成演示数据" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "年度" }).fill("99");
  await dialog.getByRole("textbox", { name: "事项数" }).fill("0");
  await dialog.getByRole("textbox", { name: "事项数" }).press("Enter");
  await expect(page.getByRole("alert")).toHaveText(["年度应在1949到2100之间", "事项数应在1到100000之间"]);
  expect(await yearsIn(page)).toEqual([]);
});

async function yearsIn(page: Page): Promise<readonly number[]> {
  const years = await page.evaluate(() => window.hezuo["years:list"]({}));
  return years.ok ? years.value.map(({ year }) => year) : [];
}
