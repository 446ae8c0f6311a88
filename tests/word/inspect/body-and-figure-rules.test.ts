import { describe, expect, test } from "vitest";
import {
  blank,
  body,
  caption,
  handMadeDocx,
  heading,
  paragraph,
  rightStyles,
  run,
  styleXml,
  title,
} from "../../support/hand-made-docx.ts";
import { faultsIn, findingsOf } from "../../support/inspection.ts";

const text = "全年合作事项总体进展顺利，各项任务按计划推进。";
const font = (name: string) => `<w:rFonts w:eastAsia="${name}"/>`;
/** A short document with one thing in it changed. */
const short = (...blocks: readonly string[]) => ({ body: [title(), blank, heading(1, "一、总体进展情况"), ...blocks] });

const theme = (face: string) => ({
  ...short(paragraph("BodyText", run(text, `<w:rFonts w:eastAsiaTheme="minorEastAsia"/>`))),
  relationships: { theme: "theme/theme1.xml" },
  parts: {
    "word/theme/theme1.xml": `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme><a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/><a:font script="Hans" typeface="${face}"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>`,
  },
});
const picture = (properties = "<w:keepNext/>") =>
  paragraph(
    "Normal",
    `<w:r><w:drawing><wp:inline><wp:extent cx="5400000" cy="3600000"/></wp:inline></w:drawing></w:r>`,
    `${properties}<w:spacing w:line="240" w:lineRule="auto"/>`,
  );
const figure = (number = 1) => caption("图", number, "各领域投资");

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
    expect(await faultsIn(theme("仿宋"))).toEqual([]);
    expect(await faultsIn(theme("等线"))).toEqual(["301 仿宋体 ← 等线"]);
  });
});

describe("captions", () => {
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
