import { describe, expect, test } from "vitest";
import { blank, body, handMadeDocx, heading, paragraph, run, signature, title } from "../../support/hand-made-docx.ts";
import { faultsIn, findingsOf } from "../../support/inspection.ts";

const face = (name: string, rest = "") => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}"/>${rest}`;
const centred = `<w:ind w:firstLine="0"/><w:jc w:val="center"/>`;
const mark = (properties = face("方正小标宋简体", `<w:color w:val="FF0000"/><w:sz w:val="96"/>`), place = centred) =>
  paragraph(
    "Normal",
    run("某某市发展和改革委员会文件", properties),
    `<w:spacing w:line="240" w:lineRule="auto"/>${place}`,
  );
const number = (text = "某发改〔2025〕5号") => paragraph("Normal", text, centred);
const line = paragraph("Normal", "", `<w:pBdr><w:bottom w:val="single" w:sz="18" w:color="FF0000"/></w:pBdr>`);
const copies = (text: string) => paragraph("Normal", run(text, `<w:sz w:val="28"/>`));
const foot = [copies("抄送：市委办公室，市政府办公室。"), copies("某某市发展和改革委员会　2025年1月6日印发")];

/** A letter with red head and 版记, some of its parts exchanged. */
const letter = (parts: { readonly head?: readonly string[]; readonly foot?: readonly string[] } = {}) => ({
  body: [
    ...(parts.head ?? [mark(), blank, number(), line]),
    title("关于进展情况的报告"),
    blank,
    paragraph("Normal", "市人民政府："),
    heading(1, "一、总体进展"),
    body(),
    blank,
    signature(),
    ...(parts.foot ?? foot),
  ],
});

describe("a formal document", () => {
  test("with red head and 版记 is left in peace, and needs neither in the ordinary profile", async () => {
    expect(await faultsIn(letter(), "formal")).toEqual([]);
    expect(await faultsIn(letter({ head: [], foot: [] }), "ordinary")).toEqual([]);
  });

  test.each([
    ["without 发文机关标志", { head: [number(), line] }, "951 正文之上有红色的发文机关标志 ← 没有找到发文机关标志"],
    ["with its mark at the left", { head: [mark(undefined, ""), number(), line] }, "951 发文机关标志居中 ← 没有居中"],
    [
      "with its mark in 黑体",
      { head: [mark(face("黑体", `<w:color w:val="C00000"/><w:sz w:val="96"/>`)), number(), line] },
      "951 小标宋体 ← 黑体",
    ],
    ["without number", { head: [mark(), line] }, "952 有发文字号，如川发改〔2021〕5号 ← 没有找到发文字号"],
    [
      "with the year in square brackets",
      { head: [mark(), number("某发改[2025]5号"), line] },
      "704 年份用六角括号“〔〕” ← “某发改[2025]”",
    ],
    [
      "without the red line",
      { head: [mark(), number()] },
      "953 发文字号之下有与版心等宽的红色分隔线 ← 没有找到红色分隔线",
    ],
    [
      "with 密级 in 仿宋",
      { head: [paragraph("Normal", "机密★1年"), mark(), number(), line] },
      "954 黑体 ← 仿宋_GB2312",
    ],
    ["without 版记", { foot: [] }, "956 版记写明印发机关和印发日期 ← 没有找到版记"],
    [
      "with 版记 in 三号",
      { foot: [foot[0] ?? "", paragraph("Normal", "某某市发展和改革委员会　2025年1月6日印发")] },
      "956 四号 ← 三号",
    ],
  ])("%s", async (_, parts, fault) => {
    expect(await faultsIn(letter(parts), "formal")).toEqual([fault]);
  });

  test("without addressee is for a person to judge", async () => {
    const { body: blocks } = letter();
    const made = { body: blocks.filter((block) => !block.includes("市人民政府：")) };
    expect(await faultsIn(made, "formal")).toEqual([]);
    const manual = (await findingsOf(await handMadeDocx(made), "formal")).map(({ rule }) => rule);
    expect(manual).toContain("955");
  });
});

describe("an office's own profile", () => {
  const own = { name: "某某市", basedOn: "ordinary" } as const;
  const bold = {
    body: [
      title(),
      blank,
      heading(1, "一、进展"),
      body(),
      heading(2, "（一）设施"),
      paragraph("Heading3", run("1.项目", "<w:b/>")),
    ],
  };

  test("allows what is a habit there", async () => {
    expect(await faultsIn(bold)).toEqual(["213 三级标题（1.）：不加粗 ← 加粗"]);
    expect(await faultsIn(bold, { ...own, headings: [{}, {}, { boldAllowed: true }] })).toEqual([]);
  });

  test("weighs a rule differently or leaves it out", async () => {
    expect(await faultsIn(bold, { ...own, rules: { "213": "manual" } })).toEqual([]);
    expect(await faultsIn(bold, { ...own, rules: { "213": "off" } })).toEqual([]);
  });

  test("has other margins, sizes and fonts", async () => {
    expect(await faultsIn({ body: [title(), body()] }, { ...own, margins: { top: 35 }, body: { size: 15 } })).toEqual([
      "102 上35、下35、左28、右26毫米 ← 上37、下35、左28、右26毫米",
      "302 小三 ← 三号",
    ]);
    const fonts = { fangSong: { label: "方正仿宋", names: ["方正仿宋_GBK"] } };
    expect(await faultsIn({ body: [title(), body()] }, { ...own, fonts })).toEqual(["301 方正仿宋 ← 仿宋_GB2312"]);
  });
});
