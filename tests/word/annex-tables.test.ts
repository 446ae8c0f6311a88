import { join } from "node:path";
import { expect, test } from "vitest";
import { buildReport } from "../../main/reports/build-report.ts";
import { gatherReportSource } from "../../main/reports/gather-report-source.ts";
import { columnWidths } from "../../main/reports/word/blocks/column-widths.ts";
import { titleInColumn } from "../../main/reports/word/blocks/column-title.ts";
import { tableLook } from "../../main/reports/word/blocks/table-look.ts";
import { contentsLines } from "../../main/reports/word/contents-lines.ts";
import { textWidth } from "../../main/reports/word/page-geometry.ts";
import { isoDate } from "../../shared/domain/dates.ts";
import type { TableBlock } from "../../shared/domain/report-table.ts";
import { closeStore, openStore } from "../../main/store/open-store.ts";
import { openDocx, paragraphsOf } from "../support/docx-package.ts";
import { aChapter, aHeading, anAnnex, aParagraph, aReport, aTable } from "../support/report-documents.ts";
import { hezuo } from "../support/run-command.ts";
import { tempFolder } from "../support/temp-folder.ts";
import { wordBytes } from "../support/written-report.ts";

const landscape = textWidth("landscape");
const widthsOf = (table: TableBlock) => columnWidths(table, landscape, tableLook(table, landscape));
/** Room for characters of 五号 in a column, in full-width characters. */
const charactersIn = (table: TableBlock) => {
  const look = tableLook(table, landscape);
  return columnWidths(table, landscape, look).map((width) => (width - look.cellMargins) / look.character);
};

async function aYearOf(items: number) {
  const db = join(tempFolder(), "年报.db");
  await hezuo("sample", "--generate", String(items), "--seed", "1", "--year", "2025", "--db", db);
  const opened = openStore(db, { now: "2025-10-01T00:00:00.000Z" });
  if (!opened.ok) throw new Error(opened.error.kind);
  const gathered = gatherReportSource(opened.value.db, 2025);
  closeStore(opened.value);
  if (!gathered.ok) throw new Error(gathered.error.kind);
  return buildReport(gathered.value, isoDate("2025-09-30")).document;
}

test("300 items of a generated year take no more than 36 landscape pages, and their amounts no more than ten", async () => {
  const document = await aYearOf(300);
  const [items = 0, investments = 0, delayed = 0] = contentsLines(document)
    .slice(-3)
    .map(({ page }) => page);
  expect(investments - items).toBeLessThanOrEqual(36);
  expect(delayed - investments).toBeLessThanOrEqual(10);
});

const crowded = aTable({
  columns: [
    { title: "序号", share: 4, align: "center" },
    { title: "事项名称", share: 16, align: "left" },
    { title: "类型", share: 5, align: "center" },
    { title: "年度完成投资", share: 9, align: "right" },
    { title: "完成率（%）", share: 7, align: "right" },
    { title: "状态", share: 6, align: "center" },
    { title: "年度目标", share: 20, align: "left" },
    { title: "进展情况", share: 5, align: "left" },
  ],
  rows: Array.from({ length: 40 }, (_, at) => [
    String(at + 1),
    "遂潼涪江创新产业园区一期工程",
    "通办事项",
    "1,234,567.89",
    "101.5",
    "推进中",
    "年内开工。",
    "场地平整已经完成，标准厂房正在加紧施工，两地每月会商一次，遇到问题及时协调。".repeat(3),
  ]),
});

test("figures and short words stay on one line, and text gets what they leave by how much of it there is", () => {
  const [, name = 0, kind = 0, done = 0, rate = 0, status = 0, goal = 0, progress = 0] = charactersIn(crowded);
  expect(kind).toBeGreaterThanOrEqual(4);
  expect(status).toBeGreaterThanOrEqual(3);
  expect(done).toBeGreaterThanOrEqual("1,234,567.89".length / 2);
  expect(done).toBeLessThan("1,234,567.89".length / 2 + 1);
  expect(rate).toBeGreaterThanOrEqual(3);
  expect(progress).toBeGreaterThan(2 * name);
  expect(goal).toBeLessThanOrEqual(6);
  expect(widthsOf(crowded).reduce((sum, width) => sum + width, 0)).toBe(landscape);
});

