import type { ReadParagraph } from "../../../shared/domain/inspect/read-document.ts";
import { child, descendants, numberOf, ownText, type XmlElement } from "../xml/element.ts";
import { sideOf } from "./frame-side.ts";
import type { PartReading, Standpoint } from "./reading.ts";

const emuPerTwip = 635;

/** What a drawing means for its line: the height it takes there in twips, and whether it is a line or frame. */
export interface ReadDrawing {
  readonly height: number;
  readonly hasShape: boolean;
}

/** Reads a picture, chart, line or text box; the paragraphs of text boxes go to the tally. */
export function readDrawing(reading: PartReading, drawing: XmlElement, where: Standpoint): ReadDrawing {
  const { fallback, ...outside } = where;
  const boxes = descendants(drawing, "w:txbxContent");
  const paragraphs = boxes.flatMap((box) => descendants(box, "w:p"));
  const twins = fallback === undefined ? [] : twinsOf(paragraphs, fallback);
  const framed = sideOfDrawing(drawing);
  for (const [at, paragraph] of paragraphs.entries()) {
    const twin = twins?.[at];
    const place = { ...outside, region: boxRegion(where), framed, isMendable: twins !== null };
    reading.tally.textBoxes.push(
      reading.readParagraph(fresh(reading), paragraph, twin === undefined ? place : { ...place, twin }),
    );
  }
  const inline = descendants(drawing, "wp:inline")[0];
  const hasShape = ["wps:wsp", "v:line", "v:shape", "v:rect"].some((name) => descendants(drawing, name).length > 0);
  if (inline !== undefined) return { height: lengthOf(child(inline, "wp:extent")?.attributes["cy"]), hasShape };
  return { height: vmlHeight(drawing), hasShape: hasShape || boxes.length > 0 };
}

/** The paragraphs of the second form, when they say the same; none when it is a mere picture; null when they say something else. */
function twinsOf(paragraphs: readonly XmlElement[], fallback: XmlElement): readonly XmlElement[] | null {
  const twins = descendants(fallback, "w:txbxContent").flatMap((box) => descendants(box, "w:p"));
  if (twins.length === 0) return [];
  const isSame =
    twins.length === paragraphs.length && twins.every((twin, at) => wordsOf(twin) === wordsOf(paragraphs[at]));
  return isSame ? twins : null;
}

function wordsOf(paragraph: XmlElement | undefined): string {
  return paragraph === undefined ? "" : descendants(paragraph, "w:t").map(ownText).join("");
}

/** Boxes in headers and footers hold page numbers and count as parts of them. */
function boxRegion({ region }: Standpoint): Standpoint["region"] {
  return region === "header" || region === "footer" ? region : "textBox";
}

/** Fields of a text box are its own. */
function fresh(reading: PartReading): PartReading {
  return { ...reading, openFields: [] };
}

/** Modern drawings name their side in an element, old ones in a style. */
function sideOfDrawing(drawing: XmlElement): ReadParagraph["framed"] {
  const across = descendants(drawing, "wp:positionH")[0];
  const align = across === undefined ? undefined : descendants(across, "wp:align")[0];
  if (align !== undefined) return sideOf(ownText(align));
  const style = descendants(drawing, "v:shape")[0]?.attributes["style"] ?? "";
  return sideOf(/mso-position-horizontal:\s*(\w+)/i.exec(style)?.[1]);
}

function lengthOf(emu: string | undefined): number {
  return Math.max(0, (numberOf(emu) ?? 0) / emuPerTwip);
}

/** Pictures of old files: `style="width:415pt;height:242pt"`; one that floats takes no room in the line. */
function vmlHeight(drawing: XmlElement): number {
  const picture = descendants(drawing, "v:shape").find((shape) => child(shape, "v:imagedata") !== undefined);
  const style = picture?.attributes["style"] ?? "";
  if (/position:\s*absolute/i.test(style)) return 0;
  return numberOf(/(?:^|;)\s*height:\s*([\d.]+(?:pt|in|cm|mm))/i.exec(style)?.[1]) ?? 0;
}
