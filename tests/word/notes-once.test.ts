import { expect, test } from "vitest";
import { openPackage } from "../../main/inspect/package/open-package.ts";
import { readDocument } from "../../main/inspect/read/read-document.ts";
import { contentsLines, placedContents } from "../../main/reports/word/contents-lines.ts";
import { placedMarks, withNotesOnce } from "../../main/reports/word/pages/notes-once.ts";
import { field, handMadeDocx, paragraph, run as wordRun } from "../support/hand-made-docx.ts";
import { wordsOf } from "../../shared/domain/report-blocks.ts";
import type { ReportDocument } from "../../shared/domain/report.ts";
import { aChapter, aReport } from "../support/report-documents.ts";
import { aParagraphOf, noted } from "../support/every-block.ts";
import { writtenReport } from "../support/written-report.ts";

const [bulletin, daily] = ["来源：《对口协同工作通报》。", "来源：《内江日报》。"];
const long = (lines: number) => aParagraphOf("合".repeat(26 + 28 * (lines - 1)));

/** The notes at the feet, and the marks of the text in order: ids of notes, and the numbers of marks that repeat one. */
async function notesOf(...blocks: readonly ReturnType<typeof aParagraphOf>[]) {
  const { document, text } = await writtenReport(
    aReport({ chapters: [aChapter("总体进展情况", ...blocks)], annexes: [] }),
  );
  const notes = [...text("word/footnotes.xml").matchAll(/来源：《[^》]+》。/gu)].map(([note]) => note);
  const marks = [...document.matchAll(/footnoteReference w:id="(\d+)"|NOTEREF _RefNote(\d+) .*?<w:t>(.)<\/w:t>/gsu)];
  return { notes, marks: marks.map(([, id, place, number]) => id ?? `${place} ${number}`), document };
}

const notesOfReport = ({ chapters }: ReportDocument) =>
  chapters.flatMap(({ blocks }) => blocks.flatMap(wordsOf).flatMap((runs) => runs.filter((run) => "note" in run)));

const said = (note: string) => aParagraphOf("对口帮扶资金4.24亿元", noted(note), "。");

test("a source that several paragraphs of a page name stands at its foot once, and all marks show its number", async () => {
  const { notes, marks, document } = await notesOf(long(3), said(bulletin), said(daily), said(bulletin));
  expect(notes).toEqual([bulletin, daily]);
  expect(marks).toEqual(["1", "2", "0 ①"]);
  expect(document).toMatch(
    /<w:bookmarkStart w:id="800000" w:name="_RefNote0"\/><w:r>[^/]*\/><\/w:rPr><w:footnoteReference/,
  );
});

test("on another page it is noted again", async () => {
  const { notes, marks } = await notesOf(long(3), said(bulletin), long(22), said(bulletin));
  expect([notes, marks]).toEqual([
    [bulletin, bulletin],
    ["1", "2"],
  ]);
});

test("where the mark may come to stand on another page, both keep their notes", async () => {
  const { notes } = await notesOf(long(8), said(bulletin), long(6), said(bulletin), long(5));
  expect(notes).toEqual([bulletin, bulletin]);
});

test("what moves up where notes fall away is looked at again: a mark never shows the number of a note on another page", () => {
  for (let repeats = 2; repeats < 9; repeats += 1) {
    for (let lines = 1; lines < 26; lines += 1) {
      const first = Array.from({ length: repeats }, () => said(bulletin.repeat(4)));
      const blocks = [long(3), ...first, long(lines), said(daily), long(6), said(daily)];
      const marked = withNotesOnce(aReport({ chapters: [aChapter("总体进展情况", ...blocks)], annexes: [] }));
      const [pages, runs] = [placedMarks(marked).map(({ page }) => page), notesOfReport(marked)];
      const elsewhere = runs.filter(({ again }, at) => again !== undefined && pages[again.place] !== pages[at]);
      expect({ repeats, lines, elsewhere }).toEqual({ repeats, lines, elsewhere: [] });
    }
  }
});

test("the contents on screen name the pages of the file, whose feet hold a source once", () => {
  const many = Array.from({ length: 6 }, () => said(bulletin.repeat(4)));
  const chapters = [aChapter("总体进展情况", long(3), ...many), aChapter("下一步工作打算", long(2))];
  const report = aReport({ chapters, annexes: [] });
  const inFile = placedContents(withNotesOnce(report)).map(({ page }) => page);
  expect(contentsLines(report).map(({ page }) => page)).toEqual(inFile);
  expect(placedContents(report).map(({ page }) => page)).not.toEqual(inFile);
});

test("a mark that repeats another is no word of the text for the inspection, in either form of its field", async () => {
  const fields = [
    field("NOTEREF _RefNote0 \\f \\h", "①"),
    `<w:fldSimple w:instr=" NOTEREF _RefNote0 ">${wordRun("①")}</w:fldSimple>`,
  ];
  const words = fields.map((mark) => paragraph("BodyText", wordRun("资金") + mark + wordRun("到位。")));
  const document = await readDocument(
    await openPackage(await handMadeDocx({ body: words }), "报告.docx"),
    async () => {},
  );
  expect(document.blocks.map((block) => block.kind === "paragraph" && block.text)).toEqual([
    "资金到位。",
    "资金到位。",
  ]);
});
