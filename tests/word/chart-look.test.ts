import { describe, expect, test } from "vitest";
import { chartKinds } from "../../shared/charts/chart-spec.ts";
import { chartJsConfig } from "../../shared/charts/chartjs-config.ts";
import { chartScales } from "../../shared/charts/chartjs-scales.ts";
import { inkOn, lightness, seriesColors } from "../../shared/charts/palette.ts";
import { chartNumber, planLabels, seriesTitle, standsInside } from "../../shared/charts/value-labels.ts";
import { drawPictures } from "../../main/reports/pictures/draw-pictures.ts";
import { aChartOf } from "../support/chart-specs.ts";
import { openDocx } from "../support/docx-package.ts";
import { aChapter, aChart, aReport } from "../support/report-documents.ts";
import { wordBytes } from "../support/written-report.ts";

const dress = { font: "sans-serif", fontSize: 12, width: 584, ink: "#222222", grid: "#D9D9D9", ground: "#FFFFFF" };

test("printed in black and white, no two colours are alike", () => {
  const steps = seriesColors.map(lightness).toSorted((one, other) => one - other);
  for (const [index, step] of steps.slice(1).entries()) expect(step - (steps[index] ?? 0)).toBeGreaterThanOrEqual(14);
});

test("a number on a colour can be read", () => {
  expect(seriesColors.map(inkOn)).toEqual(["FFFFFF", "000000", "000000", "FFFFFF", "000000", "FFFFFF"]);
});

test.each([
  [1234567.5, 1, "1,234,567.5"],
  [999, 0, "999"],
  [-1234.5, 2, "-1,234.50"],
  [-0.04, 1, "0.0"],
  [0, 2, "0.00"],
])("%d with %d digits is written %s", (value, digits, written) => {
  expect(chartNumber(value, digits)).toBe(written);
});

describe("value labels", () => {
  test("stand at every column when there is room, at none when they would collide", () => {
    const columns = aChartOf("grouped-columns");
    expect(planLabels(columns, 584, 6)).toEqual(
      columns.series.map(({ values }) => values.map((value) => value !== null)),
    );
    expect(planLabels(columns, 100, 6).flat()).not.toContain(true);
  });

  test("leave out slices too small to hold them", () => {
    expect(planLabels(aChartOf("doughnut"), 584, 6)).toEqual([[true, true, true, true, false]]);
  });
});

test("the legend names the unit once", () => {
  const chart = aChartOf("grouped-columns");
  expect(chart.series.map((series) => seriesTitle(chart, series))).toEqual([
    "年度计划投资（亿元）",
    "年度完成投资（亿元）",
  ]);
});

test.each(chartKinds)("%s: the screen draws the definition's own numbers, an absent one as a gap", (kind) => {
  const chart = aChartOf(kind);
  const { data } = chartJsConfig(chart, dress);
  const seen = data.datasets.filter(({ backgroundColor }) => backgroundColor !== "transparent");
  expect(seen.map((dataset) => dataset.data)).toEqual(chart.series.map(({ values }) => values));
  expect(data.labels?.map((lines) => lines.join(""))).toEqual(chart.categories);
});

test("long names of categories are broken into even lines, never before a mark", () => {
  const chart = aChartOf("grouped-columns", {
    categories: ["生态环境共保共治和污染联防", "协同区县购销农特产品、文旅产品（约）", "交通", "产业", "开放"],
  });
  const { data } = chartJsConfig(chart, dress);
  const [first, second] = data.labels ?? [];
  expect(first).toEqual(["生态环境共保共", "治和污染联防"]);
  for (const line of second ?? []) expect(line).not.toMatch(/^[、，（）]$|^[、，）]/);
});

test("pictures are PNG of 288 dots an inch, the same bytes each time, and differ where the numbers differ", async () => {
  const chart = aChartOf("columns-with-line");
  const other = { ...chart, series: chart.series.map((series) => ({ ...series, values: [1, 2, 3, 4, 5] })) };
  const drawing = drawPictures([chart, chart, other]);
  const [first, second, third] = (await Promise.all(drawing.pictures)).map((png) => Buffer.from(png));
  await drawing.stop();
  expect(first?.subarray(1, 4).toString()).toBe("PNG");
  expect([first?.readUInt32BE(16), first?.readUInt32BE(20)]).toEqual([584 * 3, 300 * 3]);
  expect(second?.equals(first ?? Buffer.alloc(0))).toBe(true);
  expect(third?.equals(first ?? Buffer.alloc(0))).toBe(false);
});

test("every bar has its name; of hundreds, only as many as have room", () => {
  const chart = aChartOf("bars");
  expect(chartScales(chart, dress)["y"]?.ticks).toMatchObject({ autoSkip: false });
  const many = { ...chart, categories: Array.from({ length: 200 }, (_, at) => `第${at + 1}项`) };
  expect(chartScales(many, dress)["y"]?.ticks).toMatchObject({ autoSkip: true });
});

test("drawing that is stopped refuses what it has not drawn", async () => {
  const drawing = drawPictures([aChartOf("line"), aChartOf("doughnut")]);
  await drawing.stop();
  await expect(Promise.all(drawing.pictures)).rejects.toThrow("ended early");
});

test("the bars of a funnel stand in the middle under each other, on paper as on screen", async () => {
  const chart = aChartOf("funnel");
  const [offset, bars] = chartJsConfig(chart, dress).data.datasets.map(({ data }) => data);
  const middles = (bars ?? []).map((value, at) => Number(offset?.[at]) + Number(value) / 2);
  expect(new Set(middles)).toEqual(new Set([20.5]));
  const docx = await openDocx(await wordBytes(aReport({ chapters: [aChapter("图", aChart(chart))] })));
  const [first = "", second = ""] = docx.text("word/charts/chart1.xml").split("<c:ser>").slice(1);
  expect(first).toContain("<a:noFill/>");
  expect(second).toContain("1F3F73");
});

test("numbers of columns stand in the middle where a line passes their end, and elsewhere above", async () => {
  const given = aChartOf("columns-with-line");
  const series = given.series.map((one) =>
    one.drawnAs === "column" ? { ...one, values: [70, 76, 50, 121, null] } : one,
  );
  const chart = { ...given, series };
  const places = series.slice(0, 1).flatMap((one) => one.values.map((_, at) => standsInside(chart, one, at)));
  // The line passes at 75.
  expect(places).toEqual([true, true, false, false, false]);
  const docx = await openDocx(await wordBytes(aReport({ chapters: [aChapter("图", aChart(chart))] })));
  const written = [...docx.text("word/charts/chart1.xml").matchAll(/<c:dLblPos val="(\w+)"\/>/g)].map(
    ([, place]) => place,
  );
  expect(written.filter((place) => place === "ctr")).toHaveLength(2);
});
