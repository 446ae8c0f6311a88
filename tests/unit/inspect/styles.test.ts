import { expect, test } from "vitest";
import { openPackage } from "../../../main/inspect/package/open-package.ts";
import { readDocument } from "../../../main/inspect/read/read-document.ts";
import { handMadeDocx, paragraph, run, styleXml, type HandMade } from "../../support/hand-made-docx.ts";

/** The first paragraph of a document, read. */
async function firstOf(made: HandMade) {
  const document = await readDocument(await openPackage(await handMadeDocx(made), "报告.docx"), async () => {});
  const [block] = document.blocks;
  if (block?.kind !== "paragraph") throw new Error("the document begins with no paragraph");
  return block;
}

const defaults = `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:eastAsia="宋体"/><w:sz w:val="21"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160"/></w:pPr></w:pPrDefault></w:docDefaults>`;
const normal = `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr><w:jc w:val="both"/></w:pPr></w:style>`;
const base = styleXml("Base", "底", `<w:ind w:left="420" w:firstLineChars="200"/>`, `<w:sz w:val="32"/><w:b/>`);
const upper = styleXml(
  "Upper",
  "上",
  `<w:ind w:firstLineChars="100"/><w:spacing w:line="560" w:lineRule="exact"/>`,
  `<w:rFonts w:eastAsia="黑体"/>`,
  "Base",
);
const styles = defaults + normal + base + upper;

test("each level says its part: defaults, base style, style, direct formatting, run", async () => {
  const { format, runs, size } = await firstOf({
    styles,
    body: [paragraph("Upper", run("甲", `<w:b w:val="0"/>`) + run("乙", `<w:sz w:val="28"/>`), `<w:ind w:left="0"/>`)],
  });
  expect(format).toMatchObject({
    alignment: "both",
    left: 0,
    firstLine: 320,
    after: 160,
    line: 560,
    lineRule: "exact",
  });
  expect(size).toBe(32);
  expect(runs.map(({ text, format: look }) => [text, look.eastAsia, look.latin, look.size, look.bold])).toEqual([
    ["甲", "黑体", "Arial", 32, false],
    ["乙", "黑体", "Arial", 28, true],
  ]);
});

test("a list's indents lie over the style when the paragraph names the list, below it when the style does", async () => {
  const numbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:pPr><w:ind w:left="840" w:hanging="420"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
  const list = `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>`;
  const indented = styleXml("Indented", "缩进", `<w:ind w:left="100" w:firstLine="200"/>`, "");
  const named = styleXml("Named", "编号", `${list}<w:ind w:left="100"/>`, "");
  const direct = await firstOf({ styles: styles + indented, numbering, body: [paragraph("Indented", "甲", list)] });
  expect([direct.number, direct.format.left, direct.format.firstLine]).toEqual(["1.", 840, -420]);
  const byStyle = await firstOf({ styles: styles + named, numbering, body: [paragraph("Named", "甲")] });
  expect([byStyle.number, byStyle.format.left, byStyle.format.firstLine]).toEqual(["1.", 100, -420]);
  const taken = await firstOf({
    styles: styles + named,
    numbering,
    body: [paragraph("Named", "甲", `<w:numPr><w:numId w:val="0"/></w:numPr>`)],
  });
  expect(taken.number).toBe("");
});

test("bold in the paragraph's style and in the run's style cancel each other out", async () => {
  const strong = `<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>`;
  const { runs } = await firstOf({
    styles: styles + strong,
    body: [paragraph("Base", run("甲", `<w:rStyle w:val="Strong"/>`))],
  });
  expect(runs[0]?.format.bold).toBe(false);
});

test("a table's style lies below the paragraph's", async () => {
  const table = `<w:style w:type="table" w:styleId="Grid"><w:name w:val="Grid"/><w:pPr><w:spacing w:after="0"/></w:pPr><w:rPr><w:sz w:val="18"/><w:rFonts w:eastAsia="楷体"/></w:rPr></w:style>`;
  const cell = `<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/></w:tblPr><w:tblGrid/><w:tr><w:tc>${paragraph("Base", "甲")}</w:tc></w:tr></w:tbl>`;
  const document = await readDocument(
    await openPackage(await handMadeDocx({ styles: styles + table, body: [cell] }), "报告.docx"),
    async () => {},
  );
  const [block] = document.blocks;
  const [found] = block?.kind === "table" ? (block.rows[0]?.cells[0]?.paragraphs ?? []) : [];
  expect([found?.runs[0]?.format.eastAsia, found?.size, found?.format.after]).toEqual(["楷体", 32, 0]);
});
