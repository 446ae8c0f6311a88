import type { ChartSpec } from "../../../shared/charts/chart-spec.ts";
import { pictureSize } from "../pictures/picture-size.ts";
import { xmlText } from "./xml-text.ts";

const emuPerPixel = 9525;
const drawingml = "http://schemas.openxmlformats.org/drawingml/2006";
const imageType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image";

/** Where the picture of the chart at a place (from 1) lies in the package. */
export const picturePath = (number: number) => `media/chart${number}.png`;

const relationshipId = (number: number) => `rIdPicture${number}`;

/** The chart's picture inline, with its Chinese description. `number` counts the charts of the document from 1. */
export function pictureDrawing(spec: ChartSpec, number: number): string {
  const { width, height } = pictureSize(spec);
  return inlinePicture({
    id: number,
    name: `图表${number}`,
    title: spec.title,
    description: spec.altText,
    relationship: relationshipId(number),
    cx: width * emuPerPixel,
    cy: height * emuPerPixel,
  });
}

interface InlinePicture {
  /** Unique over the drawings of the document. */
  readonly id: number;
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly relationship: string;
  /** In EMU. */
  readonly cx: number;
  readonly cy: number;
}

const oneLine = (text: string) => xmlText(text.replaceAll("\n", " "));

/** A picture that stands in a line of text. */
export function inlinePicture({ id, name, title, description, relationship, cx, cy }: InlinePicture): string {
  return (
    `<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${cx}" cy="${cy}"/>` +
    `<wp:docPr id="${id}" name="${name}" descr="${oneLine(description)}" title="${oneLine(title)}"/>` +
    `<wp:cNvGraphicFramePr/><a:graphic xmlns:a="${drawingml}/main"><a:graphicData uri="${drawingml}/picture">` +
    `<pic:pic xmlns:pic="${drawingml}/picture"><pic:nvPicPr><pic:cNvPr id="${id}" name="${name}"/><pic:cNvPicPr/></pic:nvPicPr>` +
    `<pic:blipFill><a:blip r:embed="${relationship}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>` +
    `</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>`
  );
}

/** The document's relationships with those of `count` pictures added. */
export function withPictures(relationships: string, count: number): string {
  const added = Array.from(
    { length: count },
    (_, index) =>
      `<Relationship Id="${relationshipId(index + 1)}" Type="${imageType}" Target="${picturePath(index + 1)}"/>`,
  );
  return relationships.replace("</Relationships>", `${added.join("")}</Relationships>`);
}
