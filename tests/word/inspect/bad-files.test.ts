import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { array, assert, asyncProperty, nat, tuple } from "fast-check";
import { describe, expect, test } from "vitest";
import { inspectWordFile } from "../../../main/inspect/inspect-file.ts";
import { errorInWords } from "../../../shared/errors/error-in-words.ts";
import type { WordFileFault } from "../../../shared/errors.ts";
import { damagedDocx } from "../../support/damaged-docx.ts";
import { body, handMadeDocx, paragraph, row, run, table, title, zipped } from "../../support/hand-made-docx.ts";
import { findingsOf, inspectionOf } from "../../support/inspection.ts";
import { tempFolder } from "../../support/temp-folder.ts";

const compound = (stream: string) =>
  Buffer.concat([
    Buffer.from("d0cf11e0a1b11ae1", "hex"),
    Buffer.alloc(1000),
    Buffer.from(stream, "utf16le"),
    Buffer.alloc(1000),
  ]);
const bytes = (text: string) => Buffer.from(text);
const wordType = "application/vnd.ms-word.document.macroEnabled.main+xml";
const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

/** A zip entry whose packed content is set by hand, so that a few bytes unpack to very many. */
async function bomb(size: number): Promise<Buffer> {
  const huge = Buffer.concat([
    bytes(`<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>`),
    Buffer.alloc(size, "<w:p/>"),
  ]);
  expect(deflateRawSync(huge).length).toBeLessThan(size / 100);
  return handMadeDocx({ parts: { "word/document.xml": huge } });
}

const refusals: readonly (readonly [string, string, () => Buffer | Promise<Buffer>, WordFileFault])[] = [
  ["an empty file", "报告.docx", () => Buffer.alloc(0), "empty"],
  ["Word 97–2003", "报告.doc", () => compound("WordDocument"), "old-word"],
  ["Word 97–2003 under another name", "报告.docx", () => compound("WordDocument"), "old-word"],
  ["rich text", "报告.doc", () => bytes("{\\rtf1\\ansi 报告}"), "old-word"],
  ["WPS", "报告.wps", () => compound("WpsCustomData"), "wps"],
  ["a password", "报告.docx", () => compound("EncryptedPackage"), "password"],
  ["a workbook of Excel 97–2003", "台账.xls", () => compound("Workbook"), "not-word"],
  ["a PDF", "报告.pdf", () => bytes("%PDF-1.7 …"), "not-word"],
  ["a text file called .docx", "报告.docx", () => bytes("这不是 Word 文档"), "damaged"],
  ["a zip of something else", "报告.docx", () => zipped({ "说明.txt": "没有文档" }), "not-word"],
  ["a workbook", "台账.xlsx", () => handMadeDocx({ mainType: workbookType }), "not-word"],
  ["macros", "报告.docm", () => handMadeDocx({ mainType: wordType }), "macros"],
  ["macros in a .docx", "报告.docx", () => handMadeDocx({ parts: { "word/vbaProject.bin": "x" } }), "macros"],
  ["half a file", "报告.docx", async () => (await handMadeDocx()).subarray(0, 2000), "damaged"],
  ["a file without its beginning", "报告.docx", async () => (await handMadeDocx()).subarray(100), "damaged"],
  ["no text part", "报告.docx", () => zipped({ "[Content_Types].xml": "<Types/>" }), "not-word"],
  [
    "XML that breaks off",
    "报告.docx",
    () => handMadeDocx({ parts: { "word/document.xml": "<w:document><w:body><w:p>" } }),
    "damaged",
  ],
  [
    "styles that are no XML",
    "报告.docx",
    () => handMadeDocx({ parts: { "word/styles.xml": "<w:styles><w:style" } }),
    "damaged",
  ],
  [
    "text in no encoding",
    "报告.docx",
    () => handMadeDocx({ parts: { "word/document.xml": Buffer.from([0x3c, 0xff, 0xc3, 0x28]) } }),
    "damaged",
  ],
  [
    "a document type with entities that multiply",
    "报告.docx",
    () => handMadeDocx({ parts: { "word/document.xml": laughs } }),
    "damaged",
  ],
  ["no body", "报告.docx", () => handMadeDocx({ parts: { "word/document.xml": "<w:document/>" } }), "damaged"],
  [
    "elements nested without end",
    "报告.docx",
    () => handMadeDocx({ body: ["<w:ins>".repeat(5000) + "</w:ins>".repeat(5000)] }),
    "too-much-inside",
  ],
  ["a zip bomb", "报告.docx", () => bomb(130 * 2 ** 20), "too-much-inside"],
  ["more paragraphs than any document has", "报告.docx", () => bomb(3 * 2 ** 20), "too-much-inside"],
];

