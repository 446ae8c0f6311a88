import { describe, expect, test } from "vitest";
import {
  blank,
  body,
  field,
  headRow,
  heading,
  handMadeDocx,
  namespaces,
  paragraph,
  row,
  run,
  table,
  title,
} from "../../support/hand-made-docx.ts";
import { faultsIn, findingsOf } from "../../support/inspection.ts";

/** Faults of a document with one sentence in it. */
const faultsOfText = (sentence: string) => faultsIn({ body: [title(), blank, body(sentence)] });

/** A text box as Word writes it, for new programs and for old ones. */
const textBox = (content: string) =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wps:wsp><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp></wp:anchor></w:drawing></mc:Choice>` +
  `<mc:Fallback><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

describe("punctuation", () => {
  test.each([
    ["合作事项总体顺利,进展良好。", "701 全角“，” ← “,”"],
    ["进展顺利;问题不少;办法更多。", "701 全角“；” ← “;”，共2处"],
    ["合作事项(含协议)进展顺利。", "701 全角“（”；全角“）” ← “(”“)”，共2处"],
    ["总体进展顺利.下一步继续推进。", "701 全角“。” ← “.”"],
    [`推进"遂潼"合作。`, `702 中文引号“” ← “"”，共2处`],
    ["推进“遂潼”、“内荣”合作。", "703 并列的引号、书名号之间不用顿号 ← “、”"],
    ["印发《规划》、《方案》。", "703 并列的引号、书名号之间不用顿号 ← “、”"],
    ["落实川发改[2021]5号文件。", "704 年份用六角括号“〔〕” ← “落实川发改[2021]”"],
    ["落实川发改（2021）5号文件。", "704 年份用六角括号“〔〕” ← “落实川发改（2021）”"],
    ["落实川发改〔2021〕第5号文件。", "705 发文顺序号不加“第”字，不编虚位 ← “第”"],
    ["落实川发改〔2021〕05号文件。", "705 发文顺序号不加“第”字，不编虚位 ← “0”"],
    ["落实川发改〔21〕5号文件。", "706 年份写全，用六角括号“〔〕” ← “〔21〕”"],
    ["合作事项 总体进展顺利。", "707 汉字之间不空格 ← “ ”"],
    ["总体进展顺利。。", "708 不重复标点 ← “。。”"],
    ["总体进展顺利，。", "708 不重复标点 ← “，。”"],
  ])("%s", async (sentence, fault) => {
    expect(await faultsOfText(sentence)).toEqual([fault]);
  });

  test.each([
    "会议于上午9:30开始，比分3:2，占84.0%，共1,004.5万元。",
    "网址为https://example.com/a,b;c?d=1，邮箱a.b@example.com。",
    "印发《规划》和《方案》，推进“遂潼”“内荣”合作（含“一卡通”、社保）。",
    "他说：“好！”……进展——顺利？！",
    "落实川发改〔2021〕5号文件，IPv6、5G（第五代）网络建成。",
    "引进C919、WTO-2等项目，A/B两类，Hello, world.",
    "生活垃圾（kg）、㐂字、𠮷野家、3.5亿元。",
  ])("%s is right", async (sentence) => {
    expect(await faultsOfText(sentence)).toEqual([]);
  });

  test("the place is told with the words around, also behind rare characters", async () => {
    const sentence = `${"𠮷".repeat(30)}合作,进展。`;
    const [finding] = await findingsOf(await handMadeDocx({ body: [title(), blank, body(sentence)] }));
    expect(finding).toMatchObject({
      rule: "701",
      where: "约第1页第2段“…𠮷𠮷𠮷合作,进展。”",
      level: "error",
      repairable: true,
    });
  });

  test("tables, notes, text boxes, headers and footers are read as well", async () => {
    const box = `<w:r><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${paragraph("Normal", "框,内")}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>`;
    const note = `<w:footnotes ${namespaces}><w:footnote w:type="separator" w:id="-1">${paragraph("Normal", "分,隔")}</w:footnote><w:footnote w:id="2">${paragraph("Normal", "注,文")}</w:footnote></w:footnotes>`;
    const made = {
      body: [title(), blank, paragraph("BodyText", run("正文。") + box), table([headRow, row(["园,区", "已开工"])])],
      relationships: { footnotes: "footnotes.xml" },
      parts: { "word/footnotes.xml": note },
      footers: {
        odd:
          paragraph(
            "Footer",
            run("— ") + field("PAGE", "1") + run(" —"),
            `<w:ind w:right="280"/><w:jc w:val="right"/>`,
          ) + paragraph("Footer", "脚,注"),
      },
    };
    const findings = await findingsOf(await handMadeDocx(made));
    expect(findings.map(({ rule, where }) => `${rule} ${where}`)).toEqual([
      "701 约第1页第1个表格第2行第1列“园,区”",
      "701 脚注“注,文”",
      "701 文本框“框,内”",
      "701 页脚“脚,注”",
    ]);
  });
});

