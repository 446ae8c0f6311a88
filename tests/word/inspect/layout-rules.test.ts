import { describe, expect, test } from "vitest";
import {
  blank,
  body,
  caption,
  handMadeDocx,
  heading,
  paragraph,
  rightBody,
  rightStyles,
  run,
  signature,
  styleXml,
  title,
} from "../../support/hand-made-docx.ts";
import { faultsIn, findingsOf } from "../../support/inspection.ts";

const text = "全年合作事项总体进展顺利，各项任务按计划推进。";
const font = (name: string) => `<w:rFonts w:eastAsia="${name}"/>`;
/** A short document with one thing in it changed. */
const short = (...blocks: readonly string[]) => ({ body: [title(), blank, heading(1, "一、总体进展情况"), ...blocks] });

describe("the title", () => {
  test.each([
    ["in 黑体", paragraph("Title", run("进展情况报告", font("黑体"))), "201 小标宋体 ← 黑体"],
    [
      "in 宋体, which only stands for 小标宋",
      paragraph("Title", run("进展情况报告", font("宋体"))),
      "201 小标宋体 ← 宋体",
    ],
    ["in 三号", paragraph("Title", run("进展情况报告", `<w:sz w:val="32"/>`)), "202 二号 ← 三号"],
    ["at the left", title("进展情况报告", `<w:jc w:val="left"/>`), "203 居中，不缩进 ← 左对齐"],
    ["in bold", paragraph("Title", run("进展情况报告", `<w:b/>`)), "204 不加粗 ← 加粗"],
  ])("%s", async (_, wrong, fault) => {
    expect(await faultsIn({ body: [wrong, blank, body()] })).toEqual([fault]);
  });

  test("宋体 is a warning, another face an error", async () => {
    const level = async (name: string) =>
      (await findingsOf(await handMadeDocx({ body: [paragraph("Title", run("进展情况报告", font(name))), body()] })))[0]
        ?.level;
    expect([await level("宋体"), await level("楷体")]).toEqual(["warning", "error"]);
  });

  test("is known without a style, by its place", async () => {
    const plain = paragraph(
      "Normal",
      run("进展情况报告", `${font("方正小标宋简体")}<w:sz w:val="44"/>`),
      `<w:jc w:val="center"/>`,
    );
    expect(await faultsIn({ body: [plain, body()] })).toEqual([]);
    expect(await faultsIn({ body: [paragraph("Normal", "进展情况报告"), body()] })).toEqual([
      "201 小标宋体 ← 仿宋_GB2312",
      "202 二号 ← 三号",
      "203 居中，不缩进 ← 两端对齐",
    ]);
  });

  test("of several lines is looked at by a person", async () => {
    const long = title("某某市推动区域合作年度重点事项</w:t><w:br/><w:t>进展情况的报告");
    const manual = (await findingsOf(await handMadeDocx({ body: [long, body()] }))).filter(
      ({ level }) => level === "manual",
    );
    expect(manual.map(({ rule }) => rule)).toContain("206");
  });
});

