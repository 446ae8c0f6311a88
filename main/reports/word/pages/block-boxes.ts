import type { Run } from "../../../../shared/domain/report-runs.ts";
import type { Block, PictureBlock } from "../../../../shared/domain/report.ts";
import type { ChartSpec } from "../../../../shared/charts/chart-spec.ts";
import { chartHeight, leastHeight } from "../../../../shared/charts/chart-size.ts";
import { longestKept } from "../blocks/paragraph.ts";
import { calendarStart } from "../blocks/calendar.ts";
import { scaleOf } from "../blocks/picture.ts";
import { page, textHeight, textWidth } from "../page-geometry.ts";
import { wholeBox, type Box } from "./box.ts";
import { tableBoxes } from "./table-boxes.ts";
import { bodySetting, lineEnds, type Setting } from "./text-lines.ts";

const line = page.linePitch;
const twoCharacters = 640;
/** Measured: a line of 小五 with its leading, of a caption with the room around it, and what a figure's line adds to it. */
const noteLine = 222;
const captionLine = 280;
const captionRoom = 180;
const figureRoom = 44;
export const twipsPerPixel = 15;
const twipsPerMm = 1440 / 25.4;

/** The room that a block takes on a page whose text is `width` twips wide. */
export function blockBoxes(block: Block, width: number, isLast: boolean): readonly Box[] {
  switch (block.kind) {
    case "heading": {
      const lines = lineEnds(`（一）${block.text}`, { ...bodySetting, width, first: twoCharacters }).length;
      return [wholeBox(lines * line, { keepNext: true, ...(block.level === 2 ? { isEntry: true } : {}) })];
    }
    case "paragraph":
      return paragraphBoxes(block.runs, width, isLast);
    case "list":
      return block.items.flatMap((runs) => textBoxes([{ text: "1." }, ...runs], indented(width)));
    case "figures":
      return [
        wholeBox(line, { keepNext: true }),
        ...withLastTwoTogether(block.lines.flatMap((runs) => textBoxes(runs, flush(width - 320)).map(whole))),
      ];
    case "case":
      return [
        wholeBox(line, { keepNext: true }),
        ...block.story.flatMap(({ runs }) => textBoxes(runs, indented(width))),
      ];
    case "calendar": {
      const title = block.title === null ? [] : [wholeBox(line, { keepNext: true })];
      const events = block.events.flatMap(({ runs }) =>
        textBoxes(runs, flush(width - calendarStart(block))).map(whole),
      );
      return [...title, ...events];
    }
    case "chart":
      return [...chartBoxes(block.chart, block.caption.text, width), ...(block.note ? [wholeBox(noteLine)] : [])];
    case "picture":
      return pictureBoxes(block, width);
    case "table":
      return tableBoxes(block, width);
  }
}

/** See `figuresXml`. */
function withLastTwoTogether(boxes: readonly Box[]): readonly Box[] {
  return boxes.map((box, at) => (at === boxes.length - 2 ? { ...box, keepNext: true } : box));
}

function paragraphBoxes(runs: readonly Run[], width: number, isLast: boolean): readonly Box[] {
  const boxes = textBoxes(runs, indented(width));
  const length = runs.reduce((sum, { text }) => sum + text.length, 0);
  return isLast && length <= longestKept ? boxes.map((box) => ({ ...whole(box), keepNext: true })) : boxes;
}

const indented = (width: number): Setting => ({ ...bodySetting, width, first: twoCharacters });
const flush = (width: number): Setting => ({ ...bodySetting, width, first: 0 });

/** A box for each paragraph; footnotes come with the line that holds their mark. */
function textBoxes(runs: readonly Run[], setting: Setting): readonly Box[] {
  return paragraphsOf(runs).map((paragraph) => {
    const text = paragraph.map((run) => run.text).join("");
    const ends = lineEnds(text, setting);
    const heights = ends.map(() => line);
    return paragraph.some((run) => "note" in run)
      ? { before: 0, heights, ...notesByLine(paragraph, ends) }
      : { before: 0, heights };
  });
}

/** A line feed begins a paragraph, an empty one is none. */
function paragraphsOf(runs: readonly Run[]): readonly (readonly Run[])[] {
  if (!runs.some(({ text }) => text.includes("\n"))) return [runs];
  const paragraphs: Run[][] = [[]];
  for (const run of runs) {
    if ("note" in run) paragraphs.at(-1)?.push(run);
    else
      for (const [index, text] of run.text.split("\n").entries()) {
        if (index > 0) paragraphs.push([]);
        if (text !== "") paragraphs.at(-1)?.push({ ...run, text });
      }
  }
  return paragraphs.filter((paragraph) => paragraph.length > 0);
}

function notesByLine(runs: readonly Run[], ends: readonly number[]): Required<Pick<Box, "notes" | "marks">> {
  const [notes, marks] = [ends.map(() => 0), ends.map(() => 0)];
  let place = 0;
  for (const run of runs) {
    place += run.text.length;
    if (!("note" in run)) continue;
    const at = Math.max(
      0,
      ends.findIndex((end) => place <= end),
    );
    marks[at] = (marks[at] ?? 0) + 1;
    if (run.again !== undefined) continue;
    const lines = lineEnds(`① ${run.note}`, { width: textWidth("portrait"), first: 0, full: 180, half: 90 }).length;
    notes[at] = (notes[at] ?? 0) + lines * noteLine;
  }
  return { notes, marks };
}

const sum = (values: readonly number[]) => [values.reduce((all, value) => all + value, 0)];

function whole(box: Box): Box {
  const { heights, notes, marks } = box;
  return {
    ...box,
    heights: sum(heights),
    ...(notes ? { notes: sum(notes) } : {}),
    ...(marks ? { marks: sum(marks) } : {}),
  };
}

function chartBoxes(spec: ChartSpec, caption: string, width: number): readonly Box[] {
  const height = chartHeight(spec);
  const chart = { spec, spare: (height - leastHeight(spec)) * twipsPerPixel };
  return figureBoxes(height * twipsPerPixel, caption, width).map((box, at) => (at === 0 ? { ...box, chart } : box));
}

function figureBoxes(height: number, caption: string, width: number): readonly Box[] {
  const lines = lineEnds(`图1  ${caption}`, { width, first: 0, full: 240, half: 120 }).length;
  const figure = { before: 120, heights: [height + figureRoom], keepNext: true };
  return [figure, wholeBox(lines * captionLine + captionRoom)];
}

function pictureBoxes(block: PictureBlock, width: number): readonly Box[] {
  const room = { width, height: textHeight(width === textWidth("portrait") ? "portrait" : "landscape") };
  const height = block.height * twipsPerMm * scaleOf(block, room);
  return block.caption === null
    ? [wholeBox(height + figureRoom + 240)]
    : figureBoxes(height, block.caption.text, width);
}
