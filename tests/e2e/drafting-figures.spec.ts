import { choose, goTo } from "./support/desk.ts";
import { beginDraft, cursorBehind, expectDraftSaved, paper, showDrafts, showTab, side } from "./support/drafting.ts";
import { deleteItem } from "./support/grid.ts";
import { expect, test } from "./support/program-test.ts";

test.use({ store: "sample" });

const firstParagraph = "2022年度共有合作事项";

test("a figure that has moved is marked, shown old and new, and taken over when a person agrees", async ({
  program,
}) => {
  const { page } = program;
  await beginDraft(page);
  const figure = paper(page).locator("p", { hasText: firstParagraph }).locator(".desk-figure").first();
  await expect(figure).toHaveText("26项");
  await deleteItem(page, "遂潼涪江创新产业园区5年授信战略合作协议");
  await goTo(page, "报告");

  await expect(figure).toHaveAttribute("data-now", "25项");
  await expect(figure).toHaveText("26项");
  await side(page).getByRole("button", { name: "全部核对" }).click();
  const card = side(page).getByRole("region", { name: "选中的数字" });
  await expect(card).toContainText("26项 → 25项");
  await expect(card).toContainText("2022年度共有合作事项26项");
  await card.getByRole("button", { name: "采用新值" }).click();
  await expect(figure).toHaveText("25项");
  await expect(figure).not.toHaveAttribute("data-now");

  await page.keyboard.press("Alt+Enter");
  await expectDraftSaved(page);
  await figure.click();
  await expect(card).toContainText("与数据一致");
});

test("a figure is fixed by hand with a reason, listed, and released again", async ({ program }) => {
  const { page } = program;
  await beginDraft(page);
  const figure = paper(page).locator("p", { hasText: firstParagraph }).locator(".desk-figure").first();
  await figure.click();
  const card = side(page).getByRole("region", { name: "选中的数字" });
  await card.getByRole("button", { name: "手工固定" }).click();
  await card.getByRole("textbox", { name: "文中写作" }).fill("近30项");
  await card.getByRole("textbox", { name: "固定原因" }).fill("以通报数为准");
  await card.getByRole("button", { name: "固定", exact: true }).click();
  await expect(figure).toHaveText("近30项");
  const fixed = side(page).getByRole("region", { name: "手工固定的数字（1）" });
  await expect(fixed).toContainText("以通报数为准");
  await card.getByRole("button", { name: "取消固定" }).click();
  await expect(fixed).toHaveCount(0);
});

test("a number that the data knows is offered and tied with a key", async ({ program }) => {
  const { page } = program;
  await beginDraft(page);
  await cursorBehind(page, firstParagraph);
  const paragraph = paper(page).locator("p", { hasText: firstParagraph });
  const before = await paragraph.locator(".desk-figure").count();
  await page.keyboard.type("全市合作事项共26项");
  await expect(page.getByText("“26项”与数据一致")).toBeVisible();
  await page.keyboard.press("Alt+Enter");
  await expect(paragraph.locator(".desk-figure")).toHaveCount(before + 1);
  await page.keyboard.type("，进展顺利");
  await expect(paragraph).toContainText(/全市合作事项共26项，进展顺利$/);
});

test("a figure is found by its name or in pinyin and put where the cursor is", async ({ program }) => {
  const { page } = program;
  await beginDraft(page);
  await cursorBehind(page, firstParagraph);
  await page.keyboard.type("其中已完成");
  await side(page).getByRole("textbox", { name: "查找可以插入的数字" }).fill("yiwancheng");
  // What is offered first is the answer to these letters, which Enter then takes at once.
  await expect(side(page).locator(".figure-offer").first()).toContainText(/^已完成的事项数/);
  const paragraphs = await paper(page).locator("p").count();
  await page.keyboard.press("Enter");
  await expect(paper(page)).toBeFocused();
  await page.keyboard.type("。");
  await expect(paper(page).locator("p", { hasText: firstParagraph })).toContainText(/其中已完成4项。$/);
  await expect(paper(page).locator("p")).toHaveCount(paragraphs);
});

test("the walk through what has moved begins at the first place, wherever the cursor is, and brings each into sight", async ({
  program,
}) => {
  const { page } = program;
  await beginDraft(page);
  await deleteItem(page, "遂潼涪江创新产业园区5年授信战略合作协议");
  await goTo(page, "报告");
  await expect(paper(page).locator(".desk-figure[data-now]").first()).toBeVisible();
  const chapterTitles = paper(page).locator("h2");
  await cursorBehind(page, (await chapterTitles.last().textContent()) ?? "");
  await side(page).getByRole("button", { name: "全部核对" }).click();
  await expect(side(page).getByRole("status")).toContainText(/^第1处，/);
  await expect(paper(page).locator(".ProseMirror-selectednode")).toBeInViewport();
  await page.keyboard.press("Alt+ArrowUp");
  await expect(side(page).getByRole("status")).not.toContainText(/^第1处，/);
  await expect(paper(page).locator(".ProseMirror-selectednode")).toBeInViewport();
});

