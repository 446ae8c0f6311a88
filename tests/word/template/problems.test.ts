import { expect, test } from "vitest";
import { readableText, openDocx } from "../../support/docx-package.ts";
import { namespaces, paragraph, run } from "../../support/hand-made-docx.ts";
import { filled, officeTemplate, placeholder, textBox } from "../../support/office-template.ts";
import { anObservation } from "../../support/observations.ts";
import { aChapter, aParagraph, aReport } from "../../support/report-documents.ts";

const report = aReport({ chapters: [aChapter("总体进展情况", aParagraph("全年进展顺利。"))] });

const problemsOf = async (body: readonly string[], header = "") => {
  const { problems, bytes } = await filled(await officeTemplate(body, { header }), report);
  const told = problems.map(({ kind, placeholder: name, where }) => `${kind} ${name} ${where}`);
  return { told, text: readableText((await openDocx(bytes)).document) };
};

test("unknown, broken, unfilled and misplaced placeholders are named with their place, and stay as they are", async () => {
  const cell = `<w:tbl><w:tblPr><w:tblW w:w="8000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="8000"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="8000" w:type="dxa"/></w:tcPr>${placeholder("正文")}</w:tc></w:tr></w:tbl>`;
  const { told, text } = await problemsOf(
    [
      placeholder("标题"),
      placeholder("没有这个"),
      paragraph("a", "前面{{截至日期"),
      paragraph("a", "后面}}"),
      placeholder("图:投资完成"),
      paragraph("a", "同段{{正文}}"),
      cell,
      textBox("{{落款}}"),
      placeholder("{{标题}}"),
    ],
    "{{正文}}",
  );
  expect(told).toEqual([
    "unknown {{没有这个}} 正文第2段“{{没有这个}}”",
    "broken {{截至日期 正文第3段“前面{{截至日期”",
    "broken 后面}} 正文第4段“后面}}”",
    "unfilled {{图:投资完成}} 正文第5段“{{图:投资完成}}”",
    "misplaced {{正文}} 正文第6段“同段{{正文}}”",
    "misplaced {{正文}} 正文的表格“{{正文}}”",
    "misplaced {{落款}} 正文的文本框“{{落款}}”",
    "broken {{{{标题}}}} 正文第7段“{{{{标题}}}}”",
    "misplaced {{正文}} 页眉“{{正文}}”",
  ]);
  for (const kept of ["{{没有这个}}", "前面{{截至日期", "{{图:投资完成}}", "同段{{正文}}", "{{{{标题}}}}"])
    expect(text).toContain(kept);
});

test("figures of one name and place are told apart by field and unit; what nothing tells apart is a problem", async () => {
  const one = { indicator: "新开行班列", scope: "内江市", mechanism: null, asOf: null };
  const observations = [
    anObservation({ ...one, value: "12", unit: "列", field: "交通" }),
    anObservation({ ...one, value: "30", unit: "列" }),
    anObservation({ ...one, value: "5000", unit: "标箱" }),
    anObservation({ ...one, value: "7", unit: "家", scope: "荣昌区" }),
    anObservation({ ...one, value: "8", unit: "家", scope: "荣昌区" }),
  ];
  const names = [
    "内江市新开行班列（交通）",
    "内江市新开行班列（列）",
    "内江市新开行班列（标箱）",
    "荣昌区新开行班列（家）",
  ];
  const body = names.map((name) => placeholder(`指标:${name}`));
  const { problems, bytes } = await filled(await officeTemplate(body), report, { observations });
  const lines = readableText((await openDocx(bytes)).document);
  expect(lines.split("\n").filter((line) => line.trim() !== "")).toEqual([
    "12列",
    "30列",
    "5000标箱",
    "{{指标:荣昌区新开行班列（家）}}",
  ]);
  expect(problems.map(({ kind, placeholder: name }) => [kind, name])).toEqual([
    ["ambiguous", "{{指标:荣昌区新开行班列（家）}}"],
  ]);
});

test("a slip of a name is answered with the name that was probably meant", async () => {
  const { problems } = await filled(await officeTemplate([placeholder("图:投资完成情况")]), report);
  expect(problems.map(({ message }) => message)).toEqual([
    "正文第1段“{{图:投资完成情况}}”：“{{图:投资完成情况}}”不是可以识别的占位符，可能应为“{{图:投资完成}}”，导出时保留原样。",
  ]);
});

test("words that were struck out while changes are tracked are no placeholders; what came instead is", async () => {
  const tracked = `<w:del w:id="1" w:author="甲" w:date="2021-01-01T00:00:00Z"><w:r><w:delText>{{旧的}}</w:delText></w:r></w:del><w:ins w:id="2" w:author="甲" w:date="2021-01-01T00:00:00Z">${run("{{年度}}")}</w:ins>`;
  const { told, text } = await problemsOf([paragraph("a", tracked)]);
  expect(told).toEqual([]);
  expect(text).toContain("2021");
});

test("characters that no word processor takes are left out of a template, also of a placeholder that holds one", async () => {
  const document = `<?xml version="1.0" encoding="UTF-8"?><w:document ${namespaces}><w:body>${paragraph("a", "{{标\uFFFE题}}\uFFFF。")}<w:sectPr/></w:body></w:document>`;
  const { bytes, problems } = await filled(
    await officeTemplate([], { parts: { "word/document.xml": document } }),
    report,
  );
  expect(problems).toEqual([]);
  const { document: text } = await openDocx(bytes);
  expect(text).not.toMatch(/[\ufffe\uffff]/);
  expect(readableText(text).trim()).toBe(`${report.title}。`);
});
