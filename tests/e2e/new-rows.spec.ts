import { expectSaved, goTo, row } from "./support/desk.ts";
import { gridField, pasteIntoGrid, pointAt, storedRows } from "./support/grid.ts";
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
});