describe("headings", () => {
  test.each([
    ["level 1 in 宋体", [heading(1, run("二、问题", font("宋体")))], "211 一级标题（一、）：黑体 ← 宋体"],
    [
      "level 2 in 仿宋",
      [heading(2, run("（一）基础设施", font("仿宋_GB2312")))],
      "211 二级标题（（一））：楷体 ← 仿宋_GB2312",
    ],
    ["level 1 in 小三", [heading(1, run("二、问题", `<w:sz w:val="30"/>`))], "212 一级标题（一、）：三号 ← 小三"],
    ["level 2 in bold", [heading(2, run("（一）基础设施", `<w:b/>`))], "213 二级标题（（一））：不加粗 ← 加粗"],
    [
      "（1） right below 一、",
      [heading(4, "（1）快速通道")],
      "214 一级标题（一、）之下先用二级标题（（一）） ← 直接用了四级标题（（1））",
    ],
    ["三、 behind 一、", [heading(1, "三、下一步打算")], "215 序号为第2 ← “三、”"],
    ["1、", [heading(2, "（一）基础设施"), heading(3, "1、重点项目")], "216 “1.” ← “1、”"],
    ["(一)", [heading(2, "(一)基础设施")], "216 “（一）” ← “(一)”"],
    ["一.", [heading(1, "二.问题")], "216 “二、” ← “二.”"],
    ["（一）、", [heading(2, "（一）、基础设施")], "217 “（一）” ← “（一）、”"],
  ])("%s", async (_, blocks, fault) => {
    expect(await faultsIn(short(...blocks, body()))).toEqual([fault]);
  });

  test("typed without a heading style are known, and that is said once", async () => {
    const plain = (words: string, face: string) => paragraph("BodyText", run(words, font(face)));
    expect(
      await faultsIn({ body: [title(), plain("一、总体进展", "黑体"), plain("（一）基础设施", "楷体"), body()] }),
    ).toEqual(["218 用“标题1”至“标题4”样式 ← 没有用标题样式，导航和目录认不出"]);
  });

  test("text that follows a heading on its line has the face of text", async () => {
    const runIn = (rest: string) =>
      paragraph("Heading2", run("（一）加强领导。", font("楷体_GB2312")) + run("各部门落实责任。", font(rest)));
    expect(await faultsIn(short(runIn("仿宋_GB2312")))).toEqual([]);
    expect(await faultsIn(short(runIn("楷体_GB2312")))).toEqual(["301 仿宋体 ← 楷体_GB2312"]);
  });

  test("automatic numbers are computed and judged like typed ones", async () => {
    const level = (index: number, format: string, words: string) =>
      `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:suff w:val="nothing"/><w:lvlText w:val="${words}"/></w:lvl>`;
    const numbering = (third: string) =>
      `<w:abstractNum w:abstractNumId="0">${level(0, "chineseCountingThousand", "%1、")}${level(1, "chineseCountingThousand", "（%2）")}${level(2, "decimal", third)}</w:abstractNum>` +
      `<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    const numbered = (at: 1 | 2 | 3, words: string) =>
      heading(at, words, `<w:numPr><w:ilvl w:val="${at - 1}"/><w:numId w:val="1"/></w:numPr>`);
    const blocks = [
      title(),
      numbered(1, "进展"),
      numbered(2, "设施"),
      numbered(2, "产业"),
      numbered(3, "项目"),
      body(),
      numbered(1, "打算"),
    ];
    expect(await faultsIn({ body: blocks, numbering: numbering("%3.") })).toEqual([]);
    const findings = await findingsOf(await handMadeDocx({ body: blocks, numbering: numbering("%3、") }));
    expect(findings).toMatchObject([
      { rule: "216", where: "约第1页第5段“1、项目”", found: "“1、”", repairable: false },
    ]);
  });
});

describe("text", () => {
  test.each([
    ["in 宋体", [paragraph("BodyText", run(text, font("宋体")))], "301 仿宋体 ← 宋体"],
    ["partly in 宋体", [paragraph("BodyText", run(text) + run("另有两项。", font("宋体")))], "301 仿宋体 ← 宋体"],
    [
      "in 四号",
      [paragraph("BodyText", run(text, `<w:sz w:val="28"/>`), `<w:ind w:firstLineChars="200"/>`)],
      "302 三号 ← 四号",
    ],
    ["without indent", [body(text, `<w:ind w:firstLineChars="0" w:firstLine="0"/>`)], "303 首行缩进2字 ← 首行缩进0字"],
    [
      "indented as a block",
      [body(text, `<w:ind w:left="640" w:firstLineChars="0" w:firstLine="0"/>`)],
      "303 首行缩进2字 ← 左缩进2字、首行缩进0字",
    ],
    [
      "indented by blanks",
      [body(`　　${text}`, `<w:ind w:firstLineChars="0" w:firstLine="0"/>`)],
      "304 用首行缩进 ← 段首打了空格",
    ],
    ["ragged at the right", [body(text, `<w:jc w:val="left"/>`)], "305 两端对齐 ← 左对齐"],
    [
      "with space between paragraphs",
      [body(text, `<w:spacing w:after="156"/>`)],
      "306 段前、段后为0 ← 段前0磅、段后7.8磅",
    ],
    [
      "with quotes in a Latin face",
      [
        paragraph(
          "BodyText",
          run("推进“遂潼”合作。", `<w:rFonts w:hint="default" w:ascii="Times New Roman" w:hAnsi="Times New Roman"/>`),
        ),
      ],
      "307 引号、破折号、省略号用中文字体 ← Times New Roman",
    ],
    ["in red", [paragraph("BodyText", run(text, `<w:color w:val="FF0000"/>`))], "308 黑色 ← 其他颜色"],
  ])("%s", async (_, blocks, fault) => {
    expect(await faultsIn(short(...blocks))).toEqual([fault]);
  });

  test("one wrong style is one finding with all its places", async () => {
    const styles = rightStyles.replace(
      styleXml("BodyText", "Body Text", `<w:ind w:firstLineChars="200" w:firstLine="640"/>`, ""),
      styleXml("BodyText", "Body Text", `<w:ind w:firstLineChars="200" w:firstLine="640"/>`, font("宋体")),
    );
    const [finding, ...others] = await findingsOf(
      await handMadeDocx({ ...short(...Array.from({ length: 40 }, () => body())), styles }),
    );
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      rule: "301",
      where: "约第1页第3段“全年合作事项总体进展顺利，各项任务按计划推进。”等40处",
    });
    expect(finding?.places).toHaveLength(40);
    expect(finding?.places.at(-1)).toMatchObject({ page: 2, paragraph: 42 });
  });

  test("fonts are known by their names in either language, and by the theme", async () => {
    for (const name of ["FangSong_GB2312", "仿宋", "方正仿宋_GBK", "@仿宋_GB2312"]) {
      expect(await faultsIn(short(paragraph("BodyText", run(text, font(name)))))).toEqual([]);
    }
    const theme = (face: string) => ({
      ...short(paragraph("BodyText", run(text, `<w:rFonts w:eastAsiaTheme="minorEastAsia"/>`))),
      relationships: { theme: "theme/theme1.xml" },
      parts: {
        "word/theme/theme1.xml": `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme><a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/><a:font script="Hans" typeface="${face}"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>`,
      },
    });
    expect(await faultsIn(theme("仿宋"))).toEqual([]);
    expect(await faultsIn(theme("等线"))).toEqual(["301 仿宋体 ← 等线"]);
  });
});

describe("what closes the text", () => {
  const closed = (block: string) => short(body(), blank, block);
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
  const changed = (from: string | RegExp, to: string) => ({ body: [rightBody.join("").replace(from, to)] });
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

describe("captions", () => {
  const picture = (properties = "<w:keepNext/>") =>
    paragraph(
      "Normal",
      `<w:r><w:drawing><wp:inline><wp:extent cx="5400000" cy="3600000"/></wp:inline></w:drawing></w:r>`,
      `${properties}<w:spacing w:line="240" w:lineRule="auto"/>`,
    );
  const figure = (number = 1) => caption("图", number, "各领域投资");
  test.each([
    ["above the figure", [figure(), picture(), body()], "611 图题在图的下方 ← 在图的上方"],
    ["图2 first", [picture(), figure(2), body()], "612 图1 ← 图2"],
    ["a figure that may part from its caption", [picture(""), figure(), body()], "613 图与图题在同一页 ← 可能分在两页"],
    [
      "a number typed by hand",
      [picture(), paragraph("Caption", "图1　各领域投资"), body()],
      "614 图号用“插入题注”编排 ← 手工输入，增删后不会改变",
    ],
    [
      "a figure in a line of fixed height",
      [picture().replace(`w:line="240" w:lineRule="auto"`, `w:line="578" w:lineRule="exact"`), figure(), body()],
      "310 图所在的段落用单倍行距 ← 行距固定值28.9磅，图会被截断",
    ],
  ])("%s", async (_, blocks, fault) => {
    expect(await faultsIn(short(...blocks))).toEqual([fault]);
  });

  test("in their place, numbered and kept together they are right", async () => {
    expect(await faultsIn(short(picture(), figure(1), picture(), figure(2), body()))).toEqual([]);
  });
});
