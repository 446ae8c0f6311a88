import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type ISectionOptions,
} from "docx";
import { describe, expect, test } from "vitest";
import { canRender } from "../../support/render-docx.ts";
import { faultsOf, findingsOf } from "../../support/inspection.ts";
import { tempFolder } from "../../support/temp-folder.ts";

const run = promisify(execFile);
const ready = await canRender();
if (!ready) console.log("LibreOffice is missing: files made by it are not inspected.");

/** A text or web page as LibreOffice turns it into a Word file. */
async function byLibreOffice(name: string, content: string): Promise<Buffer> {
  const folder = tempFolder();
  writeFileSync(join(folder, name), content);
  const profile = pathToFileURL(join(folder, "profile")).href;
  const options = [`-env:UserInstallation=${profile}`, "--headless", "--convert-to", "docx:MS Word 2007 XML"];
  await run("soffice", [...options, "--outdir", folder, join(folder, name)]);
  return readFileSync(join(folder, name.replace(/\.\w+$/, ".docx")));
}

describe.skipIf(!ready)("a file that LibreOffice made", () => {
  test("from plain text: the page, the faces and the punctuation are found", async () => {
    const text = [
      "进展情况报告",
      "一、总体进展",
      "合作事项(含协议)总体进展顺利,完成投资9～16亿元。",
      "2025年01月05日",
      "",
    ].join("\n");
    const rules = new Set((await faultsOf(await byLibreOffice("报告.txt", text))).map(({ rule }) => rule));
    for (const rule of ["102", "201", "202", "203", "301", "302", "303", "401", "501", "701", "802"])
      expect(rules).toContain(rule);
  });

  test("from a page with headings, a table and a picture of the text: places are told in order", async () => {
    const html = `<html><body><h1>一、总体进展</h1><p>进展顺利。</p><h3>1、重点项目</h3><table border=1><tr><th>事项</th><th>进展</th></tr><tr><td>园,区</td><td>开工</td></tr></table></body></html>`;
    const faults = await faultsOf(await byLibreOffice("网页.html", html));
    const found = (rule: string) => faults.filter((fault) => fault.rule === rule).map(({ where }) => where);
    expect(found("214")).toEqual([expect.stringContaining("1、重点项目")]);
    expect(found("216")).toEqual([expect.stringContaining("1、")]);
    expect(found("701")).toEqual(["约第1页第1个表格第2行第1列“园,区”"]);
    expect(found("601")).toHaveLength(1);
  });
});

const songTi = { ascii: "宋体", hAnsi: "宋体", eastAsia: "宋体", cs: "宋体" };
const face = (name: string) => ({ ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: "eastAsia" });

const numberFooter = (alignment: "left" | "right") =>
  new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: { [alignment]: 280 },
        children: [new TextRun({ children: ["— ", PageNumber.CURRENT, " —"], font: songTi, size: 28 })],
      }),
    ],
  });

/** A conforming page of the docx library, everything set by direct formatting. */
async function byDocx(changes: Partial<ISectionOptions> = {}, children?: readonly Paragraph[]): Promise<Buffer> {
  const exact = { line: 578, lineRule: LineRuleType.EXACT };
  const text = (words: string, name = "仿宋_GB2312") =>
    new TextRun({ text: words, font: face(name), size: 32, characterSpacing: -5 });
  const indent = { firstLine: 640, firstLineChars: 200 };
  const document = new Document({
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 2098, right: 1474, bottom: 1984, left: 1588, footer: 1430 },
          },
        },
        footers: { default: numberFooter("right"), even: numberFooter("left") },
        ...changes,
        children: children ?? [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: exact,
            children: [new TextRun({ text: "进展情况报告", font: face("方正小标宋简体"), size: 44 })],
          }),
          new Paragraph({ spacing: exact }),
          new Paragraph({
            heading: HeadingLevel.HEADING_1,
            spacing: { ...exact, before: 0, after: 0 },
            indent,
            children: [new TextRun({ text: "一、总体进展", font: face("黑体"), size: 32, color: "000000" })],
          }),
          new Paragraph({
            alignment: AlignmentType.BOTH,
            spacing: exact,
            indent,
            children: [text("合作事项总体进展顺利。")],
          }),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

describe("a file that the docx library made", () => {
  test("by the rules is left in peace", async () => {
    expect(await faultsOf(await byDocx())).toEqual([]);
  });

  test("with nothing set shows what the library does by itself", async () => {
    const plain = await byDocx({ footers: {}, properties: {} }, [
      new Paragraph("进展情况报告"),
      new Paragraph("合作事项总体进展顺利。"),
    ]);
    const faults = await findingsOf(plain);
    const told = faults.filter(({ level }) => level !== "manual").map(({ rule, found }) => `${rule} ${found}`);
    expect(told).toEqual([
      "102 上25.4、下25.4、左25.4、右25.4毫米",
      "103 行距约13磅，每页49行",
      "201 没有指定中文字体",
      "202 10磅",
      "203 左对齐",
      "301 没有指定中文字体",
      "302 10磅",
      "303 首行缩进0字",
      "305 左对齐",
      "401 单页的页脚中没有页码",
      "401 双页的页脚中没有页码",
    ]);
  });
});
