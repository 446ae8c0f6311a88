import { choose, expectSaved, goTo, record, row, search } from "./support/desk.ts";
import { openRecord } from "./support/grid.ts";
import { expect, test } from "./support/program-test.ts";

test("on an empty store the first steps lead to the sample years", async ({ program }) => {
  const { page } = program;
  await page.getByRole("button", { name: "载入示例年度" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "2022年度概览" })).toBeVisible();
  await goTo(page, "事项清单");
  await expect(page.getByRole("contentinfo")).toContainText("共26项");
});

test.describe("with the sample years", () => {
  test.use({ store: "sample" });

  test("an item that was added and edited is there after closing and reopening", async ({ start }) => {
    const first = await start();
    await goTo(first.page, "事项清单");
    await first.page.getByRole("button", { name: "新增事项" }).click();
    await record(first.page).getByRole("textbox", { name: "事项名称" }).fill("遂内高速公路扩容");
    await expectSaved(first.page);
    await record(first.page).getByRole("textbox", { name: "事项名称" }).fill("遂宁至内江高速公路扩容工程");
    await record(first.page).getByRole("textbox", { name: "总投资（万元）" }).fill("165400");
    await choose(first.page, record(first.page).getByRole("combobox", { name: "状态" }), "推进中");
    await record(first.page).getByRole("textbox", { name: "下一步工作" }).fill("完成初步设计批复。");
    await expectSaved(first.page);
    await first.clickClose();
    expect(await first.ended).toBe(0);

    const second = await start();
    await goTo(second.page, "事项清单");
    await search(second.page, "内江高速");
    await openRecord(row(second.page, "遂宁至内江高速公路扩容工程"));
    const form = record(second.page);
    await expect(form.getByRole("textbox", { name: "事项名称" })).toHaveValue("遂宁至内江高速公路扩容工程");
    await expect(form.getByRole("textbox", { name: "总投资（万元）" })).toHaveValue("165,400");
    await expect(form.getByRole("textbox", { name: "下一步工作" })).toHaveValue("完成初步设计批复。");
    await expect(row(second.page, "遂宁至内江高速公路扩容工程")).toContainText("推进中");
  });

  test("the list shows what was searched for, and everything again afterwards", async ({ program }) => {
    const { page } = program;
    await goTo(page, "事项清单");
    await search(page, "甘孜");
    await expect(page.getByRole("contentinfo")).toContainText("符合条件1项");
    await expect(row(page, "遂宁市与甘孜州战略合作协议")).toBeVisible();
    await page.getByRole("button", { name: "清除筛选" }).click();
    await expect(page.getByRole("contentinfo")).toContainText("共26项");
    await choose(page, page.getByRole("combobox", { name: "按状态筛选" }), "已完成");
    await expect(row(page, "遂宁职业学院")).toHaveCount(0);
    await expect(row(page, "四川文轩职业学院遂宁校区一期")).toBeVisible();
  });

  test("a deleted item comes back when the deletion is taken back", async ({ program }) => {
    const { page } = program;
    await goTo(page, "事项清单");
    await openRecord(row(page, "遂宁陆港型国家物流枢纽"));
    await record(page).getByRole("button", { name: "删除" }).first().click();
    await expect(row(page, "遂宁陆港型国家物流枢纽")).toHaveCount(0);
    await page.getByRole("status").getByRole("button", { name: "撤销" }).click();
    await expect(row(page, "遂宁陆港型国家物流枢纽")).toBeVisible();
  });

  test("an archived year can be looked at but not changed, and says so in words", async ({ program }) => {
    const { page } = program;
    await goTo(page, "归档");
    await page.getByRole("button", { name: "归档2022年度" }).click();
    await page.getByRole("button", { name: "归档，不再修改" }).click();
    const shelf = page.getByRole("row").filter({ hasText: "2022年度" });
    await expect(shelf).toContainText("尚未核验");
    await shelf.getByRole("button", { name: "核验", exact: true }).click();
    await expect(shelf).toContainText("核验完好");

    await goTo(page, "事项清单");
    await expect(page.getByText("已归档，只能查看").filter({ visible: true })).toBeVisible();
    await expect(page.getByRole("button", { name: "新增事项" })).toHaveCount(0);
  });

  test("an edit that comes after the year was archived is refused in words", async ({ program }) => {
    const { page } = program;
    await goTo(page, "事项清单");
    await openRecord(row(page, "遂宁陆港型国家物流枢纽"));
    const archived = await page.evaluate(() =>
      window.hezuo["snapshots:create"]({
        taskId: crypto.randomUUID(),
        year: 2022,
        asOf: "2022-12-31" as never,
        basedOn: null,
      }),
    );
    expect(archived).toMatchObject({ ok: true });
    await record(page).getByRole("textbox", { name: "备注" }).fill("归档之后才写的备注");
    await expect(page.getByRole("alert").filter({ hasText: "2022年度已归档" }).first()).toBeVisible();
  });
});
