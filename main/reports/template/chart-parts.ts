import { posix } from "node:path";
import type { Checkpoint } from "../../../shared/checkpoint.ts";
import type { ChartSpec } from "../../../shared/charts/chart-spec.ts";
import type { ReportDocument } from "../../../shared/domain/report.ts";
import type { ChartMode } from "../../../shared/ipc/questions/reports.ts";
import { pictureDrawing } from "../word/picture-drawing.ts";
import { buildShell } from "../word/shell.ts";
import { splitShell } from "../word/split-shell.ts";
import { noAdditions, type Additions } from "./additions.ts";

/** Charts as an office's file takes them: one `w:drawing` a chart for its text, and what they lead to. */
export interface ChartParts extends Additions {
  readonly drawings: readonly string[];
}

const chartType = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

interface ChartWriting {
  readonly mode: ChartMode;
  /** Free in the office's file. */
  readonly prefix: string;
  /** Called between pictures. */
  readonly checkpoint: Checkpoint;
}

/** The charts of a report, natively or as pictures. */
export async function chartParts(
  document: ReportDocument,
  charts: readonly ChartSpec[],
  { mode, prefix, checkpoint }: ChartWriting,
): Promise<ChartParts> {
  if (charts.length === 0) return { ...noAdditions, drawings: [] };
  return mode === "picture" ? pictureParts(charts, prefix, checkpoint) : nativeParts(document, charts, prefix);
}

async function nativeParts(
  { title, signature, asOf }: ReportDocument,
  charts: readonly ChartSpec[],
  prefix: string,
): Promise<ChartParts> {
  const shell = splitShell(
    await buildShell({
      title,
      author: signature.unit,
      date: asOf,
      sections: [{ orientation: "portrait", numbering: "begins", parts: [] }],
      marking: null,
      mark: null,
      nativeCharts: charts,
      notes: [],
      hasShortContents: false,
      lists: { numbered: 0, annexes: 0 },
    }),
  );
  const renamed = (path: string) => path.replace(/(charts\/|embeddings\/)[A-Za-z_]*(\d+)/g, `$1${prefix}$2`);
  const [texts, bytes] = [new Map<string, string>(), new Map<string, Uint8Array>()];
  for (const [path, content] of shell.others) {
    if (!/^word\/(?:charts|embeddings)\//.test(path)) continue;
    if (path.endsWith(".rels"))
      texts.set(path.replace(/chart(\d+)\.xml\.rels$/, `${prefix}$1.xml.rels`), renamed(textOf(content)));
    else if (path.endsWith(".xml")) texts.set(renamed(path), textOf(content));
    else bytes.set(renamed(path), Buffer.from(content));
  }
  const relationships = [...shell.relationships.matchAll(/<Relationship ([^>]*)\/>/g)].flatMap(([, tag = ""]) => {
    const target = /Target="(charts\/[^"]*)"/.exec(tag)?.[1];
    const id = /Id="([^"]*)"/.exec(tag)?.[1];
    return target === undefined || id === undefined ? [] : [{ id, target: posix.join("word", renamed(target)) }];
  });
  const drawings = shell.drawings.map((drawing) =>
    drawing.replace(/r:id="([^"]*)"/, (_, id: string) => `r:id="${prefix}${id}"`),
  );
  return {
    drawings,
    texts,
    bytes,
    relationships: relationships.map(({ id, target }) => ({ id: `${prefix}${id}`, type: "chart", target })),
    types: new Map(relationships.map(({ target }) => [target, chartType])),
    endings: new Map([["xlsx", workbookType]]),
  };
}

const decoder = new TextDecoder();
const textOf = (content: Uint8Array | string) => (typeof content === "string" ? content : decoder.decode(content));

/** Canvas and Chart.js are loaded only for pictures. */
async function pictureParts(charts: readonly ChartSpec[], prefix: string, checkpoint: Checkpoint): Promise<ChartParts> {
  const { drawPictures } = await import("../pictures/draw-pictures.ts");
  const drawing = drawPictures(charts);
  try {
    const pictures: Uint8Array[] = [];
    for (const picture of drawing.pictures) {
      checkpoint();
      pictures.push(await picture);
    }
    const named = pictures.map((content, index) => ({
      content,
      id: `${prefix}Picture${index + 1}`,
      target: `word/media/${prefix}${index + 1}.png`,
    }));
    return {
      drawings: charts.map((chart, index) =>
        pictureDrawing(chart, index + 1).replace(/r:embed="[^"]*"/, `r:embed="${named[index]?.id ?? ""}"`),
      ),
      ...noAdditions,
      bytes: new Map(named.map(({ target, content }) => [target, content])),
      relationships: named.map(({ id, target }) => ({ id, type: "image", target })),
      endings: new Map([["png", "image/png"]]),
    };
  } finally {
    await drawing.stop();
  }
}
