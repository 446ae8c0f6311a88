import { goTo, record } from "./support/desk.ts";
import { cellAt, gridField, openRecord, pointAt, storedRows } from "./support/grid.ts";
import { inputMethodOf } from "./support/input-method.ts";
import { expect, test } from "./support/program-test.ts";

test.use({ store: "demo" });

test("keys that an input method takes while it composes leave the cell as it is", async ({ program: { page } }) => {
  await goTo(page, "事项清单");
  await pointAt(page, 2, "牵头单位");
  const method = await inputMethodOf(page);
  await method.letters("shi");
  for (const key of ["Enter", "Escape", "ArrowDown", "Tab"]) {
    await method.takeKey(key);
    await expect(gridField(page)).toHaveValue("shi");
  }
  await method.choose("市水利局");
  await expect(gridField(page)).toHaveValue("市水利局");
  await page.keyboard.press("Escape");
  await expect(gridField(page)).toHaveValue("");
  await method.letters("zhen");
  await method.choose("镇");
  await page.keyboard.press("Enter");
  await expect(await cellAt(page, 2, "牵头单位")).toHaveText("镇");
  await expect.poll(async () => (await storedRows(page))[1]?.item.leadUnit).toBe("镇");
});

test("the list is narrowed by the characters that were chosen, never by letters", async ({ program: { page } }) => {
  await goTo(page, "事项清单");
  const method = await inputMethodOf(page);
  const count = page.getByRole("status").filter({ hasText: /^清单共/ });
  await expect(count).toHaveText("清单共120行");
  await page.getByRole("textbox", { name: "搜索事项" }).focus();
  await method.letters("gaosu");
  await method.takeKey("Enter");
  await expect(count).toHaveText("清单共120行");
  await method.choose("高速");
  const rows = await storedRows(page, 200);
  const found = rows.filter(({ item }) => item.title.includes("高速"));
  await expect(count).not.toHaveText("清单共120行");
  await expect(page.getByRole("grid")).toContainText(found[0]?.item.title ?? "—");

  await page.getByRole("button", { name: "清除筛选" }).click();
  await expect(count).toHaveText("清单共120行");
  const fields = page.getByRole("combobox", { name: "按领域筛选" });
  await fields.focus();
  await method.letters("chanye");
  await method.takeKey("Enter");
  await expect(count).toHaveText("清单共120行");
  await method.choose("产业");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("list", { name: "筛选条件" })).toContainText("产业");
});

test("the search over all years waits for the characters too", async ({ program: { page } }) => {
  await goTo(page, "事项清单");
  const title = (await storedRows(page))[0]?.item.title ?? "—";
  await page.keyboard.press("Control+K");
  const dialog = page.getByRole("dialog", { name: "搜索" });
  await expect(dialog.getByRole("combobox")).toBeFocused();
  const method = await inputMethodOf(page);
  await method.letters("yanshi");
  await method.takeKey("Enter");
  await expect(dialog).toBeVisible();
  await method.choose(title.slice(0, 6));
  await expect(dialog.getByRole("option").filter({ hasText: title }).first()).toBeVisible();
});

test("a field that completes words takes what was chosen, not the first word that fits its letters", async ({
  program: { page },
}) => {
  await goTo(page, "事项清单");
  await openRecord(page.locator("[aria-rowindex='2']"));
  const unit = record(page).getByRole("combobox", { name: "牵头单位" });
  await unit.focus();
  await page.keyboard.press("Control+A");
  const method = await inputMethodOf(page);
  await method.letters("shi");
  await method.takeKey("Enter");
  await expect(unit).toHaveValue("shi");
  await method.choose("市新设局");
  await expect(unit).toHaveValue("市新设局");
  await page.keyboard.press("Tab");
  await expect.poll(async () => (await storedRows(page))[0]?.item.leadUnit).toBe("市新设局");
});
