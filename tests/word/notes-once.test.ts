import { expect, test } from "vitest";
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
