import { expect, test } from "vitest";
import { chartHeight, leastHeight } from "../../../shared/charts/chart-size.ts";
import type { ReportDocument } from "../../../shared/domain/report.ts";
import { contentsLines } from "../../../main/reports/word/contents-lines.ts";
import { withFittingCharts } from "../../../main/reports/word/pages/fit-charts.ts";
import { aChartOf } from "../../support/chart-specs.ts";
import { aChapter, aChart, aHeading, aParagraph, aReport } from "../../support/report-documents.ts";

const lines = (count: number) => aParagraph("合".repeat(26 + 28 * (count - 1)));
const charts = ({ chapters }: ReportDocument) =>
  chapters.flatMap(({ blocks }) => blocks).flatMap((block) => (block.kind === "chart" ? [block.chart] : []));
const heights = (document: ReportDocument) => charts(document).map(chartHeight);

const section = (document: ReportDocument) => contentsLines(document).find(({ text }) => text.includes("平台"))?.page;

/** Title, date, blank line and heading take four lines of the first page. */
const withText = (count: number) =>
  aReport({
    chapters: [
      aChapter(
        "总体进展情况",
        lines(count),
        aChart(aChartOf("grouped-columns"), 1),
        aChart(aChartOf("grouped-columns"), 2),
        aHeading(2, "重大功能平台"),
        lines(9),
      ),
    ],
    annexes: [],
  });

test("a chart that would go to the next page is made lower with the one before it, so that both stand on the page", () => {
  const fitted = withFittingCharts(withText(5));
  const [first = 0, second = 0] = heights(fitted);
  expect(first).toBeLessThan(300);
  expect(second).toBe(first);
  expect(first).toBeGreaterThanOrEqual(Math.floor(leastHeight(aChartOf("grouped-columns"))));
  expect(section({ ...fitted, front: { cover: null, redHead: null, hasContents: true, imprint: null } })).toBe(2);
});

test("charts that have room, and those that would have to be too low, keep their height", () => {
  expect(heights(withFittingCharts(withText(12)))).toEqual([300, 300]);
  const alone = aChapter("总体进展情况", lines(5), aChart(aChartOf("doughnut"), 1));
  expect(heights(withFittingCharts(aReport({ chapters: [alone], annexes: [] })))).toEqual([300]);
});

test("what has been fitted once is not made lower again", () => {
  const fitted = withFittingCharts(withText(5));
  expect(heights(withFittingCharts(fitted))).toEqual(heights(fitted));
});
