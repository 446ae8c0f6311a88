import { expect, test } from "vitest";
import { blockBoxes } from "../../main/reports/word/pages/block-boxes.ts";
import { aChapter, aReport, aTable } from "../support/report-documents.ts";
import { writtenReport } from "../support/written-report.ts";

const rows = (count: number) => Array.from({ length: count }, (_, at) => [String(at + 1), `事项${at + 1}`, "100"]);

/** Of each row, whether all its paragraphs keep with what follows. */
async function keptRows(
  count: number,
  note: string | null,
  totalRow: readonly string[] | null = null,
): Promise<readonly boolean[]> {
  const table = aTable({ rows: rows(count), note, totalRow });
  const { document } = await writtenReport(aReport({ chapters: [aChapter("总体进展情况", table)], annexes: [] }));
  return [...document.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) =>
    [...row.matchAll(/<w:p>.*?<\/w:p>/gs)].every(([paragraph]) => paragraph.includes("<w:keepNext/>")),
  );
}

test("a table of nine rows stays on one page, with its note", async () => {
  const kept = await keptRows(9, "注：分项之和与合计可能略有差异。");
  expect(kept).toHaveLength(10);
  expect(kept.every(Boolean)).toBe(true);
});

test("without a note its last row does not pull the text below to its page", async () => {
  const kept = await keptRows(9, null);
  expect(kept.slice(0, -1).every(Boolean)).toBe(true);
  expect(kept.at(-1)).toBe(false);
});

test("a long table breaks between its rows, but its last row does not stand alone on a page", async () => {
  const kept = await keptRows(60, null);
  expect(kept).toHaveLength(61);
  expect(kept.flatMap((isKept, at) => (isKept ? [at] : []))).toEqual([59]);
});

test("合计 and the note below stand on a page with the last rows", async () => {
  const kept = await keptRows(60, "注：初步数。", ["", "合计", "6,000"]);
  expect(kept).toHaveLength(62);
  expect(kept.flatMap((isKept, at) => (isKept ? [at] : []))).toEqual([59, 60, 61]);
});

const figures = (count: number) => ({
  kind: "figures" as const,
  title: "数读",
  note: null,
  lines: Array.from({ length: count }, (_, at) => [{ text: `指标${at + 1}达到100%。` }]),
});

test("the last line of 数读 does not stand alone on a page: the one before it keeps with it, and the pages are reckoned so", async () => {
  const { document } = await writtenReport(aReport({ chapters: [aChapter("总体进展情况", figures(4))], annexes: [] }));
  const lines = [...document.matchAll(/<w:p><w:pPr><w:pStyle w:val="FiguresLine"\/>(.*?)<\/w:pPr>/gs)];
  expect(lines.map(([, rest]) => rest)).toEqual(["", "", "<w:keepNext/>", ""]);
  expect(blockBoxes(figures(4), 8844, false).map(({ keepNext }) => keepNext ?? false)).toEqual([
    true,
    false,
    false,
    true,
    false,
  ]);
});
