import type { Checkpoint } from "../../../shared/checkpoint.ts";
import type { ChartSpec } from "../../../shared/charts/chart-spec.ts";
import type { ChartMode } from "../../../shared/ipc/questions/reports.ts";
import { pictureDrawing } from "../word/picture-drawing.ts";
import { chartPackage, chartRelationshipsXml } from "../word/charts/chart-package.ts";
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
  charts: readonly ChartSpec[],
  { mode, prefix, checkpoint }: ChartWriting,
): Promise<ChartParts> {
  if (charts.length === 0) return { ...noAdditions, drawings: [] };
  return mode === "picture" ? pictureParts(charts, prefix, checkpoint) : nativeParts(charts, prefix);
}

const targetOf = (name: string) => `word/charts/${name}`;

/** Parts of the office's own charts may have any other name. */
function nativeParts(charts: readonly ChartSpec[], prefix: string): ChartParts {
  const packages = charts.map((spec, index) => {
    const [name, sheet] = [`${prefix}${index + 1}.xml`, `${prefix}${index + 1}.xlsx`];
    return { ...chartPackage(spec, index + 1), id: `${prefix}Chart${index + 1}`, name, sheet };
  });
  return {
    drawings: packages.map(({ drawing, id }) => drawing(id)),
    texts: new Map(
      packages.flatMap(({ chart, name, sheet }) => [
        [targetOf(name), chart],
        [`word/charts/_rels/${name}.rels`, chartRelationshipsXml(`../embeddings/${sheet}`)],
      ]),
    ),
    bytes: new Map(packages.map(({ workbook, sheet }) => [`word/embeddings/${sheet}`, workbook])),
    relationships: packages.map(({ id, name }) => ({ id, type: "chart", target: targetOf(name) })),
    types: new Map(packages.map(({ name }) => [targetOf(name), chartType])),
    endings: new Map([["xlsx", workbookType]]),
  };
}

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
