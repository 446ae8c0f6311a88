import { describe, expect, test } from "vitest";
import { blank, body, heading, paragraph, rightBody, signature, title } from "../../support/hand-made-docx.ts";
import { faultsIn } from "../../support/inspection.ts";

const font = (name: string) => `<w:rFonts w:eastAsia="${name}"/>`;
/** A short document with one thing in it changed. */
const short = (...blocks: readonly string[]) => ({ body: [title(), blank, heading(1, "一、总体进展情况"), ...blocks] });

const closed = (block: string) => short(body(), blank, block);
const changed = (from: string | RegExp, to: string) => ({ body: [rightBody.join("").replace(from, to)] });

describe("what closes the text", () => {
  test.each([
    [
      "01月05日",
      signature("2025年01月05日"),
      "501 如2025年1月5日：年份写全，月、日不加0，用阿拉伯数字 ← 2025年01月05日",
    ],
    ["25年1月5日", signature("25年1月5日"), "501 如2025年1月5日：年份写全，月、日不加0，用阿拉伯数字 ← 25年1月5日"],
    [
      "二〇二五年一月五日",
      signature("二〇二五年一月五日"),
      "501 如2025年1月5日：年份写全，月、日不加0，用阿拉伯数字 ← 二〇二五年一月五日",
    ],
    ["2025-1-5", signature("2025-1-5"), "501 如2025年1月5日：年份写全，月、日不加0，用阿拉伯数字 ← 2025-1-5"],
    [
      "a day that is not on the calendar",
      signature("2025年2月30日"),
      "501 如2025年1月5日：年份写全，月、日不加0，用阿拉伯数字 ← 2025年2月30日",
    ],
    [
      "the date at the right edge",
      paragraph("Normal", "2025年1月5日", `<w:jc w:val="right"/>`),
      "502 盖章的右空4字；不盖章的署名右空2字，日期比署名首字右移2字 ← 日期右空0字",
    ],
    [
      "the date put in place by blanks",
      paragraph("Normal", "　　　　　　　　　　　　　　　　　　2025年1月5日"),
      "503 用缩进定位 ← 用空格定位",
    ],
    ["an addressee that is indented", "", "504 顶格 ← 没有顶格"],
  ])("%s", async (_, block, fault) => {
    const made = block === "" ? { body: [title(), blank, body("各区县人民政府："), body()] } : closed(block);
    expect(await faultsIn(made)).toEqual([fault]);
  });

  test("an addressee at the margin with its colon is right", async () => {
    expect(await faultsIn({ body: [title(), blank, paragraph("Normal", "各区县人民政府："), body()] })).toEqual([]);
    expect(await faultsIn({ body: [title(), blank, paragraph("Normal", "各区县人民政府:"), body()] })).toContain(
      "504 末尾用全角冒号“：” ← “:”",
    );
  });
});

describe("annexes", () => {
  test.each([
    [
      "附件: with a half-width colon",
      changed("附件：1.", "附件:1."),
      ["511 “附件：”，全角冒号 ← “附件:”", "701 全角“：” ← “:”"],
    ],
    ["附件：1、", changed("附件：1.", "附件：1、"), ["511 “1.” ← “1、”"]],
    [
      "a full stop behind the name",
      changed("1.事项进展情况表<", "1.事项进展情况表。<"),
      ["511 附件名称后不加标点 ← “。”"],
    ],
    ["the note at the margin", changed(`<w:ind w:left="640"/>`, ""), ["512 左空2字 ← 左空0字"]],
    ["附件1：", changed(">附件1<", ">附件1：<"), ["513 “附件1”，不加冒号，用阿拉伯数字 ← “附件1：”"]],
    ["附件一", changed(">附件1<", ">附件一<"), ["513 “附件1”，不加冒号，用阿拉伯数字 ← “附件一”"]],
    ["the mark in 仿宋", changed(/(<w:t[^>]*>)附件1</, `<w:rPr>${font("仿宋")}</w:rPr>$1附件1<`), ["514 黑体 ← 仿宋"]],
    [
      "the mark in 四号",
      changed(/(<w:t[^>]*>)附件1</, `<w:rPr><w:sz w:val="28"/></w:rPr>$1附件1<`),
      ["515 三号 ← 四号"],
    ],
    [
      "no new page",
      changed(`<w:pStyle w:val="AnnexMark"/>`, `<w:pStyle w:val="AnnexMark"/><w:pageBreakBefore w:val="0"/>`),
      ["516 附件另起一页 ← 接在前文之后"],
    ],
    [
      "the title on the second line",
      changed(/(附件1<\/w:t><\/w:r><\/w:p>)<w:p>.*?<\/w:p>/, "$1"),
      ["517 附件标题在第三行 ← 在第2行"],
    ],
    [
      "another name than announced",
      changed("1.事项进展情况表", "1.投资完成情况表"),
      ["520 与附件标题一致：“事项进展情况表” ← “投资完成情况表”"],
    ],
    [
      "an annex that is not announced",
      changed(/<w:p><w:pPr><w:pStyle w:val="Normal"\/><w:ind w:left="640"\/>.*?<\/w:p>/, ""),
      ["520 正文之下有附件说明 ← 没有附件说明"],
    ],
  ])("%s", async (_, made, faults) => {
    expect(await faultsIn({ body: [made.body.join("")] })).toEqual(faults);
  });
});
