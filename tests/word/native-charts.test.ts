import { readXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { chartKinds, type ChartSeries } from "../../shared/charts/chart-spec.ts";
import { aChartOf } from "../support/chart-specs.ts";
import { openDocx, paragraphsOf, relationshipsOf, type DocxPackage } from "../support/docx-package.ts";
import { packageFindings } from "../support/package-check.ts";
import { aChapter, aChart, aReport } from "../support/report-documents.ts";
import { chartFindings } from "../support/semantic-chart-check.ts";
import { wordBytes, writtenReport } from "../support/written-report.ts";

const reportWith = (...charts: Parameters<typeof aChart>[0][]) =>
  aReport({ chapters: [aChapter("图", ...charts.map((chart, index) => aChart(chart, index + 1)))] });

test.each(chartKinds)(
  "%s: the workbook holds the definition's numbers, an absent value as an empty cell",
  async (kind) => {
    const spec = aChartOf(kind);
    const docx = await writtenReport(reportWith(spec));
    const [workbook] = relationshipsOf(docx, "word/charts/chart1.xml");
    const rows = (await readXlsx(docx.bytes(workbook?.target ?? ""))).sheets[0]?.rows ?? [];
    expect(rows.slice(1).map((row) => row[0])).toEqual(spec.categories);
    // The first column of a funnel holds the bars that nobody sees.
    const first = kind === "funnel" ? 2 : 1;
    const columns = spec.series.map((_, index) => rows.slice(1).map((row) => row[index + first] ?? null));
    expect(columns).toEqual(spec.series.map(({ values }) => values));
    expect(rows[0]?.slice(1).join()).toContain(spec.series[0]?.name);
  },
);

test("a chart of one category, of zeros, of negative values, of absent values and of 200 categories stay sound", async () => {
  const [one] = aChartOf("grouped-columns").series;
  const series = (values: ChartSeries["values"], drawnAs: ChartSeries["drawnAs"] = "column") =>
    one ? [{ ...one, values, drawnAs }] : [];
  const [columns, line] = aChartOf("columns-with-line").series;
  const many = Array.from({ length: 200 }, (_, index) => `事项${index}`);
  const charts = [
    aChartOf("grouped-columns", { categories: ["甲"], series: series([1.5]) }),
    aChartOf("line", { categories: ["甲", "乙"], series: series([0, 0], "line") }),
    aChartOf("grouped-columns", { categories: ["甲", "乙"], series: series([-3.5, 2]) }),
    aChartOf("stacked-columns", { categories: ["甲", "乙"], series: series([null, null]) }),
    aChartOf("grouped-columns", { categories: many, series: series(many.map((_, index) => index)) }),
    aChartOf("doughnut", { series: series([-1, null, 0, 3, 4], "slice") }),
    aChartOf("columns-with-line", {
      secondAxis: { unit: "%" },
      series: columns && line ? [columns, { ...line, axis: "second" }] : [],
    }),
  ];
  for (const mode of ["native", "picture"] as const) {
    const docx = await openDocx(await wordBytes(reportWith(...charts), mode));
    expect([...packageFindings(docx), ...(await chartFindings(docx))]).toEqual([]);
  }
});

test("a chart with nothing to draw is left out with its caption", async () => {
  const docx = await writtenReport(reportWith(aChartOf("line", { categories: [], series: [] }), aChartOf("doughnut")));
  expect(paragraphsOf(docx, "Caption")).toEqual(["图2  合作事项按状态分布"]);
  expect(docx.names.filter((name) => /charts\/chart\d+\.xml$/.test(name))).toHaveLength(1);
});

test("the text of charts is Chinese and follows a Chinese font of the theme", async () => {
  const docx = await writtenReport(reportWith(aChartOf("line")));
  expect(docx.text("word/charts/chart1.xml")).not.toContain("en-US");
  expect(docx.text("word/theme/theme1.xml")).toMatch(
    /<a:minorFont><a:latin typeface="黑体"[^>]*\/><a:ea typeface="黑体"/,
  );
});

test("the check of charts sees what Office would not forgive", async () => {
  const docx = await writtenReport(reportWith(aChartOf("stacked-columns")));
  const damaged = (change: (xml: string) => string): DocxPackage => ({
    ...docx,
    text: (name) => (name === "word/charts/chart1.xml" ? change(docx.text(name)) : docx.text(name)),
  });
  const findings = (change: (xml: string) => string) => chartFindings(damaged(change));
  expect(await findings((xml) => xml.replace(/<c:numCache>.*?<\/c:numCache>/s, ""))).toHaveLength(1);
  expect(await findings((xml) => xml.replace("<c:v>12</c:v>", "<c:v>13</c:v>"))).toHaveLength(1);
  expect(await findings((xml) => xml.replace(`<c:dLblPos val="ctr"/>`, `<c:dLblPos val="outEnd"/>`))).toHaveLength(1);
  expect(await findings((xml) => xml.replace(`<c:crossAx val="1"/>`, `<c:crossAx val="9"/>`))).not.toHaveLength(0);
  expect(await findings((xml) => xml.replace(`<c:autoUpdate val="0"/>`, ""))).toHaveLength(1);
});
