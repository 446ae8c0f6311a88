import type { Page } from "@playwright/test";
import { expectSaved, goTo, record, row } from "./support/desk.ts";
import { columnNames, gridField, pasteIntoGrid, pointAt, storedRows } from "./support/grid.ts";
import { expect, test } from "./support/program-test.ts";

test.use({ store: "demo" });

test("rows of a block below the last item become items, as one step", async ({ program }) => {
  const { page } = program;
  await goTo(page, "事项清单");
  await pointAt(page, 1, "事项名称");
  await page.keyboard.press("Control+ArrowDown");
  const [first] = await storedRows(page, 1);
  await pasteIntoGrid(
    page,
    "改过的名称\t生态环境共保共治\r\n新增的水库\t基础设施互通\r\n\t\r\n新增的码头\t基础设施互通\r\n\t没有名称",
  );
  const notice = page.getByRole("alert");
  await expect(notice).toContainText("有2行在清单下面，可以新增为事项");
  await expect(notice).toContainText("第124行“事项名称”：事项名称不能是空白。");
  await notice.getByRole("button", { name: "填写并新增2项" }).click();
  await expect(page.getByText("已新增2项。")).toBeVisible();
  await expect(page.getByRole("contentinfo")).toContainText("共122项");
  await expect(row(page, "新增的码头")).toContainText("基础设施互通");
  await page.getByRole("button", { name: /^撤销：新增2条事项/ }).click();
  await expect(page.getByRole("contentinfo")).toContainText("共120项");
  expect((await storedRows(page, 1))[0]).toEqual(first);
});

test("more rows below the list than are added at once are refused before anything is changed", async ({ program }) => {
  const { page } = program;
  await goTo(page, "事项清单");
  await pointAt(page, 1, "事项名称");
  await page.keyboard.press("Control+ArrowDown");
  const lines = Array.from({ length: 2002 }, (_, index) => `粘贴的事项${index + 1}`);
  await pasteIntoGrid(page, lines.join("\r\n"));
  await expect(page.getByText("清单下面有2,001行，一次最多新增2,000项")).toBeVisible();
  await expect(page.getByRole("contentinfo")).toContainText("共120项");
  await expect(row(page, "粘贴的事项1")).toHaveCount(0);
});

/** Shows the dates of begin and end and goes to the name in the last row. Gives a line for a paste there, by the names of columns. */
async function atTheLastRow(page: Page): Promise<(values: Readonly<Record<string, string>>) => string> {
  await goTo(page, "事项清单");
  await page.getByRole("button", { name: "列", exact: true }).click();
  for (const name of ["开工时间", "完成时间"]) await page.getByRole("checkbox", { name, exact: true }).check();
  await page.keyboard.press("Escape");
  await pointAt(page, 1, "事项名称");
  await page.keyboard.press("Control+ArrowDown");
  const names = await columnNames(page);
  return (values) =>
    names
      .slice(1)
      .map((name) => values[name] ?? "")
      .join("\t");
}

test("rows that cannot be items are told by name, and none is added", async ({ program }) => {
  const { page } = program;
  const line = await atTheLastRow(page);
  await pasteIntoGrid(
    page,
    [
      line({ 事项名称: "改过的名称", 开工时间: "2025-01" }),
      line({ 事项名称: "新增的水库", 开工时间: "2025-10", 完成时间: "2025-03" }),
      line({ 事项名称: "新增的码头" }),
    ].join("\r\n"),
  );
  await page
    .getByRole("alert")
    .getByRole("button", { name: /新增2项$/ })
    .click();
  await expect(
    page.getByText(/^有1行不能新增，没有新增任何一项.*“新增的水库”：完成时间不能早于开工时间。/),
  ).toBeVisible();
  await expect(page.getByRole("contentinfo")).toContainText("共120项");
});

test("rows below wait when the cells pasted above them are refused", async ({ program }) => {
  const { page } = program;
  const line = await atTheLastRow(page);
  const wrong = line({ 事项名称: "改过的名称", 开工时间: "2025-10", 完成时间: "2025-03" });
  await pasteIntoGrid(page, `${wrong}\r\n${line({ 事项名称: "新增的水库" })}`);
  // The cell and the foot line tell of the refusal as well.
  const notice = page.locator(".grid-notice");
  await notice.getByRole("button", { name: /新增1项$/ }).click();
  await expect(notice).toContainText("填写的内容没有保存，清单下面的1行也还没有新增");
  await expect(page.getByRole("contentinfo")).toContainText("共120项");
  await notice.getByRole("button", { name: "新增这1项" }).click();
  await expect(page.getByRole("contentinfo")).toContainText("共121项");
  await expect(notice).toContainText("没有保存，以下内容不能这样修改");
});

test("Insert begins a new item from within the list", async ({ program }) => {
  const { page } = program;
  await goTo(page, "事项清单");
  await pointAt(page, 1, "事项名称");
  await page.keyboard.press("Insert");
  await page.keyboard.type("键盘新增的事项");
  await page.keyboard.press("Tab");
  await expectSaved(page);
  await page.keyboard.press("Escape");
  await expect(gridField(page)).toBeFocused();
  await expect(page.getByRole("contentinfo")).toContainText("共121项");
  await expect(row(page, "键盘新增的事项")).toBeVisible();
  await page.keyboard.press("Control+Enter");
  await expect(record(page).getByRole("heading", { level: 2, name: "键盘新增的事项" })).toBeVisible();
});

test("the empty row below the last item takes names one after the other, and the cells beside them", async ({
  program,
}) => {
  const { page } = program;
  await goTo(page, "事项清单");
  const grid = page.getByRole("grid", { name: "事项清单" });
  await pointAt(page, 1, "事项名称");
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Control+End");
  await expect(gridField(page)).toHaveAttribute("aria-activedescendant", /r120c/);
  await expect(page.getByRole("contentinfo")).toContainText("共120项");
  await expect(grid).toHaveAttribute("aria-rowcount", "123");
  const empty = grid.getByRole("row").filter({ has: page.getByRole("rowheader", { name: "新增一行" }) });
  await expect(empty).toHaveAttribute("aria-rowindex", "122");

  await page.keyboard.press("Home");
  await page.keyboard.type("901");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("contentinfo")).toContainText("有内容没有填写完整，尚未保存");
  await page.keyboard.type("逐行录入的水库");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("contentinfo")).toContainText("共121项");
  await expect(gridField(page)).toHaveAttribute("aria-activedescendant", /r120c2/);
  await page.keyboard.type("生态环境共保共治");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("contentinfo")).toContainText("已保存");
  await expect(row(page, "逐行录入的水库")).toContainText("901");
  await expect(row(page, "逐行录入的水库")).toContainText("生态环境共保共治");

  await pointAt(page, 121, "事项名称");
  await page.keyboard.press("Enter");
  for (const name of ["逐行录入的码头", "逐行录入的公路"]) {
    await page.keyboard.type(name);
    await page.keyboard.press("Enter");
  }
  await expect(page.getByRole("contentinfo")).toContainText("共123项");
  await expect(gridField(page)).toHaveAttribute("aria-activedescendant", /r123c/);
  await expect(page.getByRole("contentinfo")).toContainText("已保存");
  await page.keyboard.press("Control+a");
  await expect(page.getByRole("contentinfo")).toContainText("选中123行");
  await page.getByRole("button", { name: /^撤销：新增事项“逐行录入的公路”/ }).click();
  await expect(page.getByRole("contentinfo")).toContainText("共122项");
});