test("last year's text is taken over, each old value beside the new one until a person agrees", async ({ program }) => {
  const { page } = program;
  await page.evaluate(async () => {
    const wanted = { year: 2021, asOf: "2021-11-30" as never, kind: "annual" as const, title: null };
    const created = await window.hezuo["drafts:create"]({ ...wanted, beginning: { kind: "standard" } });
    if (!created.ok) throw new Error(created.error.kind);
  });
  await beginDraft(page, /以前的报告/);
  const figure = paper(page).locator(".desk-figure[data-former]").first();
  await expect(figure).toBeVisible();
  await expect(side(page).getByRole("status")).toContainText(/有\d+处数据需要核对/);
  await figure.click();
  await expect(side(page).getByRole("region", { name: "选中的数字" })).toContainText(/2021年报告中为/);
});

test("a report that begins with another is of its kind, unless the person says otherwise", async ({ program }) => {
  const { page } = program;
  await page.evaluate(async () => {
    const wanted = { year: 2021, asOf: "2021-11-30" as never, kind: "topic" as const, title: null };
    const created = await window.hezuo["drafts:create"]({ ...wanted, beginning: { kind: "standard" } });
    if (!created.ok) throw new Error(created.error.kind);
  });
  await showDrafts(page);
  await page.getByRole("button", { name: "起草报告" }).click();
  const dialog = page.getByRole("dialog", { name: "起草报告" });
  const kind = dialog.locator(".new-draft-field").filter({ has: page.getByRole("combobox", { name: "类型" }) });
  await expect(kind).toContainText("年度报告");
  await dialog.getByRole("radio", { name: /^以前的报告/ }).check();
  await expect(kind).toContainText("专题报告");
  await choose(page, dialog.getByRole("combobox", { name: "类型" }), "案例集");
  await dialog.getByRole("radio", { name: "空白文稿" }).check();
  await expect(kind).toContainText("案例集");
});

test("a sentence is drafted anew from the data, and what the person has written beside it stays", async ({
  program,
}) => {
  const { page } = program;
  await beginDraft(page);
  await cursorBehind(page, firstParagraph);
  await page.keyboard.type("我自己写的一句。");
  await deleteItem(page, "遂潼涪江创新产业园区5年授信战略合作协议");
  await goTo(page, "报告");
  await showTab(page, "更新");
  const change = side(page).getByRole("region", { name: "起草内容有变化" }).filter({ hasText: firstParagraph });
  await change.getByRole("button", { name: "采用这一句" }).first().click();
  const paragraph = paper(page).locator("p", { hasText: firstParagraph });
  await expect(paragraph).toContainText("2022年度共有合作事项25项");
  await expect(paragraph).toContainText(/我自己写的一句。$/);
  await expect(paragraph.locator(".desk-figure").first()).toHaveText("25项");
});

test("all passages without words of one's own are drafted anew in one step, which one undo takes back", async ({
  program,
}) => {
  const { page } = program;
  await beginDraft(page);
  const paragraph = paper(page).locator("p", { hasText: firstParagraph });
  const own = paper(page).locator("p", { hasText: "自己写的一句。" });
  const second = paper(page)
    .locator("p", { has: page.locator(".desk-figure") })
    .nth(1);
  await cursorBehind(page, (await second.textContent())?.slice(0, 12) ?? "");
  await page.keyboard.type("自己写的一句。");
  await deleteItem(page, "遂潼涪江创新产业园区5年授信战略合作协议");
  await goTo(page, "报告");
  await showTab(page, "更新");
  await side(page)
    .getByRole("button", { name: /^全部更新没有改过的\d+处$/ })
    .click();
  await expect(paragraph).toContainText("2022年度共有合作事项25项");
  await expect(own).toContainText(/自己写的一句。$/);
  await expect(paper(page).locator(".desk-object-moved")).toHaveCount(0);
  await paper(page).press("Control+z");
  await expect(paragraph).toContainText("2022年度共有合作事项26项");
});

test("a sentence whose words no longer fit says so beside its figure, with the sentence as it would be drafted", async ({
  program,
}) => {
  const { page } = program;
  await beginDraft(page);
  await deleteItem(page, "遂潼涪江创新产业园区5年授信战略合作协议");
  await goTo(page, "报告");
  await showTab(page, "检查");
  const stale = side(page).getByRole("region", { name: /^起草内容已有变化/ });
  await stale
    .getByRole("button", { name: /文字与现在的数据不再相符/ })
    .first()
    .click();
  const card = side(page).getByRole("region", { name: "选中的数字" });
  await expect(card.getByRole("note")).toContainText("文字与现在的数据不再相符，现起草为：");
  await card.getByRole("button", { name: "采用这一句" }).click();
  await expect(card.getByRole("note")).toHaveCount(0);
});
