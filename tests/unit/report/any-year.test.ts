import * as fc from "fast-check";
import { expect, test } from "vitest";
import { buildReport } from "../../../main/reports/build-report.ts";
import { reportItems } from "../../../main/reports/report-items.ts";
import { isoDate } from "../../../shared/domain/dates.ts";
import type { Block, BuiltReport } from "../../../shared/domain/report.ts";
import { cellText, type TableCell } from "../../../shared/domain/report-table.ts";
import { yearTotals } from "../../../shared/domain/year-totals.ts";
import { randomYear } from "../../support/random-year.ts";
import { linesOf } from "../../support/report-text.ts";

const asOf = isoDate("2021-11-30");

const randomReport = fc.record({ data: randomYear, before: randomYear, withHistory: fc.boolean() }).map((drawn) => {
  const before = yearTotals(2020, isoDate("2020-11-30"), reportItems(drawn.before, isoDate("2020-11-30")));
  const source = { data: drawn.data, history: drawn.withHistory ? [before] : [] };
  return { source, report: buildReport(source, asOf) };
});

function blocksOf({ document }: BuiltReport): readonly Block[] {
  return [...document.chapters, ...document.annexes].flatMap(({ blocks }) => blocks);
}

test("no year makes a report with a hole, a half-width comma or a stray separator in it", () => {
  fc.assert(
    fc.property(randomReport, ({ report }) => {
      for (const line of linesOf(report)) {
        expect(line).not.toMatch(/undefined|NaN|null|Infinity|\[object/);
        expect(line).not.toMatch(/\p{Script=Han},|,\p{Script=Han}|》、《|”、“|\n|（）/u);
      }
    }),
    { numRuns: 300 },
  );
});

test("every paragraph says something and ends as a sentence", () => {
  fc.assert(
    fc.property(randomReport, ({ report }) => {
      for (const block of blocksOf(report)) {
        if (block.kind !== "paragraph") continue;
        const text = block.runs.map((run) => run.text).join("");
        expect(text).toMatch(/[。？！][”）]?$/);
        expect(text).not.toMatch(/[，；：、。]{2}|^[，。；、]/);
      }
    }),
    { numRuns: 300 },
  );
});

test("all five chapters are there, each with something in it, whatever the year lacks", () => {
  fc.assert(
    fc.property(randomReport, ({ report }) => {
      expect(report.document.chapters.map(({ title }) => title)).toEqual([
        "总体进展情况",
        "分领域进展情况",
        "合作机制与平台建设",
        "存在的主要问题",
        "下一步工作打算",
      ]);
      for (const { blocks } of report.document.chapters) expect(blocks.length).toBeGreaterThan(0);
    }),
  );
});

test("charts are numbered in the order of the page, have values, and every 见图 and 见附件 leads somewhere", () => {
  fc.assert(
    fc.property(randomReport, ({ report }) => {
      const charts = blocksOf(report).flatMap((block) => (block.kind === "chart" ? [block] : []));
      expect(charts.map(({ caption }) => caption.number)).toEqual(charts.map((_, index) => index + 1));
      expect(report.chartCount).toBe(charts.length);
      for (const { chart } of charts) {
        const values = chart.series.flatMap((series) => series.values);
        expect(chart.series.every((series) => series.values.length === chart.categories.length)).toBe(true);
        expect(values.some((value) => value !== null && value !== 0)).toBe(true);
        expect(values.every((value) => value === null || Number.isFinite(value))).toBe(true);
      }
      const text = linesOf(report).join("");
      const named = new Set([...text.matchAll(/图(\d+)/g)].map(([, number]) => Number(number)));
      expect([...named].filter((number) => number > charts.length)).toEqual([]);
      expect(charts.every(({ caption }) => text.split(`图${caption.number}`).length > 2)).toBe(true);
      const annexes = report.document.annexes.map(({ number }) => number);
      expect(annexes).toEqual(annexes.map((_, index) => index + 1));
      const pointed = [...text.matchAll(/附件(\d+)/g)].map(([, number]) => Number(number));
      expect(pointed.filter((number) => number > annexes.length)).toEqual([]);
    }),
  );
});

test("tables are whole: every row has a cell for every column, and no column is empty throughout", () => {
  fc.assert(
    fc.property(randomReport, ({ report }) => {
      for (const block of blocksOf(report)) {
        if (block.kind !== "table") continue;
        const rows = [...block.rows, ...(block.totalRow === null ? [] : [block.totalRow])];
        const places = rows.map((row) => row.reduce((sum, cell) => sum + acrossOf(cell), 0));
        expect(places.filter((count) => count !== block.columns.length)).toEqual([]);
        const listed = rows.filter((row) => !row.some(opensGroup)).map((row) => row.map(cellText));
        const empty = block.columns.filter((_, index) =>
          listed.every((row) => row[index] === "" || row[index] === "—"),
        );
        expect(empty.map(({ title }) => title).filter((title) => title !== "下一步措施")).toEqual([]);
      }
    }),
  );
});

const acrossOf = (cell: TableCell) => (typeof cell === "string" ? 1 : (cell.across ?? 1));
const opensGroup = (cell: TableCell) => typeof cell !== "string" && cell.opensGroup === true;

test("the same year and date give the same report", () => {
  fc.assert(
    fc.property(randomReport, ({ source, report }) => {
      expect(buildReport(structuredClone(source), asOf)).toEqual(report);
    }),
  );
});