const laughs = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`;

const quietly = { progress: () => {}, cancelled: () => false };
const inspect = (path: string) => inspectWordFile({ kind: "path", path }, "ordinary", quietly);

describe("a file that cannot be taken is refused with what to do", () => {
  test.each(refusals)("%s", async (_, name, make, fault) => {
    const answer = await inspectionOf(await make(), { name });
    expect(answer).toEqual({ ok: false, error: { kind: "word-file-refused", name, fault } });
    if (answer.ok) return;
    const { title: heading, text } = errorInWords(answer.error);
    expect(heading).toContain(name);
    expect(text).toMatch(/请/u);
  });

  test("a file that is not there, a folder, a file of 300 MB", async () => {
    const folder = tempFolder();
    expect(await inspect(join(folder, "没有.docx"))).toEqual({ ok: false, error: { kind: "not-found", what: "file" } });
    mkdirSync(join(folder, "文件夹.docx"));
    expect(await inspect(join(folder, "文件夹.docx"))).toMatchObject({
      error: { kind: "word-file-refused", fault: "no-access" },
    });
    writeFileSync(join(folder, "大.docx"), "PK\u0003\u0004");
    const { truncateSync } = await import("node:fs");
    truncateSync(join(folder, "大.docx"), 300 * 2 ** 20);
    expect(await inspect(join(folder, "大.docx"))).toMatchObject({
      error: { kind: "word-file-refused", fault: "too-large" },
    });
  });

  test("a cancel is heard while the file is read", async () => {
    const long = await handMadeDocx({ body: Array.from({ length: 20_000 }, () => body()) });
    const answer = await inspectWordFile({ kind: "bytes", name: "长.docx", bytes: long }, "ordinary", {
      progress: () => {},
      cancelled: () => true,
    });
    expect(answer).toEqual({ ok: false, error: { kind: "cancelled" } });
  });
});

describe("whatever befalls a file, the answer is in words", () => {
  test("random damage to the bytes of the file", async () => {
    const whole = await handMadeDocx();
    const damage = array(tuple(nat(whole.length - 1), nat(255)), { minLength: 1, maxLength: 20 });
    await assert(
      asyncProperty(damage, async (changes) => {
        const damaged = Buffer.from(whole);
        for (const [at, value] of changes) damaged[at] = value;
        const answer = await inspectionOf(damaged);
        if (!answer.ok) expect(errorInWords(answer.error).text).toMatch(/\p{Script=Han}/u);
      }),
      { numRuns: 400 },
    );
  });

  test("random damage to the XML inside a whole zip", async () => {
    const damaged = await damagedDocx(await handMadeDocx());
    await assert(
      asyncProperty(damaged, async (file) => {
        const answer = await inspectionOf(await file);
        if (!answer.ok) expect(answer.error.kind).toBe("word-file-refused");
      }),
      { numRuns: 400 },
    );
  });
});

const foreignXml = (uri: string) =>
  `<doc:document xmlns:doc="${uri}"><doc:body><doc:p><doc:r><doc:t>进展,顺利。</doc:t></doc:r></doc:p></doc:body></doc:document>`;

describe("what is unusual but whole is read", () => {
  test("a paragraph of a million characters, a table of 40 columns, rare characters", async () => {
    const long = body(`${"合作事项进展顺利。".repeat(110_000)}𠮷㐂😀`);
    const wide = table([
      row(Array.from({ length: 40 }, (_, index) => `列${index}`)),
      row(Array.from({ length: 40 }, () => "值")),
    ]);
    const findings = await findingsOf(await handMadeDocx({ body: [title(), long, wide] }));
    expect(findings.map(({ rule }) => rule)).toEqual(["601"]);
  });

  test("attributes of several hundred thousand characters, as Word writes pictures", async () => {
    const picture = `<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" o:gfxdata="${"A".repeat(400_000)}"/></w:pict></w:r>`;
    expect(
      await findingsOf(await handMadeDocx({ body: [title(), paragraph("BodyText", run("进展顺利。") + picture)] })),
    ).toEqual([]);
  });

  test("styles based on each other in a circle, lists and styles that do not exist", async () => {
    const circle = `<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>`;
    const odd = paragraph("A", "甲。", `<w:numPr><w:ilvl w:val="99"/><w:numId w:val="77"/></w:numPr>`);
    const answer = await inspectionOf(
      await handMadeDocx({ body: [title(), odd, paragraph("Nowhere", "乙。")], styles: circle }),
    );
    expect(answer.ok).toBe(true);
  });

  test("UTF-16, another prefix for the namespace, the strict edition", async () => {
    const transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    const strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    const encodings = [
      Buffer.from(`\ufeff${foreignXml(transitional)}`, "utf16le"),
      foreignXml(strict),
      `\ufeff${foreignXml(transitional)}`,
    ];
    for (const content of encodings) {
      const findings = await findingsOf(await handMadeDocx({ parts: { "word/document.xml": content } }));
      expect(findings.map(({ rule, found }) => `${rule} ${found}`)).toContain("701 “,”");
    }
  });
});
