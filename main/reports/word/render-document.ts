import { hasContentsUnderTitle } from "../../../shared/domain/report-front.ts";
import type { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { blocksOf } from "../../../shared/domain/report-blocks.ts";
import type { ReportDocument } from "../../../shared/domain/report.ts";
import type { ChartMode } from "../../../shared/ipc/questions/reports.ts";
import { fail, succeed, type Result } from "../../../shared/result.ts";
import { Cancelled } from "../../files/save-file.ts";
import { zipStream, type ZipEntry } from "../../files/write-zip.ts";
import type { Drawing } from "../pictures/draw-pictures.ts";
import { bodyPieces, type BodyFrame } from "./body.ts";
import { chartsOf } from "./chart-list.ts";
import { notesOf } from "./footnotes.ts";
import { hasHeadings, numberedLists } from "./numbering.ts";
import { withFittingCharts } from "./pages/fit-charts.ts";
import { withNotesOnce } from "./pages/notes-once.ts";
import { pictureDrawing, picturePath, withPictures } from "./picture-drawing.ts";
import { picturePart, picturesOf, withImages } from "./picture-parts.ts";
import { planSections } from "./section-plan.ts";
import { buildShell } from "./shell.ts";

export interface RenderOptions {
  readonly charts: ChartMode;
  /** Given the whole content of `w:body`, answers what is written instead. */
  readonly rewriteBody?: (xml: string) => string;
  /** See `markProperty`. */
  readonly mark?: string;
  /** Told how much of the text is written, 0 to 1, and what is being done. */
  readonly progress?: (fraction: number, step: string) => void;
  /** Asked between chunks of text; once true, the writing stops. */
  readonly cancelled?: () => boolean;
}

/**
 * A report as a Word file, as a stream that is written while it is read: paragraphs and table rows go through as text and
 * never exist as objects. The same report gives the same bytes. The stream fails with `Cancelled` when the user stops it.
 */
export async function streamDocument(given: ReportDocument, options: RenderOptions): Promise<Readable> {
  const fitted = withFittingCharts(given);
  // Beside what is told from an older text, marks are written as that text has them.
  const document = options.rewriteBody === undefined ? withNotesOnce(fitted) : fitted;
  const charts = chartsOf(document);
  const drawing = options.charts === "picture" ? await startDrawing(charts) : null;
  const plan = planSections(document);
  const shell = buildShell({
    title: document.title,
    author: document.signature.unit,
    date: document.asOf,
    sections: plan,
    marking: document.marking,
    nativeCharts: drawing ? [] : charts,
    mark: options.mark ?? null,
    notes: notesOf(document),
    hasShortContents: hasContentsUnderTitle(document.front),
    lists: { numbered: numberedLists(document), annexes: document.annexes.filter(hasHeadings).length },
  });
  const drawings = drawing ? charts.map((chart, index) => pictureDrawing(chart, index + 1)) : shell.drawings;
  const frame = { plan, sections: shell.sections, drawings };
  const withCharts = drawing ? withPictures(shell.relationships, charts.length) : shell.relationships;
  const relationships = withImages(withCharts, picturesOf(document));
  const stream = zipStream([
    ...[...shell.others].map(([name, content]) => ({ name, content })),
    { name: "word/_rels/document.xml.rels", content: relationships },
    { name: "word/document.xml", content: { pieces: () => documentPieces(shell.opening, document, frame, options) } },
    ...pictureEntries(drawing),
    ...imageEntries(document),
  ]);
  stream.once("close", () => void drawing?.stop());
  return stream;
}

/** The same file whole in memory; `cancelled` when the user stops it. */
export async function renderDocument(document: ReportDocument, options: RenderOptions): Promise<Result<Uint8Array>> {
  try {
    return succeed(await buffer(await streamDocument(document, options)));
  } catch (error) {
    if (error instanceof Cancelled) return fail({ kind: "cancelled" });
    throw error;
  }
}

/** Canvas and Chart.js are loaded only for reports with pictures. */
async function startDrawing(charts: ReturnType<typeof chartsOf>): Promise<Drawing> {
  const { drawPictures } = await import("../pictures/draw-pictures.ts");
  return drawPictures(charts);
}

function pictureEntries(drawing: Drawing | null): ZipEntry[] {
  return (drawing?.pictures ?? []).map((picture, index) => ({
    name: `word/${picturePath(index + 1)}`,
    content: async function* () {
      yield await picture;
    },
  }));
}

function imageEntries(document: ReportDocument): ZipEntry[] {
  return picturesOf(document).map((picture, index) => ({
    name: `word/${picturePart(picture, index + 1).path}`,
    content: Buffer.from(picture.data, "base64"),
  }));
}

const stretch = 1 << 18;
const step = "排版";
const closing = "</w:body></w:document>";

/** The content of `w:body` without sections and with an empty drawing for each chart: what a reader of the text reads. */
export function bodyText(document: ReportDocument): string {
  const drawings = chartsOf(document).map(() => "<w:drawing/>");
  return [...bodyPieces(document, { plan: planSections(document), sections: [], drawings })].join("");
}

/** `word/document.xml` piece by piece; about every 256 Ki characters there is a moment to stop or to report. */
function* documentPieces(
  opening: string,
  document: ReportDocument,
  frame: BodyFrame,
  { progress, cancelled, rewriteBody }: RenderOptions,
): Generator<string> {
  yield opening;
  if (rewriteBody !== undefined) {
    yield rewriteBody([...bodyPieces(document, frame)].join(""));
    return yield closing;
  }
  const expected = countPieces(document);
  let [pieces, length] = [0, 0];
  for (const piece of bodyPieces(document, frame)) {
    yield piece;
    pieces += 1;
    length += piece.length;
    if (length < stretch) continue;
    if (cancelled?.()) throw new Cancelled();
    progress?.(Math.min(1, pieces / expected), step);
    length = 0;
  }
  if (cancelled?.()) throw new Cancelled();
  yield closing;
  progress?.(1, step);
}

/** About as many pieces as the text will have: one a block, one a table row. */
function countPieces(document: ReportDocument): number {
  return blocksOf(document).reduce((sum, block) => sum + 1 + (block.kind === "table" ? block.rows.length : 0), 1);
}
