import { child, descendants, numberOf, type XmlElement } from "../../inspect/xml/element.ts";
import { textHeight, textWidth } from "../word/page-geometry.ts";
import type { TableRoom } from "../word/blocks/table.ts";

const emuPerTwip = 635;
/** Narrower or lower than this nothing can be set: the numbers in the file make no sense. */
const least = 1440;

const twips = (value: string | undefined) => numberOf(value) ?? 0;

/** Width and height of the text at a place of the office's own pages, in twips: the section that ends next holds it. */
export function roomAt(root: XmlElement, offset: number): TableRoom {
  const section = descendants(root, "w:sectPr").find(({ start }) => start >= offset);
  const size = child(section, "w:pgSz")?.attributes ?? {};
  const margins = child(section, "w:pgMar")?.attributes ?? {};
  const columns = Math.max(1, numberOf(child(section, "w:cols")?.attributes["w:num"]) ?? 1);
  const width = twips(size["w:w"]) - twips(margins["w:left"]) - twips(margins["w:right"]) - twips(margins["w:gutter"]);
  const height = twips(size["w:h"]) - twips(margins["w:top"]) - twips(margins["w:bottom"]);
  return {
    width: width < least ? textWidth("portrait") : Math.floor(width / columns),
    height: height < least ? textHeight("portrait") : height,
  };
}

/** Our XML with drawings that are wider than the text made smaller, never distorted. */
export function withinWidth(xml: string, { width }: TableRoom): string {
  const widest = width * emuPerTwip;
  return xml.replaceAll(/<(wp:extent|a:ext) cx="(\d+)" cy="(\d+)"/g, (tag, name: string, cx: string, cy: string) => {
    if (Number(cx) <= widest) return tag;
    return `<${name} cx="${widest}" cy="${Math.round((Number(cy) * widest) / Number(cx))}"`;
  });
}
