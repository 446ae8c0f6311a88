import { expect, test } from "vitest";
import { attribute, paragraphsOf, readableText } from "../support/docx-package.ts";
import { aFullReport } from "../support/full-report.ts";
import { aChapter, anAnnex, aParagraph, aReport, aTable } from "../support/report-documents.ts";
import { writtenReport } from "../support/written-report.ts";

test("a line feed in a text begins a paragraph, in a cell a line", async () => {
  const docx = await writtenReport(
    aReport({
      chapters: [aChapter("章", aParagraph("第一段。\n\n第二段。"), aTable({ rows: [["1", "上\n下", ""]] }))],
    }),
  );
  expect(paragraphsOf(docx, "BodyText")).toEqual(["第一段。", "第二段。"]);
  expect(paragraphsOf(docx, "TableText")).toEqual(["上\n下"]);
});

test("control characters and non-characters are taken out, rare characters stay", async () => {
  const docx = await writtenReport(
    aReport({ chapters: [aChapter("章", aParagraph("合\u0000作\uFFFE\uFFFF事\uD800项𠮷㐂😀 <1&2>"))] }),
  );
  expect(paragraphsOf(docx, "BodyText")).toEqual(["合作事\uFFFD项𠮷㐂😀 <1&2>"]);
});

test("headings use Word's built-in styles, carry no typed number and are numbered 一、（一）1.（1）", async () => {
  const docx = await writtenReport(aFullReport());
  expect([1, 2, 3, 4].map((level) => paragraphsOf(docx, `Heading${level}`))).toEqual([
    ["总体进展情况", "分领域进展情况", "存在的主要问题", "下一步工作打算"],
    ["重大功能平台", "基础设施互通"],
    ["遂潼涪江创新产业园区"],
    ["一期工程"],
  ]);
  const styles = docx.text("word/styles.xml");
  for (const level of [1, 2, 3, 4]) expect(styles).toContain(`<w:name w:val="heading ${level}"/>`);
  const numbering = docx.text("word/numbering.xml");
  const texts = [...numbering.matchAll(/<w:lvlText ([^>]*)\/>/g)].map(([, tag = ""]) => attribute(tag, "w:val"));
  expect(texts.slice(0, 4)).toEqual(["%1、", "（%2）", "%3.", "（%4）"]);
});

test("nothing of the library's own look is left", async () => {
  const docx = await writtenReport(aFullReport());
  // The only colour of an official document is the red of 发文机关标志.
  expect(docx.text("word/styles.xml").match(/Calibri|<w:color w:val="(?!FF0000)|Heading5|TOC3/g)).toBeNull();
  expect(docx.text("word/settings.xml").match(/updateFields/g)).toBeNull();
});

test("captions carry their numbers ready in fields; a table's stands above and keeps with it", async () => {
  const docx = await writtenReport(aFullReport());
  const captions = paragraphsOf(docx, "Caption");
  expect(captions.slice(0, 2)).toEqual(["图1  各领域年度计划投资与完成投资", "图2  各领域事项状态"]);
  expect(captions).toContain("表1  滞后事项");
  expect(docx.document).toMatch(/w:val="Caption"\/><w:keepNext\/><\/w:pPr><w:r><w:t>表<\/w:t>/);
  expect(docx.document).toContain(" SEQ 图 \\* ARABIC ");
});

test("tables: fixed widths in twips that add up, head repeated, rows whole unless longer than a page", async () => {
  const docx = await writtenReport(
    aReport({
      annexes: [
        anAnnex({
          blocks: [
            aTable({
              rows: [
                ["1", "短", "1"],
                ["2", "长".repeat(9000), "2"],
              ],
            }),
          ],
        }),
      ],
    }),
  );
  const grid = [...docx.document.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, width]) => Number(width));
  expect(grid.reduce((sum, width) => sum + width, 0)).toBe(12756);
  expect(docx.document).toContain(`<w:tblW w:w="12756" w:type="dxa"/>`);
  expect(docx.document).toContain(`<w:tblLayout w:type="fixed"/>`);
  const rows = [...docx.document.matchAll(/<w:tr>(<w:trPr>.*?<\/w:trPr>)?/g)].map(([, properties = ""]) => properties);
  expect(rows).toEqual(["<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>", "<w:trPr><w:cantSplit/></w:trPr>", ""]);
});

test("a number has room on one line: its column grows at the cost of the words", async () => {
  const blocks = [aTable({ rows: [["1", "名称", "1,234,567,890.12"]], columns: columns(10) })];
  const docx = await writtenReport(aReport({ annexes: [anAnnex({ orientation: "portrait", blocks })] }));
  const grid = [...docx.document.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, width]) => Number(width));
  // Sixteen half-width characters of 10.5 points.
  expect(grid[2]).toBeGreaterThanOrEqual(16 * 105);
  expect(grid.reduce((sum, width) => sum + width, 0)).toBe(8844);
});

test("several annexes are numbered, in the list and on their pages; a single one is not", async () => {
  const several = await writtenReport(aFullReport());
  expect(paragraphsOf(several, "AnnexMark")).toEqual(["附件1", "附件2", "附件3", "附件4"]);
  expect(readableText(several.document)).toContain("附件：1.\t合作事项进展情况表\n2.\t投资完成情况表");
  const single = await writtenReport(aReport({ annexes: [anAnnex()] }));
  expect(paragraphsOf(single, "AnnexMark")).toEqual(["附件"]);
  expect(readableText(single.document)).toContain("附件：合作事项进展情况表\n");
});

test("a report without annexes speaks of none", async () => {
  expect(readableText((await writtenReport(aReport())).document)).not.toContain("附件");
});

test("演示数据 stands in the head of every page, real data has no head", async () => {
  const demo = await writtenReport(aFullReport());
  const heads = demo.names.filter((name) => /^word\/header\d+\.xml$/.test(name));
  const words = heads.map((name) => readableText(demo.text(name)).split("\n")[0]);
  expect(new Set(words)).toEqual(new Set(["演示数据"]));
  const sections = [...demo.document.matchAll(/<w:sectPr.*?<\/w:sectPr>/gs)].map(([xml]) => xml);
  for (const section of sections) expect(section.match(/<w:headerReference/g)).toHaveLength(2);
  expect((await writtenReport(aReport())).names.some((name) => name.includes("header"))).toBe(false);
});

function columns(shareOfName: number) {
  return [
    { title: "序号", share: 1, align: "center" },
    { title: "事项名称", share: shareOfName, align: "left" },
    { title: "总投资", share: 1, align: "right" },
  ] as const;
}
