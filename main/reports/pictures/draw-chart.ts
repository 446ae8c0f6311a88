import { readFileSync } from "node:fs";
import { createCanvas, GlobalFonts } from "@napi-rs/canvas";
import {
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  DoughnutController,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  type Plugin,
} from "chart.js";
import type { ChartSpec } from "../../../shared/charts/chart-spec.ts";
import {
  chartJsConfig,
  type ChartJsKind,
  type ChartJsLabel,
  type ChartJsValues,
} from "../../../shared/charts/chartjs-config.ts";
import { chartFontFamily, chartFontPath } from "./chart-font-path.ts";
import { pictureSize, pixelRatio } from "./picture-size.ts";
import { chartWidth } from "../../../shared/charts/chart-size.ts";

Chart.register(BarController, LineController, DoughnutController, BarElement, LineElement, PointElement, ArcElement);
Chart.register(CategoryScale, LinearScale, Legend);
GlobalFonts.register(readFileSync(chartFontPath()), chartFontFamily);

const dress = {
  font: chartFontFamily,
  fontSize: 12,
  width: chartWidth,
  ink: "#222222",
  grid: "#D9D9D9",
  ground: "#FFFFFF",
};

/** A chart as PNG of `pictureSize` × `pixelRatio`; the same definition gives the same bytes. */
export async function drawChart(spec: ChartSpec): Promise<Uint8Array<ArrayBuffer>> {
  const { width, height } = pictureSize(spec);
  const canvas = createCanvas(width, height);
  const config = chartJsConfig(spec, dress);
  const chart = new Chart<ChartJsKind, ChartJsValues, ChartJsLabel>(canvas, {
    ...config,
    options: { ...config.options, responsive: false, devicePixelRatio: pixelRatio },
    plugins: [paper, ...(config.plugins ?? [])],
  });
  const png = await canvas.encode("png");
  chart.destroy();
  return new Uint8Array(png);
}

/** Without it the picture is transparent and turns black in some viewers. */
const paper: Plugin<ChartJsKind> = {
  id: "paper",
  beforeDraw: ({ ctx, width, height }) => {
    ctx.save();
    ctx.fillStyle = dress.ground;
    ctx.fillRect(0, 0, width, height);
    ctx.restore();
  },
};
