import { parentPort, workerData } from "node:worker_threads";
import type { ChartSpec } from "../../../shared/charts/chart-spec.ts";
import { drawChart } from "./draw-chart.ts";

/** Entry of the thread that draws: takes the charts as `workerData`, answers one PNG after the other in their order. */
async function drawAll(specs: readonly ChartSpec[]): Promise<void> {
  for (const spec of specs) {
    const png = await drawChart(spec);
    parentPort?.postMessage(png, [png.buffer]);
  }
}

await drawAll(workerData);
