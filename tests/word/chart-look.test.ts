import { describe, expect, test } from "vitest";
import { chartKinds } from "../../shared/charts/chart-spec.ts";
import { chartJsConfig } from "../../shared/charts/chartjs-config.ts";
import { inkOn, lightness, seriesColors } from "../../shared/charts/palette.ts";
import { chartNumber, planLabels, seriesTitle } from "../../shared/charts/value-labels.ts";
import { drawPictures } from "../../main/reports/pictures/draw-pictures.ts";
import { aChartOf } from "../support/chart-specs.ts";

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
  expect(data.datasets.map((dataset) => dataset.data)).toEqual(chart.series.map(({ values }) => values));
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

test("drawing that is stopped refuses what it has not drawn", async () => {
  const drawing = drawPictures([aChartOf("line"), aChartOf("doughnut")]);
  await drawing.stop();
  await expect(Promise.all(drawing.pictures)).rejects.toThrow("ended early");
});
