import { describe, expect, test } from "vitest";
import { buildReport } from "../../../main/reports/build-report.ts";
import { footnoteMark, markedRuns, referenceMark } from "../../../main/reports/inline-marks.ts";
import { lineEnds } from "../../../main/reports/word/pages/text-lines.ts";
import { wholeBox, type Box } from "../../../main/reports/word/pages/box.ts";
import { pagesOfEntries } from "../../../main/reports/word/pages/paginate.ts";
import { blocksOf, wordsOf } from "../../../shared/domain/report-blocks.ts";
import { placedRows } from "../../../shared/domain/report-table.ts";
import { isoDate } from "../../../shared/domain/dates.ts";
import { anObservation } from "../../support/observations.ts";
import { aYear, aYearData } from "../../support/rows.ts";
import { aYearWithEverything } from "../../support/year-with-everything.ts";

const texts = (rows: Parameters<typeof placedRows>[0], columns: number) =>
  [...placedRows(rows, columns)].map((row) =>
    row.map(({ text, column, across, down }) => [text, column, across, down]),
  );

describe("merged cells", () => {
  test("find their columns; what a cell covers is not named again", () => {
    expect(texts([[{ text: "甲", down: 2 }, "乙", "丙"], [{ text: "丁", across: 2 }], ["戊", "己", "庚"]], 3)).toEqual([
      [
        ["甲", 0, 1, 2],
        ["乙", 1, 1, 1],
        ["丙", 2, 1, 1],
      ],
      [
        ["", 0, 1, 0],
        ["丁", 1, 2, 1],
      ],
      [
        ["戊", 0, 1, 1],
        ["己", 1, 1, 1],
        ["庚", 2, 1, 1],
      ],
    ]);
  });

  test("never leave the table, to the right or below, nor cover each other", () => {
    expect(texts([["甲", { text: "乙", across: 9, down: 9 }], [{ text: "丙", across: 3 }]], 3)).toEqual([
      [
        ["甲", 0, 1, 1],
        ["乙", 1, 2, 2],
      ],
      [
        ["丙", 0, 1, 1],
        ["", 1, 2, 0],
      ],
    ]);
  });
});

test("references and footnotes travel inside sentences and come out as runs", () => {
  const text = `共12项（见${referenceMark("plan", "图1")}）${footnoteMark("来源：《通报》。")}。`;
  expect(markedRuns(text)).toEqual([
    { text: "共12项（见" },
    { text: "图1", target: "plan" },
    { text: "）" },
    { text: "", note: "来源：《通报》。" },
    { text: "。" },
  ]);
});

describe("lines of text", () => {
  const setting = { width: 2800, first: 0, full: 100, half: 50 };
  const lengths = (text: string) => lineEnds(text, setting).map((end, index, all) => end - (all[index - 1] ?? 0));

  test("hold 28 characters, two fewer in an indented first line", () => {
    expect(lengths("合".repeat(60))).toEqual([28, 28, 4]);
    expect(lineEnds("合".repeat(60), { ...setting, first: 200 })).toEqual([26, 54, 60]);
    expect(lengths("")).toEqual([0]);
  });

  test("do not part a number, and a mark never begins a line", () => {
    expect(lengths(`${"合".repeat(26)}12345`)).toEqual([26, 5]);
    expect(lengths(`${"合".repeat(28)}，作`)).toEqual([29, 1]);
    expect(lengths(`${"合".repeat(27)}（作）`)).toEqual([27, 3]);
  });
});

const lines = (count: number): Box => ({ before: 0, heights: Array.from({ length: count }, () => 100) });

describe("pages", () => {
  const entry = { isEntry: true, keepNext: true } as const;

  test("a heading goes where the first line below it goes", () => {
    expect(pagesOfEntries([lines(9), wholeBox(100, entry), lines(1)], 1000)).toEqual([2]);
    expect(pagesOfEntries([lines(8), wholeBox(100, entry), lines(1)], 1000)).toEqual([1]);
  });

  test("a chart stays whole with its caption, a table takes its head to every page", () => {
    const chart = [wholeBox(400, { keepNext: true }), wholeBox(100)];
    expect(pagesOfEntries([lines(6), ...chart, wholeBox(100, entry), lines(1)], 1000)).toEqual([2]);
    const table: Box = { ...lines(18), head: 200 };
    expect(pagesOfEntries([table, wholeBox(100, entry), lines(1)], 1000)).toEqual([3]);
  });

  test("footnotes take room at the foot of the page of their mark", () => {
    const noted: Box = { before: 0, heights: [100, 100], notes: [0, 500] };
    expect(pagesOfEntries([lines(3), noted, wholeBox(100, entry), lines(1)], 1000)).toEqual([2]);
  });
});

describe("the standard report", () => {
  const september = isoDate("2025-09-30");

  test("refers to its charts and annexes by fields, each to one that it has", () => {
    const { document } = buildReport(aYearWithEverything(), september);
    const references = blocksOf(document).flatMap((block) =>
      wordsOf(block).flatMap((runs) => runs.flatMap((run) => ("target" in run ? [run] : []))),
    );
    const labels = new Map([
      ...blocksOf(document).flatMap((block) =>
        block.kind === "chart" ? [[block.caption.id, `图${block.caption.number}`] as const] : [],
      ),
      ...document.annexes.map(({ id, number }) => [id, `附件${number}`] as const),
    ]);
    expect(references.length).toBeGreaterThan(5);
    for (const { target, text } of references) expect(labels.get(target)).toBe(text);
  });

  test("names the sources of its indicators in footnotes, once for figures that follow each other", () => {
    const observations = ["对口帮扶资金", "实施项目"].map((indicator) => anObservation({ indicator, field: null }));
    const source = { id: "s1", kind: "article", title: "对口协同工作通报", publisher: "重庆市发展改革委" } as const;
    const sources = [
      { ...source, publishedOn: null, originalText: "", text: "", revision: 1, createdAt: "", updatedAt: "" },
    ];
    const citations = observations.map(({ id }) => ({
      id,
      sourceId: "s1",
      sentence: "",
      targetKind: "observation" as const,
      targetId: id,
    }));
    const { document } = buildReport(
      { data: aYearData({ observations, sources, citations }), history: [] },
      isoDate("2021-11-30"),
    );
    const figures = blocksOf(document).find(({ kind }) => kind === "figures");
    const notes = figures
      ? wordsOf(figures).flatMap((runs) => runs.flatMap((run) => ("note" in run ? [run.note] : [])))
      : [];
    expect(notes).toEqual(["来源：《对口协同工作通报》（重庆市发展改革委）。"]);
  });

  test("has a red head and 版记 only with an office that signs, and says what is left to do", () => {
    const formal = { form: "red-head", hasContents: false } as const;
    const signed = buildReport(aYearWithEverything(), september, formal);
    expect(signed.document.front?.redHead).toEqual({
      marks: ["遂宁市发展和改革委员会文件"],
      documentNumber: "〔2025〕　　号",
    });
    expect(signed.document.signature.seal).toBe(true);
    expect(signed.warnings.map(({ kind }) => kind)).toContain("no-document-number");
    const unsigned = buildReport(
      { data: aYearData({ year: aYear({ signingUnit: null }) }), history: [] },
      september,
      formal,
    );
    expect(unsigned.document.front).toMatchObject({ redHead: null, imprint: null });
    expect(unsigned.warnings.map(({ kind }) => kind)).toContain("no-red-head");
  });
});
