import { expectSaved, goTo, record, row, search } from "./support/desk.ts";
import { gridField, openRecord, pointAt } from "./support/grid.ts";
import { expect, test } from "./support/program-test.ts";

test.use({ store: "demo" });

test("the list is walked and records are opened, filled in and closed with the keys alone", async ({ program }) => {
  const { page } = program;
  await goTo(page, "事项清单");
  await pointAt(page, 1, "事项名称");
  await page.keyboard.press("Control+End");
  await expect(gridField(page)).toHaveAttribute("aria-activedescendant", /r119c/);
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Control+Enter");
  await expect(record(page)).toContainText("第2条，共120条");
  await record(page).getByRole("textbox", { name: "年度计划投资（万元）" }).fill("1.2亿元");
  await page.keyboard.press("ArrowDown");
  await expect(record(page)).toContainText("第3条，共120条");
  await expect(record(page).getByRole("textbox", { name: "年度计划投资（万元）" })).toBeFocused();
  await expect(page.locator("[aria-rowindex='3']")).toContainText("12,000");
  await page.keyboard.press("Escape");
  await expect(record(page)).toHaveCount(0);
  await expect(gridField(page)).toBeFocused();
});

test("a text that is no amount stays in its field with a sentence, also after looking elsewhere", async ({
  program,
}) => {
  const { page } = program;
  await goTo(page, "事项清单");
  await openRecord(page.locator("[aria-rowindex='2']"));
  const total = record(page).getByRole("textbox", { name: "总投资（万元）" });
  await total.fill("约两亿");
  await openRecord(page.locator("[aria-rowindex='3']"));
  await expect(record(page)).toContainText("第2条");
  await openRecord(page.locator("[aria-rowindex='2']"));
  await expect(total).toHaveValue("约两亿");
  await expect(record(page).getByRole("alert")).toHaveText("请填写数字，如 1,234.5（万元）或 1.2亿元。");
});

test("a progress entry moves the figures of the row, and its deletion can be taken back", async ({ program }) => {
  const { page } = program;
  await goTo(page, "事项清单");
  const line = page.locator("[aria-rowindex='3']");
  await openRecord(line);
  await record(page).getByRole("textbox", { name: "年度计划投资（万元）" }).fill("1000");
  await record(page).getByRole("button", { name: "新增进展" }).click();
  await record(page).getByRole("textbox", { name: "年度完成投资（万元）" }).fill("876.5");
  await expectSaved(page);
  await record(page).getByRole("button", { name: "完成", exact: true }).click();
  await expect(line).toContainText("876.5");
  await expect(line).toContainText("87.7");
  await record(page).getByRole("article").first().getByRole("button", { name: "删除" }).click();
  await expect(line).not.toContainText("876.5");
  await record(page).getByRole("button", { name: "撤销" }).click();
  await expect(line).toContainText("876.5");
});

test("a field changed here and elsewhere shows both values and lets one choose", async ({ program }) => {
  const { page } = program;
  await goTo(page, "事项清单");
  await openRecord(page.locator("[aria-rowindex='2']"));
  const goal = record(page).getByRole("textbox", { name: "年度目标" });
  await page.evaluate(async () => {
    const asOf = "2025-12-31" as never;
    const list = { year: 2025, asOf, filter: {}, sort: null, offset: 0, limit: 1 };
    const answer = await window.hezuo["items:page"](list);
    const item = answer.ok ? answer.value.rows[0]?.item : undefined;
    if (item === undefined) throw new Error("the list is empty");
    const changes = { annualGoal: "别处写的目标" };
    await window.hezuo["items:update"]({ id: item.id, basedOn: item.revision, changes });
  });
  await goal.fill("这里写的目标");
  const notice = record(page).getByRole("alert", { name: "在别处也改过的内容" });
  await expect(notice).toContainText("这里写的目标");
  await expect(notice).toContainText("别处写的目标");
  await notice.getByRole("button", { name: "用现在的" }).click();
  await expect(notice).toHaveCount(0);
  await expect(goal).toHaveValue("别处写的目标");
});

test("an empty result names the conditions that are on and offers to clear them", async ({ program }) => {
  const { page } = program;
  await goTo(page, "事项清单");
  await search(page, "没有这样的事项");
  await expect(page.getByText("当前条件：含“没有这样的事项”。")).toBeVisible();
  await page.getByRole("button", { name: "清除筛选" }).last().click();
  await expect(row(page, "演示").first()).toBeVisible();
});
