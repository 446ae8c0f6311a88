import { page, sheets } from "./page-geometry.ts";
import { textBoxXml } from "./text-box.ts";

/** The strip left of the 版心 in which the turned page number stands, in twips from the corner of the landscape page. */
const strip = {
  left: sheets.landscape.left - 620,
  top: sheets.landscape.top,
  width: 440,
  height: page.width - page.left - page.right,
};

/**
 * Paragraphs in a text box that is turned clockwise and stands where the foot of a portrait page comes to lie on a landscape
 * one. `id` must be unique over the drawings of the document.
 */
export function turnedTextBoxXml(paragraphs: string, id: number): string {
  return textBoxXml(paragraphs, { ...strip, id, name: "页码", isTurned: true });
}
