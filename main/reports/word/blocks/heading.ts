import { bookmarked, type Bookmark } from "../bookmarks.ts";
import { paragraphXml } from "../paragraph.ts";
import { runXml } from "../runs.ts";
import { style } from "../style-names.ts";

interface HeadingPlace {
  readonly bookmark?: Bookmark | null;
  /** The list in which it is counted where that is not its style's. */
  readonly list?: number | null;
}

/** A heading; its number 一、（一）1. or（1） comes from the style. Line feeds would part it in two headings: they become blanks. */
export function headingXml(level: 1 | 2 | 3 | 4, text: string, { bookmark = null, list = null }: HeadingPlace): string {
  const counted = list === null ? "" : `<w:numPr><w:ilvl w:val="${level - 1}"/><w:numId w:val="${list}"/></w:numPr>`;
  return paragraphXml(style.headings[level], bookmarked(runXml(text.replaceAll("\n", " ")), bookmark), counted);
}
