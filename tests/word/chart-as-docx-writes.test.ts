import { Document, Packer, Paragraph } from "docx";
import { ChartRun, type ChartRunOptions } from "docx/charts";
import { expect, test } from "vitest";
import { chartKinds } from "../../shared/charts/chart-spec.ts";
import { chartPackage } from "../../main/reports/word/charts/chart-package.ts";
import type { NativeChart } from "../../main/reports/word/charts/native-chart-options.ts";
import { nativeChart } from "../../main/reports/word/native-chart.ts";
import { aChartOf } from "../support/chart-specs.ts";
import { unzip } from "../support/unzip.ts";

/**
 * The charts of the library docx open in Word, WPS and LibreOffice; ours are the same, letter by letter. The library paints every
 * bar: a colour of its own stands for the bars of a funnel that nobody sees.
 */
const unseen = "FEFDFC";

test.each(chartKinds)("%s: chart and workbook are what the library docx writes from the same values", async (kind) => {
  const spec = aChartOf(kind);
  const theirs = await writtenByDocx(nativeChart(spec, 1));
  const ours = chartPackage(spec, 1);
  expect(ours.chart).toBe(theirs.chart);
  expect(await textsOf(ours.workbook)).toEqual(await textsOf(theirs.workbook));
});

test("so is a chart with a second axis, absent and negative values", async () => {
  const [columns, line] = aChartOf("columns-with-line").series;
  if (columns === undefined || line === undefined) throw new Error("a chart of columns with a line has two series");
  const series = [
    { ...columns, values: columns.values.map((value, at) => (at === 0 ? null : at === 1 ? -1200.5 : value)) },
    { ...line, axis: "second" as const },
  ];
  const spec = aChartOf("columns-with-line", { secondAxis: { unit: "%" }, series });
  expect(chartPackage(spec, 1).chart).toBe((await writtenByDocx(nativeChart(spec, 1))).chart);
});

async function writtenByDocx(chart: NativeChart) {
  const series = chart.series.map((one) => (one.color === null ? { ...one, color: unseen } : one));
  const options = { ...chart, series, chartArea: { fill: "FFFFFF", border: "none" } };
  // The unions of the library tell kinds of charts apart by more than is needed here.
  const run = new ChartRun(options as unknown as ChartRunOptions);
  const document = new Document({ sections: [{ children: [new Paragraph({ children: [run] })] }] });
  const parts = await unzip(await Packer.toBuffer(document));
  const partWith = (beginning: string) =>
    [...parts].find(([name]) => name.startsWith(beginning))?.[1] ?? new Uint8Array();
  const xml = Buffer.from(partWith("word/charts/chart")).toString();
  return {
    chart: xml
      .replaceAll(`<a:solidFill><a:srgbClr val="${unseen}"/></a:solidFill>`, "<a:noFill/>")
      .replaceAll("en-US", "zh-CN")
      .replace(/r:id="[^"]*"/, `r:id="rId1"`),
    workbook: partWith("word/embeddings/"),
  };
}

async function textsOf(workbook: Uint8Array) {
  return new Map(
    [...(await unzip(Buffer.from(workbook)))].map(([name, bytes]) => [name, Buffer.from(bytes).toString()]),
  );
}
