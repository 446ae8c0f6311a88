import { expect, test } from "vitest";
import { reportFileName } from "../../../shared/domain/report-file-name.ts";
import { outlineOfChapters } from "../../../renderer/components/paper/numbering.ts";
import { chapterNumber, chineseNumeral, headingNumbers } from "../../../shared/domain/heading-numbers.ts";
import type { Block } from "../../../shared/domain/report.ts";

const heading = (level: 2 | 3 | 4, text = "标题"): Block => ({ kind: "heading", level, text });
const paragraph: Block = { kind: "paragraph", runs: [{ text: "正文。" }] };

test("numerals are written as offices write them", () => {
  const places = [1, 9, 10, 11, 19, 20, 21, 99, 100, 101, 110, 115, 120, 999];
  expect(places.map(chineseNumeral)).toEqual(
    "一 九 十 十一 十九 二十 二十一 九十九 一百 一百零一 一百一十 一百一十五 一百二十 九百九十九".split(" "),
  );
  expect(chapterNumber(3)).toBe("三、");
});

test("headings are counted level by level, each beginning anew under the next higher one", () => {
  const blocks = [
    heading(2),
    paragraph,
    heading(3),
    heading(4),
    heading(4),
    heading(3),
    heading(4),
    heading(2),
    heading(3),
  ];
  expect(headingNumbers(blocks)).toEqual(["（一）", null, "1.", "（1）", "（2）", "2.", "（1）", "（二）", "1."]);
});

test("the outline names chapters and their sections as the paper does", () => {
  const chapters = [
    { id: "overall", title: "总体进展情况", blocks: [paragraph] },
    { id: "fields", title: "分领域进展情况", blocks: [paragraph, heading(2, "基础设施互通"), heading(3, "公路")] },
  ];
  expect(outlineOfChapters(chapters).map(({ words }) => words)).toEqual([
    "一、总体进展情况",
    "二、分领域进展情况",
    "（一）基础设施互通",
  ]);
});

test("the file is called as the report, without what Windows does not allow", () => {
  expect(reportFileName("2021年度内江/荣昌合作“进展”报告：第1期?")).toBe("2021年度内江荣昌合作“进展”报告：第1期.docx");
  expect(reportFileName(" .. ")).toBe("报告.docx");
  expect(reportFileName("长".repeat(300))).toHaveLength(105);
});
