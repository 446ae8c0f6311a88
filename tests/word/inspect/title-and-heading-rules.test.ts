import { describe, expect, test } from "vitest";
import { blank, body, handMadeDocx, heading, paragraph, run, title } from "../../support/hand-made-docx.ts";
import { faultsIn, findingsOf } from "../../support/inspection.ts";

const font = (name: string) => `<w:rFonts w:eastAsia="${name}"/>`;
/** A short document with one thing in it changed. */
const short = (...blocks: readonly string[]) => ({ body: [title(), blank, heading(1, "一、总体进展情况"), ...blocks] });

const levelOfTitle = async (name: string) =>
  (await findingsOf(await handMadeDocx({ body: [paragraph("Title", run("进展情况报告", font(name))), body()] })))[0]
    ?.level;
const plain = (words: string, face: string) => paragraph("BodyText", run(words, font(face)));
const runIn = (rest: string) =>
  paragraph("Heading2", run("（一）加强领导。", font("楷体_GB2312")) + run("各部门落实责任。", font(rest)));
const levelXml = (index: number, format: string, words: string) =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:suff w:val="nothing"/><w:lvlText w:val="${words}"/></w:lvl>`;
const numbering = (third: string) =>
  `<w:abstractNum w:abstractNumId="0">${levelXml(0, "chineseCountingThousand", "%1、")}${levelXml(1, "chineseCountingThousand", "（%2）")}${levelXml(2, "decimal", third)}</w:abstractNum>` +
  `<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
const numbered = (at: 1 | 2 | 3, words: string) =>
  heading(at, words, `<w:numPr><w:ilvl w:val="${at - 1}"/><w:numId w:val="1"/></w:numPr>`);

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
    expect([await levelOfTitle("宋体"), await levelOfTitle("楷体")]).toEqual(["warning", "error"]);
  });

  test("is known without a style, by its place", async () => {
    const untitled = paragraph(
      "Normal",
      run("进展情况报告", `${font("方正小标宋简体")}<w:sz w:val="44"/>`),
      `<w:jc w:val="center"/>`,
    );
    expect(await faultsIn({ body: [untitled, body()] })).toEqual([]);
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
    expect(
      await faultsIn({ body: [title(), plain("一、总体进展", "黑体"), plain("（一）基础设施", "楷体"), body()] }),
    ).toEqual(["218 用“标题1”至“标题4”样式 ← 没有用标题样式，导航和目录认不出"]);
  });

  test("text that follows a heading on its line has the face of text", async () => {
    expect(await faultsIn(short(runIn("仿宋_GB2312")))).toEqual([]);
    expect(await faultsIn(short(runIn("楷体_GB2312")))).toEqual(["301 仿宋体 ← 楷体_GB2312"]);
  });

  test("automatic numbers are computed and judged like typed ones", async () => {
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
