import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  beginDraft,
  cursorBehind,
  editorHearsSelection,
  expectDraftSaved,
  openDraft,
  paper,
  paste,
} from "./support/drafting.ts";
import { expect, test } from "./support/program-test.ts";

test.use({ store: "sample" });

const copied = (name: string) => readFileSync(join(import.meta.dirname, "../fixtures/clipboard", name), "utf8");

test("what was copied in Word comes in as blocks of the report, without its fonts, and says what stayed behind", async ({
  program,
}) => {
  const { page } = program;
  await beginDraft(page, /空白/);
  const refused: string[] = [];
  page.on("console", (message) => {
    if (/Content Security Policy/i.test(message.text())) refused.push(message.text());
  });
  await paste(page, copied("word.html"));

  const chapter = paper(page).locator("section").filter({ hasText: "园区建设" });
  await expect(chapter.getByRole("heading", { name: "园区建设" })).toBeVisible();
  await expect(chapter.locator("p").first()).toHaveText("截至2021年11月底，园区累计完成投资4.24亿元，建成厂房3万m2。");
  await expect(chapter.locator("strong")).toHaveText("4.24亿元");
  await expect(chapter.locator("sup").first()).toHaveText("2");
  await expect(chapter.locator("sup[data-note]")).toHaveAttribute("title", "来源：园区管委会。");
  await expect(chapter.getByRole("listitem")).toHaveText(["加快基础设施互联互通。", "推动产业协作。"]);
  await expect(chapter.getByRole("heading", { name: "资金到位情况" })).toBeVisible();
  const table = chapter.getByRole("table");
  await expect(table.getByRole("columnheader")).toHaveText(["项目名称", "计划（万元）", "完成（万元）"]);
  await expect(table.getByRole("cell", { name: "产业园" })).toHaveAttribute("rowspan", "2");
  await expect(table.getByRole("cell", { name: "产业园" })).toHaveText(/产业园\s*一期\s*二期/);
  await expect(table.getByRole("cell", { name: "按月拨付" })).toHaveAttribute("colspan", "2");
  await expect(paper(page).locator("[style*='color'], [style*='font'], font")).toHaveCount(0);
  await expect(page.getByText("有1张图片没有随文字一起复制过来，请单独复制图片后再粘贴。")).toBeVisible();
  expect(refused).toEqual([]);
});

test("what was copied in WPS keeps its bold words and points, and typed numbers become the report's own", async ({
  program,
}) => {
  const { page } = program;
  await beginDraft(page);
  await cursorBehind(page, "存在的主要问题");
  await paste(page, copied("wps.html"));
  const chapter = paper(page)
    .locator("section")
    .filter({ has: page.getByRole("heading", { name: /^存在的问题$/ }) });
  await expect(chapter.locator("p").first()).toHaveText("（一）要素保障不足。用地指标缺口约200亩， 资金到位率偏低。");
  await expect(chapter.locator("strong")).toHaveText("（一）要素保障不足。");
  await expect(chapter.locator("ul").getByRole("listitem")).toHaveText(["铁路专用线尚未开工", "土地出让进度滞后"]);
  await expect(chapter.locator("p").last()).toHaveText("单个格子里的说明文字。");
});

test("a table inside of a cell keeps its rows, words beside it stay, and pictures from cells follow the table", async ({
  program,
}) => {
  const { page } = program;
  await beginDraft(page, /空白/);
  const picture = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
  const inner = "<table><tr><td>一季度</td><td><p>3项</p></td></tr><tr><td>二季度</td><td>5项</td></tr></table>";
  const image = `<p><img src="data:image/png;base64,${picture}"></p>`;
  await paste(
    page,
    `<html><body><p>如下表。</p><table><tr><td>单位</td><td>现场</td></tr>
    <tr><td>甲市${inner}以上为预计数</td><td>${image}<p>施工现场</p></td></tr></table><p>表后文字。</p></body></html>`,
  );
  const table = paper(page).getByRole("table");
  await expect(table.getByRole("cell").first()).toHaveText(/甲市\s*一季度　3项\s*二季度　5项\s*以上为预计数/);
  await expect(table.getByRole("cell").last()).toHaveText("施工现场");
  await expect(paper(page).locator(".node-table + .node-picture")).toHaveCount(1);
  await expect(page.getByText("表格中的1张图片放在了表格后面。")).toBeVisible();
  await expectDraftSaved(page);
});

test("two hundred pages from elsewhere come in at once and are saved; an enormous picture is left out with a sentence", async ({
  program,
}) => {
  const { page } = program;
  await beginDraft(page, /空白/);
  await paper(page).evaluate((element) => {
    const sentence = "各地各部门坚持一盘棋思想，扎实推进合作事项落地见效。".repeat(6);
    const pages = Array.from({ length: 800 }, (_, at) => `<p>第${at + 1}段，${sentence}</p>`).join("");
    const table = "<table><tr><td>甲<table><tr><td>内</td></tr></table></td><td>乙</td></tr></table>".repeat(40);
    const picture = `<p><img src="data:image/png;base64,${"A".repeat(27_000_000)}"></p>`;
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", `<html><body>${pages}${table}${picture}</body></html>`);
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(paper(page).getByText("第800段")).toHaveCount(1);
  await expect(page.getByText("有1张图片过大，没有粘贴。请压缩到12MB以内再插入。")).toBeVisible();
  await expectDraftSaved(page);
  await cursorBehind(page, "第800段");
  await page.keyboard.type("到此为止");
  await expect(paper(page).getByText("到此为止")).toHaveCount(1);
});

test("a copied number stays tied to the data, and a copied paragraph is a paragraph of its own", async ({
  program,
}) => {
  const { page } = program;
  await beginDraft(page);
  const figures = paper(page).locator(".desk-figure");
  const before = await figures.count();
  const original = paper(page).locator("p").filter({ hasText: "共有合作事项" }).first();
  await cursorBehind(page, "共有合作事项");
  await original.evaluate((words) => document.getSelection()?.selectAllChildren(words));
  await editorHearsSelection(page);
  await page.keyboard.press("Control+c");
  await cursorBehind(page, "共有合作事项");
  const paragraphs = await paper(page).locator("p").count();
  await page.keyboard.press("Enter");
  await expect(paper(page).locator("p")).toHaveCount(paragraphs + 1);
  await page.keyboard.press("Control+v");
  await expect.poll(() => figures.count()).toBeGreaterThan(before);
  const ids = await figures.evaluateAll((all) =>
    all.map((one) => JSON.parse(one.getAttribute("data-figure") ?? "{}").id),
  );
  expect(new Set(ids).size).toBe(ids.length);
  await expectDraftSaved(page);
  await page.getByRole("button", { name: "返回列表" }).click();
  await openDraft(page);
  await expect(figures).toHaveCount(ids.length);
});
