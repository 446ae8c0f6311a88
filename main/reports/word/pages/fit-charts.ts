import type { ChartSpec } from "../../../../shared/charts/chart-spec.ts";
import { chartHeight } from "../../../../shared/charts/chart-size.ts";
import type { Block, ReportDocument } from "../../../../shared/domain/report.ts";
import { page as sheet, textHeight } from "../page-geometry.ts";
import { twipsPerPixel } from "./block-boxes.ts";
import type { Box } from "./box.ts";
import { boxesOf } from "./estimate-pages.ts";
import { layOut, missing, type Needed, type Page } from "./paginate.ts";

/** A page may end so early, in twips, before a chart is made lower for it. */
const smallGap = 2 * sheet.linePitch;
/** Left over in case another program sets the text a little wider. */
const toSpare = 120;

/**
 * The report with the charts a little lower that would otherwise leave the foot of a page empty: so much that they find room
 * on the page of their text, together with the charts before them on it, and never so much that they cannot be read.
 */
export function withFittingCharts(document: ReportDocument): ReportDocument {
  const text = { ...document, annexes: [] };
  if (!text.chapters.some(({ blocks }) => blocks.some(({ kind }) => kind === "chart"))) return document;
  const lost = lostHeights(boxesOf(text), textHeight("portrait"));
  if (lost.size === 0) return document;
  const fitted = (block: Block): Block => {
    const twips = block.kind === "chart" ? lost.get(block.chart) : undefined;
    if (block.kind !== "chart" || twips === undefined) return block;
    const height = Math.floor(chartHeight(block.chart) - twips / twipsPerPixel);
    return { ...block, chart: { ...block.chart, height } };
  };
  return { ...document, chapters: document.chapters.map((one) => ({ ...one, blocks: one.blocks.map(fitted) })) };
}

type Chart = NonNullable<Box["chart"]>;

/** By how many twips each chart has to be lower. */
function lostHeights(boxes: readonly Box[], height: number): ReadonlyMap<ChartSpec, number> {
  const lost = new Map<ChartSpec, number>();
  const placed: { readonly page: number; readonly chart: Chart }[] = [];
  layOut(
    boxes,
    height,
    ({ number }, { chart }) => void (chart !== undefined && placed.push({ page: number, chart })),
    (page, needed, index) => {
      const onPage = placed.filter((one) => one.page === page.number).map(({ chart }) => chart);
      return roomFrom([...onPage, ...chartsFrom(boxes, index)], page, needed, lost);
    },
  );
  return lost;
}

/** The charts that must stand on the page on which the box stands. */
function chartsFrom(boxes: readonly Box[], index: number): readonly Chart[] {
  const end = boxes.findIndex((box, at) => at >= index && box.keepNext !== true);
  return boxes.slice(index, end + 1).flatMap(({ chart }) => chart ?? []);
}

/**
 * Makes the charts lower, all by the same share of what they have to spare, when that gives the page the room that is needed;
 * answers how much, 0 when nothing is done.
 */
function roomFrom(
  charts: readonly Chart[],
  page: Readonly<Page>,
  needed: Needed,
  lost: Map<ChartSpec, number>,
): number {
  const gap = page.height - page.used;
  const spareOf = ({ spec, spare }: Chart) => spare - (lost.get(spec) ?? 0);
  const spare = charts.reduce((sum, chart) => sum + spareOf(chart), 0);
  const wanted = missing(page, needed) + toSpare;
  if (gap <= smallGap || wanted > spare) return 0;
  for (const chart of charts) {
    lost.set(chart.spec, (lost.get(chart.spec) ?? 0) + (spareOf(chart) * wanted) / spare);
  }
  return wanted;
}