test("in a table of too many columns words give way, and a figure stays on one line", () => {
  const words = Array.from({ length: 14 }, () => ({ title: "牵头单位", share: 6, align: "left" as const }));
  const table = aTable({
    columns: [...words, { title: "专项债券（万元）", share: 6, align: "right" }],
    rows: [[...words.map(() => "市发展和改革委员会"), "1,234,567.89"]],
  });
  const characters = charactersIn(table);
  expect(characters.at(-1)).toBeGreaterThanOrEqual("1,234,567.89".length / 2);
  expect(Math.min(...characters)).toBeGreaterThan(2);
  expect(widthsOf(table).reduce((total, width) => total + width, 0)).toBe(landscape);
});

test("a table with room for everything follows the shares of its columns", () => {
  const table = aTable({ rows: [["1", "涪江大桥", "42,400"]] });
  const [number = 0, name = 0, amount = 0] = widthsOf(table);
  expect(name / number).toBeCloseTo(6, 1);
  expect(amount / number).toBeCloseTo(3, 1);
});

test.each([
  ["年度完成投资", 4.5, "年度完成\n投资"],
  ["完成率（%）", 3, "完成率\n（%）"],
  ["牵头单位", 2.5, "牵头\n单位"],
  ["进展情况", 30, "进展情况"],
])("the title %s in a column of %d characters is broken between its words", (title, characters, broken) => {
  const look = tableLook(crowded, landscape);
  expect(titleInColumn(title, characters * look.character + look.cellMargins, look)).toBe(broken);
});

test("a line that opens a group stays with the row below and takes the whole width", async () => {
  const rows = [[{ text: "一、基础设施互通（1项）", across: 3, opensGroup: true }], ["1", "涪江大桥", "42,400"]];
  const docx = await openDocx(await wordBytes(aReport({ annexes: [anAnnex({ blocks: [aTable({ rows })] })] })));
  expect(docx.document).toMatch(/<w:gridSpan w:val="3"\/>.*?<w:pStyle w:val="GroupText"\/>.*?一、基础设施互通/s);
  expect(/<w:style [^>]*w:styleId="GroupText">.*?<\/w:style>/s.exec(docx.text("word/styles.xml"))?.[0]).toContain(
    "<w:keepNext/>",
  );
});

test("附件说明 reads the numbers of the annexes, so that they stay right when one is put between", async () => {
  const annexes = [anAnnex(), anAnnex({ number: 2, title: "投资完成情况表" })];
  const { document } = await openDocx(await wordBytes(aReport({ annexes })));
  const [first, second] = [...document.matchAll(/REF (_Ref\d+) \\h/g)].map(([, name]) => name);
  for (const [name, number] of [
    [first, "1"],
    [second, "2"],
  ]) {
    expect(document).toMatch(
      new RegExp(`w:name="${name}"/>(?:(?!bookmarkEnd).)*SEQ 附件(?:(?!bookmarkEnd).)*<w:t>${number}</w:t>`, "s"),
    );
  }
});

test("headings of every annex begin with （一） again", async () => {
  const annexes = [
    anAnnex({ blocks: [aHeading(2, "甲"), aHeading(2, "乙")] }),
    anAnnex({ number: 2, title: "无标题的表" }),
    anAnnex({ number: 3, title: "说明", blocks: [aHeading(2, "丙")] }),
  ];
  const chapters = [aChapter("总体进展情况", aHeading(2, "正文"), aParagraph("进展顺利。"))];
  const docx = await openDocx(await wordBytes(aReport({ chapters, annexes })));
  expect(paragraphsOf(docx, "Heading2")).toEqual(["正文", "甲", "乙", "丙"]);
  const lists = [...docx.document.matchAll(/<w:pStyle w:val="Heading2"\/>(?:<w:numPr>.*?w:numId w:val="(\d+)")?/g)];
  const [text, one, other, last] = lists.map(([, list]) => list);
  expect(text).toBeUndefined();
  expect(other).toBe(one);
  expect(last).not.toBe(one);
  for (const list of [one, last]) {
    expect(docx.text("word/numbering.xml")).toMatch(
      new RegExp(`<w:num w:numId="${list}">.*?<w:lvlOverride w:ilvl="1"><w:startOverride w:val="1"/>`, "s"),
    );
  }
});

test("the last paragraph leaves two lines of text for the page of 署名", async () => {
  const { document } = await openDocx(await wordBytes(aReport()));
  expect(document).toMatch(/<w:pStyle w:val="BodyText"\/><w:keepNext\/><w:widowControl w:val="1"\/>.*?总体进展顺利/s);
});
