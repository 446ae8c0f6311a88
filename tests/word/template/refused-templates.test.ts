import { readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fillReport } from "../../../main/reports/template/fill-report.ts";
import { isoDate } from "../../../shared/domain/dates.ts";
import { errorInWords } from "../../../shared/errors/error-in-words.ts";
import type { WordFileFault } from "../../../shared/errors.ts";
import { aDesk } from "../../support/desk.ts";
import { addItem, aYearWithList } from "../../support/desk-year.ts";
import { field, namespaces, paragraph } from "../../support/hand-made-docx.ts";
import { officeTemplate, placeholder } from "../../support/office-template.ts";
import { tempFolder } from "../../support/temp-folder.ts";

const compound = (stream: string) =>
  Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(1000), Buffer.from(stream, "utf16le")]);
const macroType = "application/vnd.ms-word.document.macroEnabled.main+xml";
const one = [placeholder("标题")];

const refusals: readonly (readonly [string, string, () => Buffer | Promise<Buffer>, WordFileFault])[] = [
  ["no zip", "模板.docx", () => Buffer.from("这不是 Word 文档"), "damaged"],
  ["half a file", "模板.docx", async () => (await officeTemplate(one)).subarray(0, 1500), "damaged"],
  [
    "styles that are no XML",
    "模板.docx",
    () => officeTemplate(one, { parts: { "word/styles.xml": "<w:styles><" } }),
    "damaged",
  ],
  ["a zip bomb", "模板.docx", () => officeTemplate([], { parts: { "word/document.xml": huge() } }), "too-much-inside"],
  ["macros", "模板.docm", () => officeTemplate(one, { mainType: macroType }), "macros"],
  ["macros in a .docx", "模板.docx", () => officeTemplate(one, { parts: { "word/vbaProject.bin": "x" } }), "macros"],
  ["a password", "模板.docx", () => compound("EncryptedPackage"), "password"],
  ["Word 97–2003", "模板.doc", () => compound("WordDocument"), "old-word"],
  ["WPS", "模板.wps", () => compound("WpsCustomData"), "wps"],
  ["a signature", "模板.docx", () => officeTemplate(one, { parts: { "_xmlsignatures/sig1.xml": "<x/>" } }), "signed"],
];

/** 130 MB of paragraphs from a few kilobytes. */
const huge = () =>
  Buffer.concat([Buffer.from(`<w:document ${namespaces}><w:body>`), Buffer.alloc(130 * 2 ** 20, "<w:p/>")]);

describe("a template that cannot be taken is refused with what to do, and nothing is written", () => {
  test.each(refusals)("%s", async (_, name, make, fault) => {
    const { ask, request, destination } = await aFilling(name, await make());
    const answer = await ask("wordTemplates:fill", request);
    expect(answer).toEqual({ ok: false, error: { kind: "word-file-refused", name, fault } });
    expect(() => readFileSync(destination)).toThrow();
    if (!answer.ok) expect(errorInWords(answer.error).text).toMatch(/请/u);
    const { year, asOf, source } = request;
    expect(await ask("wordTemplates:examine", { year, asOf, source })).toMatchObject({ error: { fault } });
  });

  test("300 MB, which are not even read", async () => {
    const { ask, request } = await aFilling("模板.docx", Buffer.from("PK\u0003\u0004"));
    truncateSync(request.source, 300 * 2 ** 20);
    expect(await ask("wordTemplates:fill", request)).toMatchObject({ error: { fault: "too-large" } });
  });

  test("one that is not there; one that would be overwritten; one of the strict edition", async () => {
    const { ask, request } = await aFilling("模板.docx", await officeTemplate(one));
    expect(await ask("wordTemplates:fill", { ...request, source: `${request.source}x` })).toMatchObject({
      error: { kind: "not-found", what: "file" },
    });
    expect(await ask("wordTemplates:fill", { ...request, destination: request.source })).toMatchObject({
      error: { kind: "input-not-acceptable" },
    });
    const strict = namespaces.replace(
      "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
      "http://purl.oclc.org/ooxml/wordprocessingml/main",
    );
    const document = `<w:document ${strict}><w:body>${placeholder("标题")}</w:body></w:document>`;
    writeFileSync(request.source, await officeTemplate([], { parts: { "word/document.xml": document } }));
    const refused = await ask("wordTemplates:fill", request);
    expect(refused).toMatchObject({ error: { kind: "input-not-acceptable" } });
    if (!refused.ok) expect(errorInWords(refused.error).text).toContain("另存为");
  });
});

test("a template is filled by its path; the year that changed meanwhile is told; a cancel leaves nothing", async () => {
  const { ask, get, request, destination, context } = await aFilling(
    "模板.docx",
    await officeTemplate([placeholder("标题"), placeholder("没有")]),
  );
  const examined = await get("wordTemplates:examine", { year: 2021, asOf: request.asOf, source: request.source });
  expect(examined).toMatchObject({ name: "模板.docx", filled: 1, problems: [{ kind: "unknown" }] });
  const known = await get("wordTemplates:placeholders", { year: 2021, asOf: request.asOf });
  expect(known.filter(({ available }) => available).map(({ name }) => name)).toContain("一、总体进展情况");

  expect(await ask("wordTemplates:fill", { ...request, basedOn: 1 })).toMatchObject({
    error: { kind: "report-data-changed" },
  });
  expect(await fillReport({ ...context(), cancelled: () => true }, request)).toEqual({
    ok: false,
    error: { kind: "cancelled" },
  });
  expect(() => readFileSync(destination)).toThrow();
  const written = await get("wordTemplates:fill", request);
  expect(written).toMatchObject({ path: destination, items: 1, problems: [{ placeholder: "{{没有}}" }] });
  expect(written.warnings.at(-1)).toContain("{{没有}}");
});

test("a template without placeholders is written as it is, with a word about it", async () => {
  const { get, request } = await aFilling("模板.docx", await officeTemplate([]));
  expect((await get("wordTemplates:fill", request)).warnings.at(-1)).toContain("没有占位符");
});

test("a template with a table of contents says that it has to be brought up to date", async () => {
  const { get, request } = await aFilling(
    "模板.docx",
    await officeTemplate([paragraph("a", field("TOC \\\\o", "目录")), ...one]),
  );
  expect((await get("wordTemplates:fill", request)).warnings.at(-1)).toContain("更新域");
});

/** A year with one item, and a template beside it. */
async function aFilling(name: string, bytes: Buffer) {
  const desk = aDesk();
  const { list } = await aYearWithList(desk);
  await addItem(desk, list);
  const folder = tempFolder();
  const [source, destination] = [join(folder, name), join(folder, "报告.docx")];
  writeFileSync(source, bytes);
  const request = {
    taskId: "018f0000-0000-7000-8000-000000000001",
    year: 2021,
    asOf: isoDate("2021-11-30"),
    basedOn: null,
    charts: "native" as const,
    source,
    destination,
  };
  return { ask: desk.ask, get: desk.get, context: desk.context, request, destination };
}