describe("numerals", () => {
  test.each([
    ["培训3千余人。", "801 千、百、十用阿拉伯数字写全 ← “3千”"],
    ["涉及5百户。", "801 千、百、十用阿拉伯数字写全 ← “5百”"],
    ["投资9～16亿元。", "802 9亿元～16亿元 ← “9～16亿元”"],
    ["增长15-30%。", "802 15%～30% ← “15-30%”"],
    ["投资3至5万元。", "802 3万元至5万元 ← “3至5万元”"],
    ["截至21年11月底。", "803 年份用四位数字写全 ← “21年”"],
    ["2021—25年实施。", "803 年份用四位数字写全 ← “25年”"],
    ["截至2021年03月05日。", "804 月、日不加0 ← “0”，共2处"],
    ["投资４．２４亿元。", "806 半角数字 ← “４．２４”"],
  ])("%s", async (sentence, fault) => {
    expect(await faultsOfText(sentence)).toEqual([fault]);
  });

  test("a number and its unit on two typed lines", async () => {
    expect(
      await faultsIn({
        body: [title(), blank, paragraph("BodyText", `${run("投资4.24")}<w:r><w:br/></w:r>${run("亿元。")}`)],
      }),
    ).toEqual(["805 数字与单位在同一行 ← “4.24 亿元”"]);
  });

  test.each([
    "投资9亿元～16亿元，增长15%～30%，1—9月完成3亿元，2021—2025年实施。",
    "用电5千瓦时，运量3千克，距离2千米，提高3.2个百分点，1.5万吨、8.46万亩、13000余名。",
    "建设期21年，2021年11月30日，第3季度，10月15日，203年度计划中的3年。",
    "“十四五”以来，三千多户、五百余人受益，入选2024十大案例。",
  ])("%s is right", async (sentence) => {
    expect(await faultsOfText(sentence)).toEqual([]);
  });
});

describe("what is left over from drafting", () => {
  test.each(["{{一、总体进展}}", "{{指标:跨省通办事项}}", "XX市"])("%s in the text", async (words) => {
    expect(await faultsOfText(`本年度${words}总体进展顺利。`)).toMatchObject([
      expect.stringMatching(/^901 没有未填写的占位文字 ← /),
    ]);
  });

  test("placeholders in text boxes, split over runs, headers and notes", async () => {
    const split = run("{{图:") + run("投资", "<w:b/>") + run("完成}}");
    const made = { body: [title(), blank, paragraph("BodyText", run("正文。") + textBox(paragraph("Normal", split)))] };
    const findings = await findingsOf(await handMadeDocx(made));
    expect(findings).toMatchObject([
      { rule: "901", where: "文本框“{{图:投资完成}}”", found: "“{{图:投资完成}}”", repairable: false },
    ]);
  });

  test("prompts, strange characters, tracked changes and comments", async () => {
    const prompt = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${body("单击此处输入文字。")}</w:sdtContent></w:sdt>`;
    expect(await faultsIn({ body: [title(), blank, prompt] })).toEqual(["902 填写内容或者删去控件 ← 还显示着提示文字"]);
    expect(await faultsOfText("合作\u202e事项\ue000进展。")).toEqual([expect.stringMatching(/^903 /)]);
    const changed = paragraph(
      "BodyText",
      `${run("合作")}<w:ins w:id="1" w:author="甲">${run("事项")}</w:ins><w:del w:id="2" w:author="甲"><w:r><w:delText>项目,</w:delText></w:r></w:del>${run("进展。")}`,
    );
    expect(await faultsIn({ body: [title(), blank, changed] })).toEqual(["904 接受或者拒绝全部修订 ← 还有2处修订"]);
    const comments = `<w:comments ${namespaces}><w:comment w:id="1" w:author="甲"><w:p/></w:comment></w:comments>`;
    const commented = {
      body: [title(), blank, body()],
      relationships: { comments: "comments.xml" },
      parts: { "word/comments.xml": comments },
    };
    expect(await faultsIn(commented)).toEqual(["905 处理并删除批注 ← 还有1条批注"]);
  });

  test("a table of contents is not read as text, hidden words are not read at all", async () => {
    const entry = paragraph(
      "Normal",
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("一、进展,情况")}`,
    );
    const end = paragraph("Normal", `${run("（二）,设施")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`);
    const hidden = paragraph("BodyText", run("正文。") + run("隐,藏", "<w:vanish/>"));
    expect(await faultsIn({ body: [title(), entry, end, heading(1, "一、进展"), hidden] })).toEqual([]);
  });
});
